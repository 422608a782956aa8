/**
 * The rules: what each says of a report, how grave it is, and which document asks for it. Relations of tables bring
 * their source from the format. {placeholders} are filled from what was found.
 */

const form = '国务院办公厅政府信息与政务公开办公室规定的政府信息公开工作年度报告格式及填报说明'
const regulation = '《中华人民共和国政府信息公开条例》关于年度报告的规定：报告公布的是上一年度的情况'
const officialDocument = '《党政机关公文格式》（GB/T 9704—2012）'
const punctuation = '《标点符号用法》（GB/T 15834—2011）'
const language = '《党政机关公文处理工作条例》（中办发〔2012〕14号）第十九条：主题突出，表述准确，文字精练'

export const ruleWording = {
  'table.row-total': {
    level: 'error',
    message: '“{cell}”填 {figure}，“{first}”至“{last}”各项相加是 {sum}：请核对是哪一个数填错了；确有原因的，请写明理由。',
    source: form,
  },
  'table.column-total': {
    level: 'error',
    message: '“{cell}”填 {figure}，“{first}”至“{last}”各项相加是 {sum}：请核对是哪一个数填错了；确有原因的，请写明理由。',
    source: form,
  },
  'table.stated-total': {
    level: 'warning',
    message: '“{cell}”填 {figure}，“{first}”至“{last}”各项相加是 {sum}，理由是“{reason}”：请确认这样填报。',
    source: form,
  },
  'table.balance': {
    level: 'error',
    message: '“{column}”这一列，{left}是 {leftSum}，{right}是 {rightSum}，应当相等：请核对这一列的各个数。',
    source: form,
  },
  'table.carried': {
    level: 'error',
    message: '“{cell}”填 {figure}，上年报告的“{lastCell}”是 {expected}，应当相等：请与上年报告核对。',
    source: form,
  },
  'table.continued': {
    level: 'warning',
    message: '“{cell}”填 {figure}，按上年 {before}、本年增加 {more}、减少 {less} 推算是 {expected}：请核对，确有其他变化的不用改。',
    source: form,
  },
  'table.not-more': {
    level: 'warning',
    message: '“{cell}”填 {figure}，多于“{limitCell}”的 {limit}：请核对这两个数。',
    source: form,
  },
  'table.only-for': {
    level: 'warning',
    message: '“{cell}”填 {figure}，而“{organ}”一般没有这一项：请核对，是否应当填在下一行，或者填 0。',
    source: form,
  },
  'table.untouched': {
    level: 'error',
    message: '“{table}”还没有填写：请填写各项数字，没有发生的填 0。',
    source: form,
  },
  'table.untouched-but-stated': {
    level: 'error',
    message: '文中写着“{quote}”，而“{table}”还没有填写：请填写表格，并与文中的数字核对。',
    source: form,
  },
  'table.unread': {
    level: 'error',
    message: '“{table}”有 {count} 格在导入的文件里没有读出数字（第一格是“{cell}”）：请对照原文填写，没有的填 0。',
    source: form,
  },
  'cell.faulty': { level: 'error', message: '“{cell}”填的是“{typed}”，{fault}。', source: form },
  'cell.unread': {
    level: 'error',
    message: '“{cell}”在导入的文件里没有读出数字：请对照原文填写，没有的填 0。',
    source: form,
  },
  'text.figure': {
    level: 'warning',
    message: '文中写“{quote}”，是 {figure} {unit}；表中“{cell}”是 {value} {unit}：请核对，改正文字或者表格。',
    source: form,
  },
  'text.none': {
    level: 'error',
    message: '文中写“{quote}”，表中“{cell}”却是 {value} {unit}：请核对，改正文字或者表格。',
    source: form,
  },
  'sentence.sum': {
    level: 'warning',
    message: '“{quote}”中，总数是 {total} {unit}，各项 {terms} 相加是 {sum} {unit}：请核对；各项有重复或没有列全的，请在文中说明。',
    source: language,
  },
  'sentence.part': {
    level: 'warning',
    message: '“{quote}”中，总数是 {total} {unit}，其中一项却有 {part} {unit}：请核对这两个数。',
    source: language,
  },
  'section.must-mention': {
    level: 'error',
    message: '“{heading}”没有提到{subject}：请写明本年是否收取{subject}，收取的写明金额。',
    source: form,
  },
  'section.empty': { level: 'error', message: '“{heading}”没有文字：请写明存在的问题和改进措施。', source: form },
  'section.no-substance': {
    level: 'error',
    message: '“{heading}”只写了“{quote}”：请写明存在的问题和改进措施。',
    source: form,
  },
  'section.off-topic': {
    level: 'warning',
    message: '“{heading}”的文字（“{quote}”）没有谈到标题所说的内容（如{words}）：请核对是否放错了章。',
    source: language,
  },
  'outline.missing': { level: 'error', message: '报告没有“{heading}”这一章：请按格式补上。', source: form },
  'format.year': {
    level: 'warning',
    message: '“{format}”用于 {period}的报告，本报告是 {year} 年的：请核对年度，或者改用那一年的格式。',
    source: form,
  },
  'basis.outdated': {
    level: 'warning',
    message: '文中引用的“{words}”已不适用于本年度的报告：请改为{instead}。',
    source: form,
  },
  'basis.number': {
    level: 'warning',
    message: '《政府信息公开条例》的文号写成“国务院令第{number}号”：2019 年修订的是国务院令第711号，请核对。',
    source: '《中华人民共和国政府信息公开条例》（国务院令第492号公布，第711号修订）',
  },
  'fees.more-than-table': {
    level: 'warning',
    message: '文中写“{quote}”，收取 {amount}；表中“{label}”只有 {charged} {unit}。信息处理费属于行政事业性收费，应当计入：请核对这两个数。',
    source: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
  },
  'fees.denied': {
    level: 'warning',
    message: '文中写“{quote}”，表中“{label}”却是 {charged} {unit}：请核对，没有收取的只是信息处理费时，请写明“没有收取信息处理费”。',
    source: form,
  },
  'fees.not-told': {
    level: 'advice',
    message: '表中“{label}”是 {charged} {unit}，这一章没有写收费金额：请核对其中有没有信息处理费，有的写明金额；没有的，可以不改。',
    source: form,
  },
  'year.period': {
    level: 'error',
    message: '统计期限写成 {found} 年（“{quote}”），本报告是 {year} 年的：请改正年份。',
    source: regulation,
  },
  'year.report': {
    level: 'error',
    message: '文中写“{quote}”，年份是 {found} 年，本报告是 {year} 年的：请改正年份。',
    source: regulation,
  },
  'year.left-over': {
    level: 'error',
    message: '“{quote}”说的是 {found} 年的工作，本报告是 {year} 年的：请核对是否是上年留下的文字，改正年份和内容。',
    source: regulation,
  },
  'date.outside': {
    level: 'warning',
    message: '“{quote}”说的是 {found} 年的事，不在 {year} 年 1 月 1 日至 12 月 31 日之间：请核对日期。',
    source: regulation,
  },
  'title.year': { level: 'error', message: '标题“{title}”中是 {found} 年，报告年度是 {year} 年：请改成一致。', source: officialDocument },
  'title.organ': { level: 'warning', message: '标题“{title}”中的机关与填写的机关“{organ}”不同：请改成一致。', source: officialDocument },
  'signature.organ': { level: 'warning', message: '署名是“{found}”，填写的机关是“{organ}”：请改成一致。', source: `${officialDocument}7.3.5` },
  'signature.no-organ': { level: 'warning', message: '落款没有署名：请补上机关名称。', source: `${officialDocument}7.3.5` },
  'signature.no-date': { level: 'warning', message: '落款没有日期：请补上成文日期。', source: `${officialDocument}7.3.5.4` },
  'signature.date-unreadable': {
    level: 'warning',
    message: '落款日期“{date}”不是一个日期：请改为如“2022年1月20日”。',
    source: `${officialDocument}7.3.5.4`,
  },
  'signature.early': {
    level: 'warning',
    message: '落款日期“{date}”早于 {year} 年 12 月 31 日，统计期限还没有结束：请核对日期。',
    source: regulation,
  },
  'signature.late': { level: 'warning', message: '落款日期“{date}”晚于 {year} 年的报告应当公布的时间：请核对年份。', source: '《中华人民共和国政府信息公开条例》关于年度报告公布期限的规定' },
  'writing.zero': {
    level: 'warning',
    message: '“{words}”中的“零”不是汉字“〇”：请改为“〇”。',
    source: '《出版物上数字用法》（GB/T 15835—2011）',
  },
  'writing.item-number': {
    level: 'advice',
    message: '“{words}”这样的序号有 {count} 处：第三层序号写作“1.”，不用顿号。',
    source: `${officialDocument}7.3.3`,
  },
  'writing.comma-between-titles': {
    level: 'advice',
    message: '“{quote}”中“{words}”的顿号可以不用：并列的书名号、引号之间不用顿号。',
    source: `${punctuation}4.5.3.5`,
  },
  'writing.doubled': { level: 'warning', message: '“{quote}”中“{words}”重复：请删去多余的字。', source: language },
  'writing.double-mark': { level: 'warning', message: '“{quote}”中有连在一起的标点“{words}”：请删去一个。', source: punctuation },
  'writing.unpaired': { level: 'warning', message: '“{quote}”这一段的{pair}不成对：请补上或删去。', source: punctuation },
  'writing.broken-date': { level: 'warning', message: '“{quote}”中的日期“{words}”少了“年”或“日”：请补全。', source: '《出版物上数字用法》（GB/T 15835—2011）' },
  'writing.missing-figure': { level: 'warning', message: '“{quote}”中“{words}”前面没有数字：请补上。', source: language },
  'writing.placeholder': { level: 'error', message: '“{quote}”中的“{words}”是待填的内容：请填写。', source: language },
  'last-year.paragraph': {
    level: 'warning',
    message: '“{quote}”这一段与上年报告相同，至多改了年份：请按本年情况重写，确实没有变化的请说明。',
    source: regulation,
  },
  'last-year.figures': {
    level: 'warning',
    message: '“{quote}”中的数字或日期与上年报告完全相同：请核对是否是本年的情况。',
    source: regulation,
  },
  'last-year.table': {
    level: 'warning',
    message: '“{table}”的 {count} 个数字与上年报告完全相同（如“{cell}”{figure}）：请核对是否是本年的数字。',
    source: regulation,
  },
  'last-year.jump': {
    level: 'advice',
    message: '“{label}”本年 {figure} {unit}，上年 {before} {unit}，相差很大：请核对数字和单位。',
    source: form,
  },
  'layout.copy-number': { level: 'warning', message: '份号“{typed}”不是 6 位数字：请写成如“000001”，没有份号的请清空。', source: `${officialDocument}7.2.1` },
  'layout.secrecy': {
    level: 'warning',
    message: '首页标注了密级“{secrecy}”，而年度报告应当向社会公布：请核对，公开发布的请清空密级。',
    source: '《中华人民共和国政府信息公开条例》第四十九条：年度报告向社会公布；《党政机关公文格式》（GB/T 9704—2012）7.2.2',
  },
  'letterhead.organ': {
    level: 'warning',
    message: '发文机关标志“{mark}”与填写的机关“{organ}”不同：请核对，联合发文或以上级机关名义发文的不用改。',
    source: `${officialDocument}7.2.4`,
  },
  'letterhead.no-number': { level: 'warning', message: '印了红头，没有发文字号：请补上，如“某政发〔2025〕1号”。', source: `${officialDocument}7.2.5` },
  'letterhead.number': {
    level: 'warning',
    message: '发文字号“{typed}”的写法不规范：年份写全，放在六角括号“〔〕”里，序号前不写“第”、不编虚位，如“{instead}”。',
    source: `${officialDocument}7.2.5`,
  },
  'letterhead.number-year': {
    level: 'warning',
    message: '发文字号“{typed}”是 {found} 年的，成文日期在 {year} 年：请核对年份。',
    source: `${officialDocument}7.2.5`,
  },
  'letterhead.no-addressee': {
    level: 'warning',
    message: '填了签发人“{signers}”，没有主送机关：签发人用于报送上级机关的公文，请补上主送机关，或者清空签发人。',
    source: `${officialDocument}7.2.6、7.3.2`,
  },
  'letterhead.half-imprint': {
    level: 'warning',
    message: '版记只填了“{given}”：印发机关和印发日期印在同一行，请把两项都填上。',
    source: `${officialDocument}7.4.3`,
  },
  'letterhead.issued-unreadable': {
    level: 'warning',
    message: '印发日期“{date}”不是一个日期：请改为如“2025年1月20日”。',
    source: `${officialDocument}7.4.3`,
  },
  'letterhead.issued-early': {
    level: 'warning',
    message: '印发日期“{date}”早于成文日期：请核对这两个日期。',
    source: `${officialDocument}7.4.3`,
  },
  'attachment.no-title': { level: 'error', message: '“{label}”没有标题：请填写名称，不用的附件请删除。', source: `${officialDocument}7.3.4` },
  'attachment.title': {
    level: 'warning',
    message: '附件标题“{title}”应当只写名称：前面不写“附件”和序号，末尾不加标点，请改为“{instead}”。',
    source: `${officialDocument}7.3.4`,
  },
  'attachment.no-text': { level: 'error', message: '“{label}”（{title}）没有内容：请填写，不用的附件请删除。', source: `${officialDocument}7.3.7` },
  'attachment.missing': {
    level: 'warning',
    message: '文中写着“{words}”，而报告现有 {attached} 个附件，没有这一个：请在“版式与附件”里添加，或者改正文字。',
    source: `${officialDocument}7.3.4、7.3.7`,
  },
  'attachment.listed': {
    level: 'warning',
    message: '正文里自己写了附件说明“{words}”，程序还会在正文下面自动印一份：请删去这一行。',
    source: `${officialDocument}7.3.4`,
  },
  'attachment.not-named': {
    level: 'advice',
    message: '报告带有 {count} 个附件，正文没有提到：附件的名称会自动印在正文下面；要在文中提到的，请写“（见附件）”。',
    source: `${officialDocument}7.3.4`,
  },
} as const satisfies Readonly<Record<string, RuleDescription>>

