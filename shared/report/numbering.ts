import { chineseOrdinal, headingMarks, partLabelPattern } from './numerals.lexicon'
import type { Section } from './schema'

/** The number of the nth first-level heading (1 for the first): 一、 (GB/T 9704-2012, 7.3.3). */
export function automaticLabel(ordinal: number): string {
  return `${chineseOrdinal(ordinal)}${headingMarks.enumeration}`
}

/**
 * Which of the numbered headings a section has, from 1. Sections without a heading, and those that an imported report
 * left without a number (引言), are not counted.
 */
export function ordinalOf(index: number, sections: readonly Pick<Section, 'heading' | 'number'>[]): number {
  return 1 + sections.slice(0, index).filter(({ heading, number }) => heading !== '' && (number.kind === 'automatic' || number.label !== '')).length
}

/** The number printed before a section's heading; '' for none. */
export function labelOf({ heading, number }: Section, index: number, sections: readonly Section[]): string {
  if (heading === '') return ''
  return number.kind === 'automatic' ? automaticLabel(ordinalOf(index, sections)) : number.label
}

/** The heading as printed, number included; '' for a section without a heading. Takes what `map` gives. */
export function printedHeading(section: Section, index: number, sections: readonly Section[]): string {
  const label = labelOf(section, index, sections)
  return `${label}${partLabelPattern.test(label) ? ' ' : ''}${section.heading}`
}
