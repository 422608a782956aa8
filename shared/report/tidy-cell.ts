import { notApplicableMark } from './figure-cell.lexicon'
import { halfWidth } from './figures'
import type { FigureKind } from './table-format'
import { readCell, writeFigure } from './table-values'

/**
 * What a clerk typed or pasted into a cell, put right: full-width digits, 。 for a point, separators, a unit behind the
 * figure, a dash for 不适用. A change keeps its words (增10); what cannot be read stays as it was typed.
 */
export function tidyCell(typed: string, kind: FigureKind): string {
  const reading = readCell(typed, kind)
  switch (reading.kind) {
    case 'empty':
    case 'unread':
      return ''
    case 'not-applicable':
      return notApplicableMark
    case 'faulty':
      return typed.trim()
    case 'figure':
      return kind === 'change' ? halfWidth(typed).replace(/\s/gu, '') : writeFigure(reading.value)
  }
}
