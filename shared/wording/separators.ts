/** Between the members of a list in a message. */
export const listOf = (items: readonly string[]): string => items.join('、')
