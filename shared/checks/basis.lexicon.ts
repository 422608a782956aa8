/** The regulation with the number of its order: 《中华人民共和国政府信息公开条例》（国务院令第711号）. */
export const regulationNumberPattern = /政府信息公开条例》\s*[（(](?:中华人民共和国)?国务院令?第?\s*(?<number>\d+)\s*号/gu

/** The orders that made the regulation (2007) and revised it (2019). */
export const regulationNumbers: readonly string[] = ['492', '711']
