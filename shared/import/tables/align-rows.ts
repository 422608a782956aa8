import type { FigureRun } from './figure-runs'
import { shareInAnyOrder, shareInOrder } from './label-text'
import type { TableRow } from './table-rows'

/** A run of figures with the row that its label names. */
export interface AlignedRow {
  readonly run: number
  readonly row: number
}

/** A label shorter than this must be the same to the letter. */
const SHORT_LABEL = 4
/** A label may have lost its first word, if this share of it is left: 规范性文件 for 行政规范性文件. */
const SHORTENED = 0.7
/** From this likeness on a label names a row. */
const ENOUGH = 0.75
/** What speaks for a run with as many figures as the row has columns, and against skipping a run between two rows. */
const SAME_COUNT = 0.2
const SKIPPED_RUN = 0.02

/** The rows named by the labels before the figures, in the order of the table: of all ways to match them the likeliest. */
export function alignRows(runs: readonly FigureRun[], rows: readonly TableRow[]): AlignedRow[] {
  const best: Best[][] = [rows.map(() => nothing).concat(nothing)]
  const heads = headsOver(runs)
  runs.forEach((run, at) => {
    const next = runs[at + 1]?.label ?? ''
    const above = best[at] ?? []
    const line: Best[] = [nothing]
    rows.forEach((row, index) => {
      const likeness = run.figures.length === 0 ? 0 : row.labels.plain === '' ? headLikeness(heads[at] ?? '', row.heads) : runLikeness(run, next, row)
      const matched = likeness < ENOUGH ? nothing : extended(above[index] ?? nothing, { run: at, row: index }, likeness + (countOf(run) === row.cells.length ? SAME_COUNT : 0))
      line.push(likelier(matched, likelier(above[index + 1] ?? nothing, line[index] ?? nothing)))
    })
    best.push(line)
  })
  return chainOf(best.at(-1)?.at(-1) ?? nothing)
}

/** Whether a cell names one of the rows by itself. */
export function namesRow(bare: string, rows: readonly TableRow[]): boolean {
  return rows.some(({ labels: { numbered, plain, short } }) => {
    if (bare === '' || plain === '') return false
    return bare === numbered || (plain.length >= SHORT_LABEL && (bare === plain || bare === short || isAlike(bare, plain)))
  })
}

function isAlike(bare: string, plain: string): boolean {
  return Math.abs(bare.length - plain.length) <= plain.length * 0.25 && shareInOrder(plain, bare) >= 0.8
}

/** More than the heads of any table have. */
const LONGEST_HEADS = 1000

interface Best {
  readonly score: number
  readonly last: AlignedRow | null
  readonly before: Best | null
}

const nothing: Best = { score: 0, last: null, before: null }

function extended(before: Best, last: AlignedRow, likeness: number): Best {
  const skipped = before.last === null ? 0 : Math.min(10, last.run - before.last.run - 1)
  return { score: before.score + likeness - skipped * SKIPPED_RUN, last, before }
}

function likelier(one: Best, other: Best): Best {
  return one.score > other.score ? one : other
}

function chainOf(best: Best): AlignedRow[] {
  const chain: AlignedRow[] = []
  for (let at: Best | null = best; at !== null; at = at.before) if (at.last !== null) chain.unshift(at.last)
  return chain
}

/** The label of each run, and of those before it that have nothing but empty cells: rows of heads. */
function headsOver(runs: readonly FigureRun[]): readonly string[] {
  let above = ''
  return runs.map((run) => {
    const heads = `${run.startsAfterSentence ? '' : above}${run.label}`.slice(-LONGEST_HEADS)
    above = countOf(run) === 0 ? heads : ''
    return heads
  })
}

/** Figures of a run, empty cells at its end left out. */
function countOf({ figures }: FigureRun): number {
  return figures.findLastIndex(({ kind }) => kind === 'figure') + 1
}

function runLikeness({ label, withoutRemark }: FigureRun, next: string, row: TableRow): number {
  const likeness = likenessOf(label, next, row)
  return likeness >= ENOUGH || withoutRemark === label ? likeness : likenessOf(withoutRemark, '', row)
}

/** How much the label before the figures, or around them, is that of the row: 1 where it is the same to the letter. */
function likenessOf(label: string, next: string, row: TableRow): number {
  const { numbered, plain, short } = row.labels
  if (label.endsWith(numbered)) return 1
  if (plain.length < SHORT_LABEL) return label.endsWith(plain) ? 0.9 : 0
  if (label.endsWith(plain)) return 0.98
  if (short.length >= SHORT_LABEL && label.endsWith(short)) return 0.96
  if (plain.endsWith(label) && label.length >= Math.max(SHORT_LABEL, plain.length * SHORTENED)) return 0.9
  return brokenLikeness(label, next, plain)
}

/** A label whose cell is broken over lines, the figures beside one of them; or with characters lost. */
function brokenLikeness(label: string, next: string, plain: string): number {
  const tail = label.slice(-plain.length - 8)
  if (!sharesStart(tail, plain)) return 0
  for (let length = plain.length - 1; length >= 2; length--) {
    if (label.endsWith(plain.slice(0, length)) && next.startsWith(plain.slice(length))) return 0.97
  }
  const whole = label.slice(-plain.length - 1)
  const own = whole.slice(-3).includes(plain.slice(-1)) ? shareInOrder(plain, whole) : 0
  const goesOn = plain.includes(label.slice(-1)) && !tail.includes(plain)
  const around = goesOn ? shareInOrder(plain, `${tail}${next.slice(0, plain.length)}`) : 0
  return Math.max(own >= 0.8 ? own * 0.95 : 0, around >= 0.95 ? 0.8 : 0)
}

/** Quick look: two characters beside each other, of the first six. */
function sharesStart(tail: string, plain: string): boolean {
  return [0, 1, 2, 3, 4].some((at) => at + 2 <= plain.length && tail.includes(plain.slice(at, at + 2)))
}

/** A row without a label is named by the heads over it. */
function headLikeness(label: string, heads: string): number {
  const tail = label.slice(-heads.length * 2)
  const any = shareInAnyOrder(heads, tail)
  return any < ENOUGH ? 0 : Math.max(shareInOrder(heads, tail), any - 0.05)
}
