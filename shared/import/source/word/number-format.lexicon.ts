/** How Word writes the numbers of its lists (ECMA-376, 17.18.59 ST_NumberFormat). */

export const legalDigitWords = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const
export const legalUnitWords = ['', '拾', '佰', '仟'] as const
export const zeroWord = '零'

/** Formats that take their nth number from a row of characters, and return to decimal figures after its end. */
export const numberRows: Readonly<Record<string, string>> = {
  ideographTraditional: '甲乙丙丁戊己庚辛壬癸',
  ideographZodiac: '子丑寅卯辰巳午未申酉戌亥',
  ideographEnclosedCircle: '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉',
  decimalEnclosedCircle: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
  decimalEnclosedCircleChinese: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
  decimalEnclosedFullstop: '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛',
  decimalEnclosedParen: '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇',
  chicago: '*†‡§',
}

/** Written by digit words, one a digit: 一〇, 一一. */
export const digitWordFormats: ReadonlySet<string> = new Set(['ideographDigital', 'japaneseDigitalTenThousand', 'taiwaneseDigital', 'koreanDigital2'])
/** Written as spoken: 十, 十一, 二十一. */
export const spokenFormats: ReadonlySet<string> = new Set([
  'chineseCounting', 'chineseCountingThousand', 'japaneseCounting', 'taiwaneseCounting', 'taiwaneseCountingThousand',
])
export const legalFormats: ReadonlySet<string> = new Set(['chineseLegalSimplified', 'ideographLegalTraditional', 'japaneseLegal'])
export const fullWidthFormats: ReadonlySet<string> = new Set(['decimalFullWidth', 'decimalFullWidth2'])

/** A number that ends so, or opens nothing after it, needs no space before its text. */
export const closedNumber = /[、，。．：）】〕》①-⑳⑴-⒛㊀-㊉]$/u
/** What stands for the signs of bullet fonts, whose own codes are in no other font. */
export const bulletSign = '●'
/** Signs of the fonts Wingdings and Symbol that carry meaning: boxes, ticks and dots. */
export const fontSigns: Readonly<Record<string, string>> = {
  F052: '☑', F0FE: '☑', F053: '☒', F0FD: '☒', F0A8: '□', F06F: '□', F071: '□', F0A3: '□', F0FC: '✓', F0FB: '✗', F06C: '●', F0B7: '●',
  F06E: '■', F075: '◆', F0D8: '➢', F076: '❖',
}
/** Names of the formats by the numbers that old Word files give them ([MS-OSHARED] 2.2.1.3). */
export const formatNames: Readonly<Record<number, string>> = {
  0: 'decimal', 1: 'upperRoman', 2: 'lowerRoman', 3: 'upperLetter', 4: 'lowerLetter', 10: 'ideographDigital', 11: 'japaneseCounting', 14: 'decimalFullWidth',
  16: 'japaneseLegal', 17: 'japaneseDigitalTenThousand', 18: 'decimalEnclosedCircle', 19: 'decimalFullWidth2', 22: 'decimalZero', 23: 'bullet',
  26: 'decimalEnclosedFullstop', 27: 'decimalEnclosedParen', 28: 'decimalEnclosedCircleChinese', 29: 'ideographEnclosedCircle', 30: 'ideographTraditional',
  31: 'ideographZodiac', 33: 'taiwaneseCounting', 34: 'ideographLegalTraditional', 35: 'taiwaneseCountingThousand', 36: 'taiwaneseDigital',
  37: 'chineseCounting', 38: 'chineseLegalSimplified', 39: 'chineseCountingThousand', 255: 'none',
}
