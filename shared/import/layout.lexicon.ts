/** What lines and paragraphs are told apart by. Patterns are tried on text without white space unless said otherwise. */

/** A line that ends here has ended its sentence. */
export const sentenceEnd = /[。！？；：!?;:…][”’）)》」』"]{0,3}$/u
/** A line that ends here goes on, however short it is. */
export const openEnd = /[，、,（《“]$/u
/** No line or paragraph begins with these; they belong to the line before. */
export const closingStart = /^[，。、；：！？）》」』”’,;!?]/u
/** A line that ends in one of these words goes on even where the next line looks numbered (条例第二十条第 / （一）项). */
export const awaitsMore = /[，、,（《“第的和及至在为]$/u

/** Whatever starts a paragraph of its own by a number. */
export const numbered =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、．.]|[0-9０-９]{1,2}[、．]|[0-9]{1,2}\.(?![0-9])|[（(][0-9０-９]{1,2}[）)]|[0-9]{1,2}[）)]|[①-⑳㈠-㈩⑴-⒇]|第[一二三四五六七八九十]{1,3}(?:部分|章))/u
/** A number that is a part of a reference: （一）项. */
export const reference = /^[（(]?[一二三四五六七八九十0-9]{1,3}[）)]?[项款条目]/u
/** Numbers inside a sentence that lists the parts of the report. */
export const numbersInside = /[^\s][一1][、.．]/u
export const attachmentStart = /^(?:附件|附表|附)(?:[0-9０-９一二三四五六七八九十]{0,2})(?:[：:]|$)/u

/** Bars, or empty cells of a table, on text with its white space. */
export const barredRow = /\|.*\||^\||\|$|｜/u
/** Cells between tabs, on text with its white space. */
export const tabbedRow = /\S\t+\S/u
/** A label with two or more figures after it, on text with its white space. */
export const figuresRow = /(?:^|\s)(?:[-+]?[0-9][0-9.,]{0,14}|[/—－-])(?:\s{1,20}(?:[-+]?[0-9][0-9.,]{0,14}|[/—－-]|无)){1,40}$/u
/** Rows and heads of the national tables, numbered like headings. */
export const tableLabel =
  /^[（(]?[一二三四五六七八九十]{1,2}[）)、．.](?:本年新收政府信息公开申请|上年结转政府信息公开申请|本年度办理结果|结转下年度继续办理|予以公开|部分公开|不予公开[0-9（(]?$|不予公开$|无法提供|不予处理|其他处理|总计)|^第二十条第/u
/** The head of a page of figures; numbers after it count from one again. */
export const statisticsTable = /(?:统计表|情况表|汇总表)(?:[（(][^（()）]{0,20}[）)])?$/u

/** Words that may not be parted from each other at a line's end. */
export const latinRun = /^[A-Za-z0-9@:/._~%&=?+-]+/u
export const latinEnd = /[A-Za-z0-9]$/u
export const latinStart = /^[A-Za-z]/u
/** A web or mail address at a line's end, that goes on without a space. */
export const addressEnd = /[./:@_-][A-Za-z0-9]*$/u

/** White space beside a character that never stands by a space in Chinese text; on text with its white space. */
export const spaceByHan =
  /(?<=[\p{Script=Han}〇○、，。；：！？“”‘’（）《》〔〕【】…—])[ \t\u00a0]+(?=[0-9A-Za-z%％])|(?<=[0-9A-Za-z%％])[ \t\u00a0]+(?=[\p{Script=Han}〇○、，。；：！？“”‘’（）《》〔〕【】…—])|(?<=[、，。；：！？（）《》〔〕“”])[ \t\u00a0]+(?=[\p{Script=Han}、，。；：！？（）《》〔〕“”])|(?<=\p{Script=Han})[ \t\u00a0]+(?=[、，。；：！？（）《》〔〕“”])/gu
/** A single space between two Han characters, as a PDF's text layer has it between letters set apart. */
export const spaceBetweenHan = /(?<=[\p{Script=Han}])[ \u00a0](?=[\p{Script=Han}])/gu
/** Any white space in a heading or title, but between Latin words. */
export const spaceInHeading = /(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9])/gu
