/** All 7,445 characters of GB 2312-80 but the ideographic space; first and last code of each filled stretch of a row. */
export function gb2312(): string[] {
  const decoder = new TextDecoder('gb18030')
  const symbols = [[0xa1a2, 0xa1fe], [0xa2b1, 0xa2e2], [0xa2e5, 0xa2ee], [0xa2f1, 0xa2fc], [0xa3a1, 0xa3fe], [0xa4a1, 0xa4f3], [0xa5a1, 0xa5f6]]
  const letters = [[0xa6a1, 0xa6b8], [0xa6c1, 0xa6d8], [0xa7a1, 0xa7c1], [0xa7d1, 0xa7f1], [0xa8a1, 0xa8ba], [0xa8c5, 0xa8e9], [0xa9a4, 0xa9ef]]
  const hanzi = Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, row) => [((0xb0 + row) << 8) | 0xa1, ((0xb0 + row) << 8) | (0xb0 + row === 0xd7 ? 0xf9 : 0xfe)])
  return [...symbols, ...letters, ...hanzi].flatMap(([first = 0, last = 0]) =>
    Array.from({ length: last - first + 1 }, (_, index) => decoder.decode(Uint8Array.of((first + index) >> 8, (first + index) & 0xff))),
  )
}

/** Letters and marks of Latin script. */
export function latin(): string[] {
  const between = (first: number, last: number): string[] => Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index))
  return [...between(0x21, 0x7e), ...between(0xc0, 0x17f)]
}
