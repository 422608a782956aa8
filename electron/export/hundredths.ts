/** A length rounded to a hundredth of its unit: of a point, finer than any printer. */
export function hundredths(length: number): number {
  return Math.round(length * 100) / 100
}
