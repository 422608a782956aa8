const wide = '\\u2e80-\\u303f\\u3400-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef“”‘’…—'

/** A line end of the file between two wide characters, where no space was meant (CSS Text 3, 4.1.3). */
export const lineEndBetweenHan = new RegExp(`(?<=[${wide}])[ \\t]*[\\r\\n][ \\t\\r\\n]*(?=[${wide}])`, 'gu')
/** What an ordered list's number ends with. */
export const listNumberEnd = '. '
