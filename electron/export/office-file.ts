/** Whether the bytes are an Office archive with a part of this path: what may be replaced by a new one. */
export function isOfficeFile(existing: Uint8Array, mainPart: string): boolean {
  const text = Buffer.from(existing).toString('latin1')
  return text.startsWith('PK\u0003\u0004') && text.includes(mainPart)
}
