/** The table's rows are of 256 code points, so that only the parts of Unicode that a text uses take room. */
const ROW_BITS = 8
const LAST_IN_ROW = 0xff

/** Something for each of many code points; looking one up takes a fraction of the time of a map. */
export class CodePointTable<T> {
  readonly #rows: T[][] = []

  get(codePoint: number): T | undefined {
    return this.#rows[codePoint >> ROW_BITS]?.[codePoint & LAST_IN_ROW]
  }

  set(codePoint: number, value: T): void {
    const row = (this.#rows[codePoint >> ROW_BITS] ??= [])
    row[codePoint & LAST_IN_ROW] = value
  }
}
