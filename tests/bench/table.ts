/** A row of figures: ours, the two peers, and how many times ours each peer is. */
export function row(label: string, ours: number, ...peers: readonly number[]): string[] {
  return [label, ...[ours, ...peers].map(shown), ...peers.map((peer) => `${(peer / ours).toFixed(1)}×`)]
}

function shown(value: number): string {
  return value < 100 ? value.toFixed(1) : value.toFixed(0)
}

/** Rows with columns of even width, the first flush left. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)))
  return rows
    .map((cells) => cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('')
}
