/** An operator of a content stream with its operands: numbers, and strings and names as they are written. */
export interface Operation {
  readonly operator: string
  readonly operands: readonly string[]
}

/** The operations of a content stream (ISO 32000-1, 7.8.2); strings in round brackets are given in hexadecimal. */
export function operationsOf(content: Buffer): Operation[] {
  const operations: Operation[] = []
  let operands: string[] = []
  for (const [token] of inHexadecimal(content.toString('latin1')).matchAll(TOKEN)) {
    if (token === '(' || token === ')') throw new Error('round brackets that do not match')
    if (OPERATOR.test(token)) {
      operations.push({ operator: token, operands })
      operands = []
    } else operands.push(token)
  }
  return operations
}

/** Literal strings (7.3.4.2) become hexadecimal ones. Octal escapes and brackets within brackets, which we never write, are refused. */
function inHexadecimal(content: string): string {
  return content.replace(/\(((?:\\[^]|[^\\()])*)\)/gu, (_, literal: string) => `<${Buffer.from(unescaped(literal), 'latin1').toString('hex')}>`)
}

const ESCAPED: Readonly<Record<string, string>> = { '(': '(', ')': ')', '\\': '\\', 'r': '\r' }

function unescaped(literal: string): string {
  return literal.replace(/\\([^])/gu, (_, character: string) => {
    const byte = ESCAPED[character]
    if (byte === undefined) throw new Error(`an escape of ${character}`)
    return byte
  })
}

/** Dictionaries and arrays are one token each. */
const TOKEN = /<<(?:[^<>]|<[0-9a-f]*>)*>>|\[[^\]]*\]|<[0-9A-Fa-f]*>|\/[^\s/<>[\]()]+|[()]|[^\s/<>[\]()]+/gu
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
  const reader = new MarkReader()
  for (const operation of operationsOf(content)) reader.read(operation)
  return reader.end()
}

type OpenMark = ReturnType<typeof markFrom>

/** A page's content stream may nest graphics states so deep (ISO 19005-2, 6.1.13). */
const DEEPEST_STATE = 28

class MarkReader {
  readonly #marks: OpenMark[] = []
  readonly #faults: string[] = []
  #open: OpenMark | null = null
  #font = ''
  #depth = 0

  read({ operator, operands }: Operation): void {
    if (operator === 'BDC' || operator === 'BMC') this.#begin(operands)
    if (operator === 'EMC') this.#close()
    if (operator === 'Tf') this.#font = operands[0] ?? ''
    if (operator === 'q' || operator === 'Q') this.#nest(operator === 'q' ? 1 : -1)
    if (PAINTING.has(operator)) this.#paint(operator, operands)
  }

  end(): PageMarks {
    if (this.#open !== null) this.#faults.push('a mark without end')
    if (this.#depth !== 0) this.#faults.push('q without Q')
    return { marks: this.#marks, faults: this.#faults }
  }

  #begin(operands: readonly string[]): void {
    if (this.#open !== null) this.#faults.push(`${operands.join(' ')} within ${this.#open.tag}`)
    this.#open = markFrom(operands)
    this.#marks.push(this.#open)
  }

  #close(): void {
    if (this.#open === null) this.#faults.push('EMC without a mark')
    this.#open = null
  }

  #nest(by: 1 | -1): void {
    this.#depth += by
    if (this.#depth > DEEPEST_STATE || this.#depth < 0) this.#faults.push(`q nested ${this.#depth} deep`)
  }

  #paint(operator: string, operands: readonly string[]): void {
    if (this.#open === null) this.#faults.push(`${operator} outside of every mark`)
    const font = this.#font
    this.#open?.shown.push(...codesIn(operands).map((code) => ({ font, code })))
  }
}

function markFrom([tag = '', properties = '']: readonly string[]) {
  const contentId = /\/MCID (\d+)/u.exec(properties)?.[1]
  const actualText = /\/ActualText\s*<([0-9a-f]*)>/u.exec(properties)?.[1]
  return {
    tag: tag.slice(1),
    contentId: contentId === undefined ? null : Number(contentId),
    actualText: actualText === undefined ? null : utf16(actualText),
    properties,
    shown: noCodes(),
  }
}

function noCodes(): { font: string; code: string }[] {
  return []
}

/** The text of hexadecimal UTF-16BE, its byte order mark left out. */
export function utf16(hex: string): string {
  return Buffer.from(hex.replace(/^feff/iu, ''), 'hex').swap16().toString('utf16le')
}

function codesIn(operands: readonly string[]): string[] {
  return operands.flatMap((operand) => [...operand.matchAll(/<([0-9A-Fa-f]*)>/gu)].flatMap(([, hex = '']) => hex.match(/.{4}/gu) ?? []))
}
