/** Marks of Chinese running text that the report model computes with. */

/** Between the members of a list in a sentence. */
export const listSeparator = '、'

/** What parts the members of a list that was typed. */
export const listSeparatorPattern = /[、，,\s]+/u

/** Stops and colons at the end of what is printed with one of its own. */
export const trailingMarkPattern = /[。：:.；;，,、]+$/u

/** Between the labels of a cell's groups and its own. */
export const pathSeparator = '·'

/** Marks that end a sentence. */
export const sentenceEndPattern = /[。！？；：!?]["”’）)》]*$/u

/** A character after which another sentence begins. */
export const sentenceMark = /[。！？；!?\n]/u

/** A second-level heading at the start of a paragraph: （一） or (一), the bracket sometimes lost. */
export const secondLevelPattern = /^[（(][一二三四五六七八九十]{1,3}[）)]/u

/** A third-level heading at the start of a line: 1. or, as it is often written, 1、 – but not the decimals 1.5. */
export const thirdLevelPattern = /^\d{1,2}[.．、](?!\d)/u

/** A fourth-level heading at the start of a line: （1） or (1). */
export const fourthLevelPattern = /^[（(]\d{1,2}[）)]/u

/** Marks that a heading of a few words does not have: it is a sentence, or an item of a list that goes on. */
export const clauseMark = /[，,。；;！？!?：:]/u

/** The first sentence of a paragraph, with its full stop. */
export const firstSentencePattern = /^[^。！？]*[。！？]/u

/** Brackets around a whole line, as a date under the title is written: （2017年2月23日）. */
export const enclosingBrackets = /^[（(]|[）)]$/gu

/** A placeholder {factId} or {factId.part}, book-title marks around it included; adjacent ones take no 、 (GB/T 15834-2011, 4.5.3.5). */
export const answerPlaceholderPattern = /(《)?\{(\w+)(?:\.(\w+))?\}(》)?/gu

/** A placeholder {figure:figureId} for a named figure of the format's tables. */
export const figurePlaceholderPattern = /\{figure:([a-z][a-z0-9-]*)\}/gu

/** A mark that closes a sentence or clause, at the end of an answer. */
export const closingMarkPattern = /[。；，、;,.]+$/u
