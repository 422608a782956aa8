/** A figure with as many digits as it is sure of; '–' for one that was not measured. */
export function shown(value: number | null): string {
  if (value === null) return '–'
  return value < 100 ? value.toFixed(1) : value.toFixed(0)
}

/** A peer's figure, and how many times ours it is. */
export function besideOurs(value: number | null, ours: number | null): string {
  return value === null || ours === null ? shown(value) : `${shown(value)} (${(value / ours).toFixed(1)}×)`
}

/** Rows with columns of even width, the first flush left. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)))
  return rows
    .map((cells) => cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('')
}
