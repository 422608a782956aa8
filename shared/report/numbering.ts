import { chineseOrdinal, headingMarks } from './numerals.lexicon'
import type { HeadingNumber, Section } from './schema'

/** The number a first-level heading gets from its position (0 for the first): 一、 (GB/T 9704-2012, 7.3.3). */
export function automaticLabel(index: number): string {
  return `${chineseOrdinal(index + 1)}${headingMarks.enumeration}`
}

/** The number printed before a section's heading; '' for none. */
export function labelOf(number: HeadingNumber, index: number): string {
  return number.kind === 'automatic' ? automaticLabel(index) : number.label
}

/** The heading as printed, number included; '' for a section without a heading. */
export function printedHeading(section: Section, index: number): string {
  return section.heading === '' ? '' : `${labelOf(section.number, index)}${section.heading}`
}
