/** 某政发〔2025〕1号: the organ's code, the year in hexagonal brackets, the number without 第 and leading zeros (GB/T 9704-2012, 7.2.5). */
export const documentNumberPattern = /^[^\d\s〔〕第号]{1,20}〔(?<year>20\d\d)〕[1-9]\d{0,3}号$/u

/** The same in other brackets, with 第, leading zeros, or without 号; on text without white space and with plain digits. */
export const looseDocumentNumberPattern = /^(?<code>[^\d\s]{1,20}?)[〔[［({（【「『〖<《](?<year>20\d\d)年?[〕\]］)}）】」』〗>》]第?0*(?<number>[1-9]\d{0,3})号?$/u

/** Writes it as the standard has it. */
export const documentNumberForm = (code: string, year: string, number: string): string => `${code}〔${year}〕${number}号`

/** For a message that shows the form. */
export const documentNumberExample = '某政发〔2025〕1号'
