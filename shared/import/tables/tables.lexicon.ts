/** How tables look in copies of reports: what stands around figures, and how labels come damaged. */

/** The number of an item that spaces parted from its words: 1 .属于国家秘密. */
export const partedItemNumber = /(?<![\d.,])(\d{1,2})\s+(?=[.．、]\s*\p{Script=Han})/gu
/** An item's number by itself: 1. 2、 （3）. */
export const itemNumber = /^[（(]?\d{1,2}[.．、)）]+$/u
/** What a wrong encoding left of a wide space before a figure. */
export const damagedSpace = /^[?？]+\s*(?=\S)/u
/** A figure set close behind a label: 行政许可35. */
export const labelThenFigure = /^(?<label>.*[\p{Script=Han}）)”"：:])(?<figure>[-+]?[\d０-９][\d０-９.,，]*(?:万元|元|件|条|项|个|次)?)$/u
/** A cell of a table between two bars, in text. */
export const bar = /[|｜]/u
/** Bars with nothing between them. */
export const barsOnly = /^[|｜\s]+$/u
/** A number that may be a page's. */
export const pageNumber = /^[1-9]\d{0,2}$/u
/** The figures of a row run together, all of them 0. */
export const zerosRunTogether = /^0{2,}$/u
export const anyDigit = /\d/u
/** A running sentence; no label of a table ends so. */
export const sentence = /[。；！？!?]["”’）)]?$/u
/** Words that say there was nothing, in place of a table. */
export const nothingHappened = /(?:未|没有|无)(?:收到|接到|接受|受理|发生|产生|涉及|出现|因)|无(?:此类|相关|以上)|(?:均|都)(?:为|是)(?:0|零)|不涉及/u
/** The unit of a column in its head, on text without punctuation: 单位元. */
export const headUnit = /单位为?(?<unit>[百千万亿]*元)/u
/** The unit behind an amount. */
export const amountUnit = /\d\s*(?<unit>[百千万亿]*元)$/u
/** Numbers of rows and groups, which may be lost or of another kind in a copy. */
export const labelNumber = /^[一二三四五六七八九十\d]{1,2}$/u
/** A remark in brackets at the end of a label, other brackets within it. */
export const remark = /[（(](?:[^（）()]|[（(][^（）()]*[）)])*[）)]$/u
