import { z } from 'zod'
import { run } from '../programs'

/** A value of a PDF file as qpdf writes it: names begin with a slash, texts with u: or b:, references end with R. */
export type PdfValue = null | boolean | number | string | readonly PdfValue[] | PdfDict
export interface PdfDict {
  readonly [key: string]: PdfValue
}

interface PdfStream {
  readonly dict: PdfDict
  /** Without its filters. */
  readonly data: Buffer
}

const valueSchema: z.ZodType<PdfValue> = z.lazy(() => z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(valueSchema), z.record(z.string(), valueSchema)]))

const fileSchema = z.object({
  qpdf: z.tuple([
    z.object({ pdfversion: z.string() }),
    z.record(
      z.string(),
      z.union([z.object({ value: valueSchema }), z.object({ stream: z.object({ dict: z.record(z.string(), valueSchema), data: z.string() }) })]),
    ),
  ]),
})

/** The objects of a file, read by qpdf, which knows nothing of our writer. Everything that is not there is null or empty. */
export class PdfObjects {
  readonly version: string
  readonly #values = new Map<string, PdfValue>()
  readonly #streams = new Map<string, PdfStream>()

  constructor(file: string) {
    const json = run('qpdf', '--json=2', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=generalized', file)
    const [{ pdfversion }, objects] = fileSchema.parse(JSON.parse(json)).qpdf
    this.version = pdfversion
    for (const [key, object] of Object.entries(objects)) {
      const ref = key.replace('obj:', '')
      if ('value' in object) this.#values.set(ref, object.value)
      else this.#streams.set(ref, { dict: object.stream.dict, data: Buffer.from(object.stream.data, 'base64') })
    }
  }

  get trailer(): PdfDict {
    return this.dict('trailer')
  }

  get catalog(): PdfDict {
    return this.dict(this.trailer['/Root'])
  }

  /** References of the pages in order. */
  get pages(): string[] {
    return this.#pagesUnder(this.catalog['/Pages'])
  }

  /** Every object that is no stream, and the dictionaries of streams. */
  get dicts(): PdfDict[] {
    const values = [...this.#values.values(), ...[...this.#streams.values()].map(({ dict }) => dict)]
    return values.flatMap(dictsIn)
  }

  get values(): PdfValue[] {
    return [...this.#values.values(), ...[...this.#streams.values()].map(({ dict }) => dict)]
  }

  resolve(value: PdfValue | undefined): PdfValue {
    if (typeof value !== 'string') return value ?? null
    const known = this.#values.get(value)
    if (known !== undefined) return known
    return this.#streams.has(value) ? (this.#streams.get(value)?.dict ?? null) : value
  }

  dict(value: PdfValue | undefined): PdfDict {
    const resolved = this.resolve(value)
    return isDict(resolved) ? resolved : {}
  }

  array(value: PdfValue | undefined): readonly PdfValue[] {
    const resolved = this.resolve(value)
    return isArray(resolved) ? resolved : []
  }

  numbers(value: PdfValue | undefined): number[] {
    return this.array(value).map(Number)
  }

  text(value: PdfValue | undefined): string {
    const resolved = this.resolve(value)
    return typeof resolved === 'string' ? resolved.replace(/^[ub]:/u, '') : ''
  }

  stream(value: PdfValue | undefined): Buffer {
    return this.#streams.get(typeof value === 'string' ? value : '')?.data ?? Buffer.alloc(0)
  }

  /** The entries of a number tree that is one node. */
  numberTree(value: PdfValue | undefined): Map<number, PdfValue> {
    const numbers = this.array(this.dict(value)['/Nums'])
    return new Map(numbers.flatMap((key, index) => (index % 2 === 0 ? [[Number(key), numbers[index + 1] ?? null] as const] : [])))
  }

  #pagesUnder(value: PdfValue | undefined): string[] {
    const node = this.dict(value)
    if (node['/Type'] === '/Page') return typeof value === 'string' ? [value] : []
    return this.array(node['/Kids']).flatMap((kid) => this.#pagesUnder(kid))
  }
}

/** A name or a reference as it is written; '' for anything else. */
export function nameOf(value: PdfValue | undefined): string {
  return typeof value === 'string' ? value : ''
}

export function isDict(value: PdfValue): value is PdfDict {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isArray(value: PdfValue): value is readonly PdfValue[] {
  return Array.isArray(value)
}

function dictsIn(value: PdfValue): PdfDict[] {
  if (isArray(value)) return value.flatMap(dictsIn)
  return isDict(value) ? [value, ...Object.values(value).flatMap(dictsIn)] : []
}
