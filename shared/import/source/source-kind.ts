import { looksBinary } from '../decode-text'
import { asciiOf, decodePage } from './web/page-encoding'

/** What a file is, told by what is in it; its extension decides only between kinds of text. */
export type FileKind = 'zip' | 'compound' | 'rtf' | 'html' | 'web-archive' | 'delimited' | 'text' | 'pdf' | 'word-xml' | 'excel-xml'

/** By the first bytes, a character each. */
const signs: readonly (readonly [sign: RegExp, kind: FileKind])[] = [
  // eslint-disable-next-line no-control-regex
  [/^PK(?:\u0003\u0004|\u0005\u0006)/u, 'zip'],
  // eslint-disable-next-line no-control-regex
  [/^\u00d0\u00cf\u0011\u00e0/u, 'compound'],
  [/^\s{0,20}\{\\rtf/u, 'rtf'],
  [/^%PDF/u, 'pdf'],
  [/^(?:[\w-]{1,40}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n){0,5}){0,12}(?:mime-version|content-type):/iu, 'web-archive'],
]
/** Word and Excel of 2003 could keep their files as a single XML text. */
const officeXmlSigns: readonly (readonly [sign: RegExp, kind: FileKind])[] = [
  [/^\s*<\?xml[^]*(?:progid="Word\.Document"|<w:wordDocument|<pkg:package)/u, 'word-xml'],
  [/^\s*<\?xml[^]*(?:progid="Excel\.Sheet"|<Workbook\s[^>]*office:spreadsheet)/u, 'excel-xml'],
]
const webPageSign = /<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>]|meta\s|table[\s>]|!--\s*StartFragment)/iu
const markupSign = /<(?:p|div|span|br|table|td|font|h[1-6])(?:\s[^<>]*)?\/?>/iu
const webExtension = /\.(?:html?|xhtml|shtml)$/iu
const tableExtension = /\.(?:csv|tsv|tab|xlsx?|et)$/iu
/** Signs stand at the beginning, after comments and the like. */
const SIGN_WITHIN = 2000
/** As much of a text tells whether it is one, and whether it has tags. */
const DECIDED_WITHIN = 100_000

/** Tells what a file is; text where nothing else fits. */
export function fileKind(bytes: Uint8Array, fileName: string): FileKind {
  const start = asciiOf(bytes.subarray(0, SIGN_WITHIN))
  return signs.find(([sign]) => sign.test(start))?.[1] ?? textKind(bytes, fileName)
}

function textKind(bytes: Uint8Array, fileName: string): FileKind {
  const { text } = decodePage(bytes.subarray(0, DECIDED_WITHIN), null)
  if (looksBinary(text)) return 'text'
  const beginning = text.slice(0, SIGN_WITHIN)
  const officeXml = officeXmlSigns.find(([sign]) => sign.test(beginning))?.[1]
  if (officeXml !== undefined) return officeXml
  if (/^\s*</u.test(beginning) && webPageSign.test(beginning)) return 'html'
  if (/^Version:[\d.]+\s[^<]*StartHTML:/u.test(beginning) || (webExtension.test(fileName) && markupSign.test(text))) return 'html'
  return tableExtension.test(fileName) ? 'delimited' : 'text'
}
