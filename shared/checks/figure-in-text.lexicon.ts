/** A figure as running text writes it: 1,276.5. */
export function figureOf(written: string): number {
  return Number(written.replace(/[,，]/gu, ''))
}
