/** A font as offices have it, and what it goes by where it has another name. */
export interface WordFont {
  readonly name: string
  readonly otherName: string
  readonly family: 'roman' | 'modern' | 'auto'
}

/** The fonts that GB/T 9704-2012 names, by what they are used for; the names are those of Windows and WPS. */
export const wordFonts = {
  title: { name: '方正小标宋简体', otherName: '方正小标宋_GBK', family: 'auto' },
  heading1: { name: '黑体', otherName: 'SimHei', family: 'modern' },
  heading2: { name: '楷体_GB2312', otherName: '楷体', family: 'modern' },
  body: { name: '仿宋_GB2312', otherName: '仿宋', family: 'modern' },
  folio: { name: '宋体', otherName: 'SimSun', family: 'auto' },
} as const satisfies Readonly<Record<string, WordFont>>

/** Numerals and Latin. */
export const LATIN_FONT = 'Times New Roman'
