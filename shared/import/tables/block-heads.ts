import type { FigureRun } from './figure-runs'
import type { AlignedRow } from './align-rows'
import { bareLabel, shareInAnyOrder, shareInOrder } from './label-text'
import type { TableToken } from './table-line'
import type { TableRow } from './table-rows'
import { headUnit } from './tables.lexicon'

/** From this share of the heads on a document's columns are those of the form. */
const SAME_IN_ORDER = 0.7
const SAME_IN_ANY_ORDER = 0.85
/** Less text over the figures than this share of the heads is no head. */
const SOME_HEAD = 0.5
/** Other heads have at least this share of the form's characters, or are as many as its columns; else it is a remark. */
const ALIKE = 0.2

/** Text of which this share is pieces of the heads is what a copy left of them. */
const PIECES_ONLY = 0.8

/** What stands over the figures of a block, in letters and digits, its title and corner left out. */
export interface BlockHead {
  readonly columns: 'same' | 'none' | 'other'
  /** The unit named there; null for none. */
  readonly unit: string | null
}

/** Judges the heads over the first row found of a block. */
export function blockHead(runs: readonly FigureRun[], first: AlignedRow, before: AlignedRow | undefined, row: TableRow): BlockHead {
  const over = labelsOver(runs, first, before)
  const text = over.map(({ bare }) => bare).join('')
  const unit = headUnit.exec(text)?.groups?.['unit'] ?? null
  const own = withoutTitles(text, row)
  if (own.length < row.heads.length * SOME_HEAD || !mayBeHeads(own, over.length, row)) return { columns: 'none', unit }
  const tail = own.slice(-row.heads.length * 3 - 40)
  const isPartly = shareInAnyOrder(tail, row.columnLabels) >= PIECES_ONLY
  const isSame = shareInOrder(row.heads, tail) >= SAME_IN_ORDER || shareInAnyOrder(row.heads, tail) >= SAME_IN_ANY_ORDER
  return { columns: isSame ? 'same' : isPartly ? 'none' : 'other', unit }
}

/** The labels over a row and its own, from the last figures or the last running text on. */
function labelsOver(runs: readonly FigureRun[], first: AlignedRow, before: AlignedRow | undefined): readonly TableToken[] {
  const between = runs.slice(before === undefined ? 0 : before.run + 1, first.run + 1)
  const lastFigures = between.slice(0, -1).findLastIndex(({ figures }) => figures.some(({ kind }) => kind === 'figure'))
  const lastSentence = between.findLastIndex(({ startsAfterSentence }) => startsAfterSentence)
  return between.slice(Math.max(0, lastFigures + 1, lastSentence)).flatMap(({ labels }) => labels)
}

function mayBeHeads(own: string, labels: number, { heads, cells }: TableRow): boolean {
  return shareInAnyOrder(heads, own) >= ALIKE || (cells.length > 1 && labels > cells.length)
}

function withoutTitles(text: string, { block, labels }: TableRow): string {
  const [title, corner] = [bareLabel(block.title ?? ''), bareLabel(block.corner ?? '')]
  const own = [title, corner, labels.numbered, labels.plain].filter((label) => label !== '').reduce((rest, label) => rest.replace(label, ''), text)
  const isDamagedTitle = own.length <= title.length + 2 && shareInOrder(own, title) >= 0.8
  return isDamagedTitle ? '' : own
}
