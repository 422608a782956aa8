/** The list with an item put in at a position; before the first or behind the last where the position is outside. */
export function inserted<T>(items: readonly T[], item: T, index: number): T[] {
  const at = Math.max(0, Math.min(index, items.length))
  return [...items.slice(0, at), item, ...items.slice(at)]
}

/** The list with one of its items at another position; the same where it has none such. */
export function moved<T extends { readonly id: string }>(items: readonly T[], itemId: string, index: number): T[] {
  const item = items.find(({ id }) => id === itemId)
  return item === undefined ? [...items] : inserted(items.filter(({ id }) => id !== itemId), item, index)
}
