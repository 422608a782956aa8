/** Whether the bytes are an archive as Excel files are: what may be replaced by a new one. */
export function isWorkbook(existing: Uint8Array): boolean {
  const text = Buffer.from(existing).toString('latin1')
  return text.startsWith('PK\u0003\u0004') && text.includes('xl/workbook.xml')
}
