/** Groups whose text is not the document's. Groups marked \* are left out as well, but for those of `keptGroups`. */
export const leftOutGroups: ReadonlySet<string> = new Set([
  'colortbl', 'stylesheet', 'info', 'pict', 'header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf', 'fldinst', 'listtable',
  'listoverridetable', 'nonshppict', 'objdata', 'objclass', 'themedata', 'generator', 'annotation', 'atnid', 'atnauthor', 'xe', 'tc', 'nonesttables', 'filetbl',
  'revtbl', 'rsidtbl', 'bkmkstart', 'bkmkend', 'falt', 'panose', 'sn', 'sv', 'template', 'ftnsep', 'ftnsepc', 'aftnsep', 'aftnsepc', 'userprops',
])
export const keptGroups: ReadonlySet<string> = new Set(['shpinst', 'shptxt', 'shppict', 'listtext', 'pntext', 'footnote', 'htmltag'])

/** Control words that stand for characters. */
export const characterWords: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'], ['line', '\n'], ['lquote', '\u2018'], ['rquote', '\u2019'], ['ldblquote', '\u201c'], ['rdblquote', '\u201d'], ['emdash', '\u2014'],
  ['endash', '\u2013'], ['bullet', '\u2022'], ['emspace', '\u3000'], ['enspace', ' '], ['qmspace', ' '], ['nestcell', ' '],
])
export const characterSigns: ReadonlyMap<string, string> = new Map([['~', ' '], ['_', '-'], ['\t', '\t']])

export type RtfEncoding = 'gb18030' | 'big5' | 'windows-1252' | 'utf-8'

/** Encodings by code page (\ansicpg) and by character set of a font (\fcharset); all others are read as Western. */
export const codePages: ReadonlyMap<number, RtfEncoding> = new Map([[936, 'gb18030'], [54936, 'gb18030'], [950, 'big5'], [1252, 'windows-1252'], [65001, 'utf-8']])
export const characterSets: ReadonlyMap<number, RtfEncoding> = new Map([[134, 'gb18030'], [136, 'big5'], [0, 'windows-1252']])
