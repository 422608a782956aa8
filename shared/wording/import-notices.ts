import { fillLoosely } from './template'

/** What a clerk is told after an import, a sentence a kind. {placeholders} are filled from the notice's details. */
const importNoticeWording = {
  'encoding.guessed': '“{name}”没有标明文字编码，按 {encoding} 读取。如有乱码，请另存为 UTF-8 后重新导入。',
  'encoding.damaged': '“{name}”中有 {count} 处字符已损坏，读作“�”，请对照原文改正。',
  'text.radicals': '“{name}”中有 {count} 个部首字符，样子与普通汉字相同，但打印时可能缺字，请重新输入这些字。',
  'source.hidden-sheets': '“{name}”中隐藏的工作表没有读入：{excerpt}。如需要，请取消隐藏后重新导入。',
  'source.pictures': '“{name}”中有 {count} 张图片，图片里的文字和表格没有读入，请对照原文补上。',
  'source.cut-short': '“{name}”不完整，只读出了前面的部分，请对照原文核对。',
  'source.hidden-text': '“{name}”中有 {count} 处隐藏的文字没有读入。',
  'year.missing': '没有找到报告年度，请填写。',
  'year.from-text': '标题中没有年份，按正文取为 {year} 年，请核对。',
  'year.from-file-name': '报告中没有年份，按文件名取为 {year} 年，请核对。',
  'organ.missing': '没有找到机关名称，请填写。',
  'organ.from-signature': '标题中没有完整的机关名称，按落款取为“{organ}”，请核对。',
  'organ.from-page': '标题中没有完整的机关名称，按网页信息取为“{organ}”，请核对。',
  'organ.from-text': '标题中没有完整的机关名称，按正文取为“{organ}”，请核对。',
  'organ.from-file-name': '报告中没有机关名称，按文件名取为“{organ}”，请核对。',
  'organ.differs': '标题中的机关是“{organ}”，落款是“{signature}”，请核对。',
  'format.by-headings': '没有年份，按各章标题选用了“{format}”格式，请核对。',
  'format.by-year': '按 {year} 年选用了“{format}”。不合适的话，请改选报告格式。',
  'format.tables-of-another': '表格看起来属于“{other}”，现在选用的是“{format}”，请核对年度或改选格式。',
  'title.missing': '原文没有标题，已按机关名称和年度生成。',
  'headings.none': '原文没有各章的标题，全部正文放在一章里，可以自行划分。',
  'heading.by-words': '“{heading}”按标题中的词语归为“{meaning}”，请核对。',
  'heading.by-text': '这一章没有标题，按内容归为“{meaning}”，请核对。',
  'heading.unmatched': '“{heading}”不是任何格式中的章节，标题和内容已原样保留。',
  'heading.repeated-meaning': '“{heading}”与“{other}”都归为“{meaning}”，两章都已保留，请核对。',
  'number.repeated': '“{heading}”的序号与前面重复，已按原文保留。',
  'number.skipped': '“{heading}”的序号与前面不连续，已按原文保留。',
  'number.wrong': '“{heading}”的序号次序有误，已按原文保留。',
  'number.missing': '“{heading}”没有序号，已按原文保留。',
  'tables.as-text': '其中有 {count} 行表格内容，按文字逐行保留。',
  'tables.not-found': '没有读到“{table}”，这张表还没有填写。',
  'tables.in-words': '没有读到“{table}”，原文只写了“{excerpt}”。表格没有填写，请核对后填写。',
  'tables.blank': '“{table}”在原文中是空白的，这张表还没有填写。',
  'tables.unread-rows': '“{table}”中这些行的数字不齐，不能确定属于哪一列，没有填入，请对照原文补填：{rows}',
  'tables.missing-rows': '“{table}”中没有找到这些行，已留空，请补填：{rows}',
  'tables.other-columns': '“{table}”中“{blocks}”的列与所选格式不同，没有填入，请核对年度和格式。',
  'tables.no-figures': '“{table}”中这些格不是数字，已按原文保留，请改正：{cells}',
  'tables.other-unit': '“{table}”中这些格的金额单位与格式不同，没有填入，请换算后填写：{cells}',
  'tables.total-differs': '“{table}”中“{cell}”原文是 {stated}，各项相加是 {computed}。已按原文保留，请核对。',
  'tables.totals-not-compared': '“{table}”中有 {count} 个合计要等没有读到的格补填后才能核对，已按原文保留。',
  'tables.more-totals': '“{table}”中另有 {count} 个合计与各项之和不一致，已按原文保留，请核对。',
  'date.missing': '没有找到落款日期。',
  'date.unreadable': '落款日期“{text}”不规范，已按原文保留，请核对。',
  'date.under-title': '日期“{text}”写在标题下方，已作为落款日期。',
  'signature.missing': '原文没有落款，请补上机关名称和日期。',
  'signature.under-title': '“{organ} {date}”写在标题下方，已作为落款。',
  'signature.no-organ': '落款没有机关名称。',
  'set-aside.page-furniture': '有 {count} 处网页或页眉文字没有放入正文，已另外保存：{excerpt}',
  'set-aside.page-number': '有 {count} 处页码没有放入正文，已另外保存：{excerpt}',
  'set-aside.after-signature': '落款之后的内容没有放入正文，已另外保存，导入后可以放入附件：{excerpt}',
  'set-aside.repeated-title': '标题重复出现，多余的已另外保存：{excerpt}',
} as const

export type ImportNoticeCode = keyof typeof importNoticeWording

/** Something the clerk should know about an imported text, as data: a code, its values, its place. */
export interface ImportNotice {
  readonly code: ImportNoticeCode
  readonly details: Readonly<Record<string, string | number>>
  /** Identifier of the section it is about; null for the report as a whole. */
  readonly place: string | null
}

/** The notice as a sentence. */
export function noticeMessage(notice: Pick<ImportNotice, 'code' | 'details'>): string {
  return fillLoosely(importNoticeWording[notice.code], notice.details)
}
