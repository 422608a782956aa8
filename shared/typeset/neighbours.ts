/** Items in stretches of neighbours that belong together with the first of their stretch. */
export function neighbours<T>(items: readonly T[], belongTogether: (first: T, item: T) => boolean): T[][] {
  const stretches: T[][] = []
  for (const item of items) {
    const last = stretches.at(-1)
    if (last?.[0] !== undefined && belongTogether(last[0], item)) last.push(item)
    else stretches.push([item])
  }
  return stretches
}
