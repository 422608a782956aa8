/** Marks of fields: { code | result }. */
const FIELD_START = '\u0013'
const FIELD_RESULT = '\u0014'
const FIELD_END = '\u0015'

/** What stands for other characters in the text of an old Word file. */
const written: ReadonlyMap<string, string> = new Map([['\u000b', '\n'], ['\u001e', '-'], ['\u00a0', ' ']])
// eslint-disable-next-line no-control-regex
const unwritten = /[\u0000-\u0008\u000c\u000e-\u001d\u001f\u00ad]/gu
// eslint-disable-next-line no-control-regex
const replaced = /[\u000b\u001e\u00a0]/gu

/** Whether the places of a text stand in the code of a field, which may begin in an earlier paragraph. Fields that never end have no code. */
export function fieldCodes(text: string): (place: number) => boolean {
  const stretches: (readonly [from: number, to: number])[] = []
  const open: { readonly from: number; result: number | null }[] = []
  for (const { 0: mark, index } of text.matchAll(new RegExp(`[${FIELD_START}${FIELD_RESULT}${FIELD_END}]`, 'gu'))) {
    const field = open.at(-1)
    if (mark === FIELD_START) open.push({ from: index, result: null })
    else if (mark === FIELD_RESULT && field !== undefined) field.result ??= index
    else if (mark === FIELD_END && field !== undefined) {
      open.pop()
      stretches.push([field.from, field.result ?? index])
    }
  }
  const codes = new Uint8Array(text.length)
  for (const [from, to] of stretches) codes.fill(1, from, to)
  return (place) => codes[place] === 1
}

/** Characters as shown, without the marks of fields, pictures and notes. */
export function plainText(text: string): string {
  return text.replace(replaced, (mark) => written.get(mark) ?? mark).replace(unwritten, '')
}
