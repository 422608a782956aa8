/**
 * Text that fields hold back while an input method composes. Before the window closes, a save or an export, all of
 * it becomes part of the report.
 */
const held = new Set<() => void>()

/** Registers what hands a field's text over; gives the function that ends the registration. */
export function holdTyping(handOver: () => void): () => void {
  held.add(handOver)
  return () => held.delete(handOver)
}

/** Hands over everything held back. */
export function handOverTyping(): void {
  for (const handOver of [...held]) handOver()
}
