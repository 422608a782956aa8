import { cellName } from '../report/cell-name'
import type { ReportFormat } from '../report/format'
import { tableDefinitionOf } from '../report/format'
import type { CellKey } from '../report/table-layout'
import { writeFigure } from '../report/table-values'
import { concernWording, notCountedWording, otherReportWording } from '../wording/aggregation'
import { listOf } from '../wording/separators'
import { fill } from '../wording/template'
import type { Department, OtherReport } from './aggregation'
import type { Concern } from './concern'
import type { FigureGap } from './department-figures'

/** What there is to look at, in a sentence, with the document that asks for it. */
export interface ConcernText {
  readonly text: string
  readonly source: string | null
}

function concernText(concern: Concern, format: ReportFormat): ConcernText {
  return { text: textOf(concern, format), source: concern.kind === 'finding' ? concern.finding.source : null }
}

/** A total that a check speaks of as well is told once, by the check. */
export function concernTexts(concerns: readonly Concern[], format: ReportFormat): readonly ConcernText[] {
  const told = new Set(concerns.flatMap((concern) => (concern.kind === 'finding' ? concern.finding.cells : [])))
  return concerns
    .filter((concern) => concern.kind !== 'gap' || concern.gap.kind === 'unread' || !told.has(gapCell(concern.gap, format)))
    .map((concern) => concernText(concern, format))
}

/** Why a department's report is not summed; null for one that is, or that was not handed in. */
export function notCountedText({ notCounted }: Department): string | null {
  return notCounted === null ? null : notCountedWording[notCounted]
}

/** All there is to look at in a line of the roll: why the report does not count first, then its concerns. */
export function departmentNotes(department: Department, format: ReportFormat): readonly ConcernText[] {
  const notCounted = notCountedText(department)
  const told = concernTexts(department.concerns, format)
  return notCounted === null ? told : [{ text: notCounted, source: null }, ...told]
}

/** Why a report is no part of the sum. */
export function otherReportText({ report, reason }: OtherReport, formats: readonly ReportFormat[]): string {
  const format = formats.find(({ id }) => id === report.formatId)?.name ?? report.formatId
  return fill(otherReportWording[reason], { year: report.year ?? '', format })
}

function textOf(concern: Concern, format: ReportFormat): string {
  switch (concern.kind) {
    case 'untouched':
      return fill(concernWording.untouched, { table: tableDefinitionOf(format, concern.tableId)?.name ?? concern.tableId })
    case 'gap':
      return gapText(concern.gap, format)
    case 'finding':
      return concern.finding.message
    case 'far': {
      const { label, unit, now, last } = concern.change
      return fill(concernWording.far, { label, unit, now: writeFigure(now), last: writeFigure(last) })
    }
    case 'twice':
      return fill(concernWording.twice, { count: concern.files.length, files: listOf(concern.files) })
    case 'ambiguous':
      return fill(concernWording.ambiguous, { names: listOf(concern.names) })
    case 'not-on-roll':
      return concernWording.notOnRoll
    case 'no-organ':
      return concernWording.noOrgan
    case 'no-year':
      return concernWording.noYear
  }
}

function gapText(gap: FigureGap, format: ReportFormat): string {
  const cell = gapCell(gap, format)
  switch (gap.kind) {
    case 'unread':
      return fill(concernWording.unread, { cell })
    case 'faulty':
      return fill(concernWording.faulty, { cell, typed: gap.typed })
    case 'stated-total':
      return gap.computed === null
        ? fill(concernWording.statedTotalUnknown, { cell, stated: gap.stated })
        : fill(concernWording.statedTotal, { cell, stated: gap.stated, computed: writeFigure(gap.computed) })
  }
}

function gapCell({ tableId, cell }: { readonly tableId: string; readonly cell: CellKey }, format: ReportFormat): string {
  const table = tableDefinitionOf(format, tableId)
  return table === undefined ? cell : cellName(table, cell)
}
