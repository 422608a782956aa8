import type { Claim } from '../claims'
import { claimsIn } from '../claims'
import type { Finding } from '../finding'
import { makeFinding } from '../make-finding'
import { narrativesOf, quotedAround, textPlace } from '../narratives'
import type { CheckedReport } from '../checked-report'
import { ruleFamily } from '../rule-family'
import { sectionDefinitionOf } from '../../report/format'
import type { ReportFormat } from '../../report/format'
import { tableAnswerIn } from '../../report/named-figures'

interface UntouchedTable {
  readonly sectionId: string
  readonly tableId: string
  readonly name: string
  readonly format: ReportFormat
  readonly year: number | null
  /** All texts of the report, with their sections. */
  readonly texts: readonly string[]
  readonly sectionIds: readonly (string | null)[]
}

/** Tables nobody has filled in; where the text already speaks of their figures, with its words. */
export const untouchedTables = ruleFamily('untouched-tables', untouched, (table) => [untouchedFinding(table)])

function untouched(checked: CheckedReport): readonly UntouchedTable[] {
  const { report, format } = checked
  const found = report.sections.flatMap((section) =>
    (sectionDefinitionOf(format, section.meaning)?.tables ?? [])
      .filter(({ id }) => tableAnswerIn(report, id) === undefined)
      .map(({ id: tableId, name }) => ({ sectionId: section.id, tableId, name })),
  )
  if (found.length === 0) return []
  const narratives = narrativesOf(checked)
  const shared = { format, year: report.year, texts: narratives.map(({ text }) => text), sectionIds: narratives.map(({ sectionId }) => sectionId) }
  return found.map((table) => ({ ...table, ...shared }))
}

function untouchedFinding(table: UntouchedTable): Finding {
  const place = { kind: 'section', sectionId: table.sectionId } as const
  const spoken = firstClaim(table)
  if (spoken === null) return makeFinding('table.untouched', { place, values: { table: table.name }, about: [table.tableId] })
  const { claim, sectionId } = spoken
  const { sentence, start, end } = claim
  return makeFinding('table.untouched-but-stated', {
    place,
    related: [textPlace({ sectionId }, start, end)],
    values: { table: table.name, quote: quotedAround(sentence.text, start - sentence.start) },
  })
}

function firstClaim({ tableId, format, year, texts, sectionIds }: UntouchedTable): { readonly claim: Claim; readonly sectionId: string | null } | null {
  const figures = new Set(format.figures.filter(({ table }) => table === tableId).map(({ id }) => id))
  const found = texts.flatMap((text, index) =>
    claimsIn(text, format.figures, year)
      .filter(({ figureId, value }) => figures.has(figureId) && value > 0)
      .map((claim) => ({ claim, sectionId: sectionIds[index] ?? null })),
  )
  return found[0] ?? null
}
