/** An operator of a content stream with its operands: numbers, and strings and names as they are written. */
export interface Operation {
  readonly operator: string
  readonly operands: readonly string[]
}

/** The operations of a content stream (ISO 32000-1, 7.8.2). Text in round brackets, which we never write, is refused. */
export function operationsOf(content: Buffer): Operation[] {
  const operations: Operation[] = []
  let operands: string[] = []
  for (const [token] of content.toString('latin1').matchAll(TOKEN)) {
    if (token === '(') throw new Error('a string in round brackets')
    if (OPERATOR.test(token)) {
      operations.push({ operator: token, operands })
      operands = []
    } else operands.push(token)
  }
  return operations
}

/** Dictionaries and arrays are one token each. */
const TOKEN = /<<(?:[^<>]|<[0-9a-f]*>)*>>|\[[^\]]*\]|<[0-9A-Fa-f]*>|\/[^\s/<>[\]()]+|\(|[^\s/<>[\]()]+/gu
const OPERATOR = /^[A-Za-z'"*]+\d?$/u

/** A stretch of content within one mark. */
export interface Mark {
  readonly tag: string
  readonly contentId: number | null
  readonly actualText: string | null
  /** As written: <<…>>. */
  readonly properties: string
  /** The codes that it shows, four digits each, by the font they are shown in. */
  readonly shown: readonly { readonly font: string; readonly code: string }[]
}

export interface PageMarks {
  readonly marks: readonly Mark[]
  /** Operators that paint outside of every mark, marks within marks, and what is not balanced. */
  readonly faults: readonly string[]
}

const PAINTING = new Set(['Tj', 'TJ', "'", '"', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 's', 'S', 'sh', 'Do', 'BI'])

/** What a page's content is marked as. */
export function marksOf(content: Buffer): PageMarks {
  const marks: (Mark & { readonly shown: { font: string; code: string }[] })[] = []
  const faults: string[] = []
  let open: (typeof marks)[number] | null = null
  let font = ''
  let depth = 0
  for (const { operator, operands } of operationsOf(content)) {
    if (operator === 'BDC' || operator === 'BMC') {
      if (open !== null) faults.push(`${operands.join(' ')} within ${open.tag}`)
      open = markFrom(operands)
      marks.push(open)
    } else if (operator === 'EMC') {
      if (open === null) faults.push('EMC without a mark')
      open = null
    } else if (operator === 'Tf') font = operands[0] ?? ''
    else if (operator === 'q') faults.push(...(++depth > 28 ? ['q nested more than 28 deep'] : []))
    else if (operator === 'Q') depth--
    if (PAINTING.has(operator) && open === null) faults.push(`${operator} outside of every mark`)
    if (operator === 'TJ' || operator === 'Tj') open?.shown.push(...codesIn(operands).map((code) => ({ font, code })))
  }
  return { marks, faults: [...faults, ...(open === null ? [] : ['a mark without end']), ...(depth === 0 ? [] : ['q without Q'])] }
}

function markFrom([tag = '', properties = '']: readonly string[]) {
  const contentId = /\/MCID (\d+)/u.exec(properties)?.[1]
  const actualText = /\/ActualText\s*<([0-9a-f]*)>/u.exec(properties)?.[1]
  return {
    tag: tag.slice(1),
    contentId: contentId === undefined ? null : Number(contentId),
    actualText: actualText === undefined ? null : utf16(actualText),
    properties,
    shown: [],
  }
}

/** The text of hexadecimal UTF-16BE, its byte order mark left out. */
export function utf16(hex: string): string {
  return Buffer.from(hex.replace(/^feff/iu, ''), 'hex').swap16().toString('utf16le')
}

function codesIn(operands: readonly string[]): string[] {
  return operands.flatMap((operand) => [...operand.matchAll(/<([0-9A-Fa-f]*)>/gu)].flatMap(([, hex = '']) => hex.match(/.{4}/gu) ?? []))
}