interface RuleDescription {
  readonly level: 'error' | 'warning' | 'advice'
  readonly message: string
  readonly source: string
}

export type RuleId = keyof typeof ruleWording

/** What is wrong with a figure, and how it is written. */
export const figureFaultWording = {
  'not-a-number': '不是数字：请只填数字，例如 12',
  'not-whole': '应当是整数：请改为整数',
  negative: '不能是负数：请改为 0 或正数',
  'too-many-decimals': '小数位数太多：金额以万元为单位，最多六位小数',
  'too-large': '数字太大：请核对位数',
} as const

/** “一”加“二”. */
export const quotedSum = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('加')

/** The list of what was found, on the command line. */
export const findingListWording = {
  counts: '必须改 {error} 处，请核对 {warning} 处，提示 {advice} 处，已说明理由 {answered} 处。',
  group: '{level}（{count}）',
  finding: '· [{place}] {message}',
  source: '  依据：{source}；规则 {rule}',
  answered: '已说明理由（{count}）',
  reason: '  理由：{reason}',
  cover: '标题',
  opening: '开头段落',
  signature: '落款',
  layout: '版式与附件',
  noHeading: '（无标题）',
} as const

/** The years a format is for. */
export const yearsWording = { from: '{from} 年起', fromTo: '{from} 年至 {to} 年' } as const
