/** What lines and paragraphs are told apart by. Patterns are tried on text without white space unless said otherwise. */

/** A line that ends here has ended its sentence. */
export const sentenceEnd = /[。！？；：!?;:…][”’）)》」』"]{0,3}$/u
/** A line that ends here goes on, however short it is. */
export const openEnd = /[，、,（《“]$/u
/** An opening mark, that its own text must follow. */
export const openingEnd = /[（(《“〔【‘]$/u
/** No line or paragraph begins with these; they belong to the line before. */
export const closingStart = /^[，。、；：！？）》」』”’,;]/u
/** A line that ends in one of these words goes on even where the next line looks numbered (条例第二十条第 / （一）项). */
export const awaitsMore = /[，、,（《“第的和及至在为]$/u

/** An indent of wide spaces that a wrong encoding turned into question marks. */
export const damagedIndent = /^\?{1,4}(?=[^?])/u
/** Whatever starts a paragraph of its own by a number. */
export const numbered =
  /^\?{0,4}(?:[（(]?[一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、．.]|[0-9０-９]{1,2}[、．]|[0-9]{1,2}\.(?![0-9])|[（(][0-9０-９]{1,2}[）)]|[0-9]{1,2}[）)]|[①-⑳㈠-㈩⑴-⒇]|第[一二三四五六七八九十]{1,3}(?:部分|章))/u
/** A number that is a part of a reference: （一）项. */
export const reference = /^[（(]?[一二三四五六七八九十0-9]{1,3}[）)]?[项款条目]/u
/** Numbers inside a sentence that lists the parts of the report. */
export const numbersInside = /[^\s][一1][、.．]/u
export const attachmentStart = /^(?:附件|附表|附)(?:[0-9０-９一二三四五六七八九十]{0,2})(?:[：:]|$)/u

/** Bars, or empty cells of a table, on text with its white space. */
export const barredRow = /\|.*\||^\||\|$|｜/u
/** Cells between tabs, on text with its white space. */
export const tabbedRow = /\S\t+\S/u
/** A label with two or more figures after it, 增10 and 减3 among them, on text with its white space. */
export const figuresRow =
  /(?:^|\s)(?:(?:[-+]|增加?|减少?)?[0-9][0-9.,]{0,14}|[/—－-]{1,2})(?:\s{1,20}(?:(?:[-+]|增加?|减少?)?[0-9][0-9.,]{0,14}(?:万?元)?|[/—－-]{1,2}|无)){1,40}$/u
/** A label, a unit and one figure, on text with its white space. */
export const unitRow = /\s(?:条|件|次|人|个|份|篇|场|期|元|万元|人次|条数|项|部)\s{1,20}[0-9][0-9.,]{0,14}$/u
/** A cell of a table on a line of its own. */
export const figureCell = /^(?:(?:[-+]|增加?|减少?)?[0-9０-９][0-9０-９.,]{0,14}(?:%|万?元)?|[/—－-]{1,2})$/u
/** Matches a label of a table from its first `least` characters on, as its cell may be broken anywhere. */
function startOf(label: string, least: number): string {
  const rest = [...label.slice(least)].reduceRight((after, character) => `(?:${character}${after})?`, '')
  return label.slice(0, least) + rest
}

const resultRows = ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理', '总计']
const applicationRows = ['本年新收政府信息公开申请数量', '上年结转政府信息公开申请数量', '本年度办理结果', '结转下年度继续办理']
const numberedRow = [
  `[（(]?[一二三四五六七][）)](?:${resultRows.map((label) => startOf(label, Math.min(3, label.length))).join('|')}|不予|无法)`,
  `[一二三四][、．.](?:${applicationRows.map((label) => startOf(label, 2)).join('|')})`,
].join('|')
/** Rows and heads of the national tables, numbered like headings: broken, with a note in brackets, with their first figures. */
export const tableLabel = new RegExp(
  `^(?:(?:${numberedRow})[：:]?(?:[（(][^（()）]{0,40}[）)]?)?|第?二十条第?.{1,12}项?)[0-9]{0,14}$`, 'u',
)
/** Heads and first cells of the national tables. */
export const tableCell =
  /^(?:信息内容(?:(?:本年|上一年|处理|采购|对外|现行).{0,60})?|(?:规章|行政规范性文件|规范性文件|行政许可|行政处罚|行政强制|行政事业性收费|其他对外管理服务事项|政府集中采购|总计|结果维持|结果纠正|其他结果|尚未审结)[0-9./]{0,14}|申请人情况|自然人|法人或其他组织|商业企业|科研机构|社会公益组织|法律服务机构|行政复议行政诉讼|(?:未经复议直接起诉|复议后起诉).{0,20})$/u
const headWord = '(?:尚未审结|结果维持|结果纠正|其他结果|尚未|审结|结果|维持|纠正|其他|总计|商业|企业|科研|机构|社会|公益|组织|法律|服务|自然人?|人)'
/** Words of the heads of the national tables beside each other, on text with its white space. */
export const tableHeadRow = new RegExp(`^${headWord}(?:\\s{1,20}${headWord}){1,20}$`, 'u')
/** The head of a page of figures; numbers after it count from one again. */
export const statisticsTable = /(?:统计表|情况表|汇总表)(?:[（(][^（()）]{0,20}[）)])?$/u
/** The head of its first column, alone or with the others. */
export const statisticsColumns = /^(?:统计)?指标(?:名称)?(?:(?:计量)?单位.{0,20})?$/u
/** A section of figures: 七、附表. */
export const attachmentsHeading = /(?:附表|附件)$/u

/** A figure at a line's end, and the word that counts it at the start of the next. */
export const digitEnd = /[0-9０-９]$/u
export const countingWord = /^(?:年|月|日|号|条|件|个|次|人|篇|份|期|场|项|万|亿|元|余|多|[%％])/u

/** Words that may not be parted from each other at a line's end. */
export const latinRun = /^[A-Za-z0-9@:/._~%&=?+-]+/u
export const latinEnd = /[A-Za-z0-9]$/u
export const latinStart = /^[A-Za-z]/u
/** A web or mail address at a line's end, that goes on without a space. */
export const addressEnd = /[./:@_-][A-Za-z0-9]*$/u

/** A numbered heading between spaces, on text with its white space. */
export const runTogetherHeading = /(?<=^|\s)([一二三四五六七八九十]{1,3})[、．.]\s?(\S{1,60})(?=\s|$)/gu
/** The first words of a report's text. */
export const openingStart = /^(?:根据|按照|依据|现将|本(?:年度)?报告|本年报|为(?:贯彻|了|做好))/u
/** The space between two sentences, and before a numbered item. */
export const gapAfterSentence = /(?<=[。！？])\s+|\s+(?=[（(][一二三四五六七八九十]{1,2}[）)])/u

/** White space beside a character that never stands by a space in Chinese text; on text with its white space. */
export const spaceByHan =
  /(?<=[\p{Script=Han}〇○、，。；：！？“”‘’（）《》〔〕【】…—])[ \t\u00a0]+(?=[0-9A-Za-z%％])|(?<=[0-9A-Za-z%％])[ \t\u00a0]+(?=[\p{Script=Han}〇○、，。；：！？“”‘’（）《》〔〕【】…—])|(?<=[、，。；：！？（）《》〔〕“”])[ \t\u00a0]+(?=[\p{Script=Han}、，。；：！？（）《》〔〕“”])|(?<=\p{Script=Han})[ \t\u00a0]+(?=[、，。；：！？（）《》〔〕“”])/gu
/** A single space between two Han characters, as a PDF's text layer has it between letters set apart; not the one after a heading's number. */
export const spaceBetweenHan = /(?<!^[一二三四五六七八九十]{1,3})(?<=[\p{Script=Han}])[ \u00a0](?=[\p{Script=Han}])/gu
/** Any white space in a heading or title, but between Latin words. */
export const spaceInHeading = /(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9])/gu
