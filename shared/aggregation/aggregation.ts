import type { ReportFormat } from '../report/format'
import type { DepartmentPart, SummedTable } from './aggregate-reports'
import { aggregateReports, isNothingSummed } from './aggregate-reports'
import type { Concern } from './concern'
import { isAnswered } from './department-figures'
import type { HandedReport } from './handed-report'
import { handedReport } from './handed-report'
import { ownReport } from './figures-report'
import { bareName, isSameDepartment, mayBeSame, nameInFile } from './organ-names'
import { rollFinder } from './roll'
import { lastYearConcerns } from './year-changes'

/** What the clerk wants summed. */
export interface AggregationQuestion {
  readonly year: number
  readonly format: ReportFormat
  readonly formats: readonly ReportFormat[]
  /** The organ that sums: its own report in the folder is no part of the sum. '' where it is not known. */
  readonly organ: string
  /** The departments that must hand in; empty where there is no list. */
  readonly roll: readonly string[]
  /** Reports of the year before, from elsewhere than the folder. */
  readonly lastYear: readonly HandedReport[]
  /** What the clerk decided for a file against the rules: whether it counts. */
  readonly decided: ReadonlyMap<string, boolean>
}

/** Why a report that was read is not summed. */
export type NotCounted = 'handed-twice' | 'not-on-roll' | 'ambiguous' | 'left-out'

export type DepartmentState = 'missing' | 'not-counted' | 'incomplete' | 'contradictory' | 'sound'

/** A line of the table of departments. */
export interface Department {
  /** As in the list; as on the report where it is not in the list. */
  readonly name: string
  readonly isOnRoll: boolean
  /** null where nothing was handed in. */
  readonly report: HandedReport | null
  readonly state: DepartmentState
  /** null for one that counts or has handed in nothing. */
  readonly notCounted: NotCounted | null
  readonly concerns: readonly Concern[]
}

/** A report that is of another kind than what is summed. */
export interface OtherReport {
  readonly report: HandedReport
  readonly reason: 'other-year' | 'other-format' | 'own'
}

export interface Aggregation {
  readonly question: AggregationQuestion
  /** In the order of the list, then by name. */
  readonly departments: readonly Department[]
  readonly others: readonly OtherReport[]
  readonly sums: readonly SummedTable[]
  /** What there is to look at in the sums themselves. */
  readonly concerns: readonly Concern[]
}

/** Sums the reports that count and says of each department what there is to look at. */
export function aggregate(handed: readonly HandedReport[], question: AggregationQuestion): Aggregation {
  const inOrder = [...handed].sort((a, b) => (a.file < b.file ? -1 : 1))
  const others = inOrder.flatMap((report) => otherReport(report, question))
  const asked = new Set(inOrder)
  for (const { report } of others) asked.delete(report)
  const lastYear = reportsOfYear([...question.lastYear, ...inOrder], question.year - 1)
  const departments = groupByDepartment([...asked], question).flatMap((group) => departmentLines(group, question, lastYear))
  const sums = aggregateReports(countedParts(departments), question.format)
  return { question, departments, others, sums, concerns: sumConcerns(sums, question, lastYear) }
}

/** By bare name; of several of one department the last. */
function reportsOfYear(reports: readonly HandedReport[], year: number): ReadonlyMap<string, HandedReport> {
  return new Map(reports.flatMap((report) => (report.year === year ? [[bareName(shownName(report)), report] as const] : [])))
}

/** What the sums say against themselves and against the government's own report of last year. */
function sumConcerns(sums: readonly SummedTable[], question: AggregationQuestion, lastYear: ReadonlyMap<string, HandedReport>): readonly Concern[] {
  const { format, year, organ } = question
  if (isNothingSummed(sums)) return []
  const report = ownReport(sums, { format, year, organ, newId: () => 'sum' })
  const summed = handedReport({ file: '', modifiedAt: 0 }, report, format)
  const found = summed.findings.map((finding): Concern => ({ kind: 'finding', finding }))
  return [...found, ...lastYearConcerns(summed, lastYear.get(bareName(organ)), question)]
}

/** What enters the sums. */
export function countedParts(departments: readonly Department[]): readonly DepartmentPart[] {
  return departments.flatMap(({ name, report, notCounted }) =>
    report === null || notCounted !== null ? [] : [{ department: name, figures: report.figures }],
  )
}

/** The name a report goes by; the file's where the report has none. */
function shownName({ organ, file }: HandedReport): string {
  return organ === '' ? nameInFile(file) : organ
}

function otherReport(report: HandedReport, { year, format, organ }: AggregationQuestion): OtherReport[] {
  if (report.year !== null && report.year !== year) return [{ report, reason: 'other-year' }]
  if (report.formatId !== format.id) return [{ report, reason: 'other-format' }]
  return isSameDepartment(report.organ, organ) ? [{ report, reason: 'own' }] : []
}

interface DepartmentGroup {
  readonly name: string
  readonly place: 'expected' | 'ambiguous' | 'unknown'
  /** The entries an ambiguous name could mean. */
  readonly candidates: readonly string[]
  readonly reports: readonly HandedReport[]
}

/** Reports of the same department together: by the list's entry, or by name. */
function groupByDepartment(reports: readonly HandedReport[], { roll }: AggregationQuestion): readonly DepartmentGroup[] {
  const expected: HandedReport[][] = roll.map(() => [])
  const others = new Map<string, DepartmentGroup>()
  const find = rollFinder(roll)
  for (const report of reports) {
    const place = find(shownName(report))
    if (place.kind === 'expected') expected[place.index]?.push(report)
    else addByName(others, report, place.kind === 'ambiguous' ? place.names : [])
  }
  const inRoll = roll.flatMap((name, index) => groupsOfEntry(name, expected[index] ?? []))
  return [...inRoll, ...[...others.values()].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))]
}

function addByName(groups: Map<string, DepartmentGroup>, report: HandedReport, candidates: readonly string[]): void {
  const name = shownName(report)
  const found = groups.get(bareName(name))
  const place = candidates.length > 0 ? 'ambiguous' : 'unknown'
  groups.set(bareName(name), { name: found?.name ?? name, place, candidates, reports: [...(found?.reports ?? []), report] })
}

/** An entry that reports of different places fell on is nobody's: each is told as it is named. */
function groupsOfEntry(name: string, reports: readonly HandedReport[]): readonly DepartmentGroup[] {
  if (!areDifferentPlaces(reports)) return [{ name, place: 'expected', candidates: [], reports }]
  const unclear = reports.map((report): DepartmentGroup => ({ name: shownName(report), place: 'ambiguous', candidates: [name], reports: [report] }))
  return [{ name, place: 'expected', candidates: [], reports: [] }, ...unclear]
}

function areDifferentPlaces(reports: readonly HandedReport[]): boolean {
  const [first, ...rest] = reports.map(shownName)
  return first !== undefined && rest.some((name) => !mayBeSame(first, name))
}

function departmentLines(group: DepartmentGroup, question: AggregationQuestion, lastYear: ReadonlyMap<string, HandedReport>): readonly Department[] {
  if (group.reports.length === 0) {
    return [{ name: group.name, isOnRoll: true, report: null, state: 'missing', notCounted: null, concerns: [] }]
  }
  const counting = countingReport(group, question)
  // The one that counts first, then the others in the order of their files.
  const lines = [...group.reports].sort((a, b) => Number(b === counting) - Number(a === counting))
  return lines.map((report) => departmentLine(group, report, counting, question, lastYear))
}

/** The file the clerk chose; else, of a department on the list or without a list, the one changed last. */
function countingReport({ reports, place }: DepartmentGroup, { decided, roll }: AggregationQuestion): HandedReport | undefined {
  const chosen = reports.find(({ file }) => decided.get(file) === true)
  if (chosen !== undefined) return chosen
  if (roll.length > 0 && place !== 'expected') return undefined
  const candidates = reports.filter(({ file }) => decided.get(file) !== false)
  return [...candidates].sort((a, b) => b.modifiedAt - a.modifiedAt || (a.file < b.file ? 1 : -1))[0]
}

function departmentLine(
  group: DepartmentGroup,
  report: HandedReport,
  counting: HandedReport | undefined,
  question: AggregationQuestion,
  lastYear: ReadonlyMap<string, HandedReport>,
): Department {
  const isOnRoll = group.place === 'expected' && question.roll.length > 0
  const notCounted = report === counting ? null : reasonNotCounted(group, report, counting, question)
  const concerns = [...nameConcerns(group, report, question), ...figureConcerns(report, question, lastYear)]
  return { name: group.name, isOnRoll, report, notCounted, concerns, state: notCounted === null ? stateOf(concerns) : 'not-counted' }
}

/** Beside one that counts the others are second copies. */
function reasonNotCounted({ place }: DepartmentGroup, { file }: HandedReport, counting: HandedReport | undefined, { decided }: AggregationQuestion): NotCounted {
  if (decided.get(file) === false) return 'left-out'
  if (counting !== undefined) return 'handed-twice'
  return place === 'ambiguous' ? 'ambiguous' : 'not-on-roll'
}

function nameConcerns({ place, candidates, reports }: DepartmentGroup, report: HandedReport, { roll }: AggregationQuestion): Concern[] {
  const concerns: Concern[] = []
  if (reports.length > 1) concerns.push({ kind: 'twice', files: reports.map(({ file }) => file) })
  if (place === 'ambiguous') concerns.push({ kind: 'ambiguous', names: candidates })
  if (place === 'unknown' && roll.length > 0) concerns.push({ kind: 'not-on-roll' })
  if (report.organ === '') concerns.push({ kind: 'no-organ' })
  if (report.year === null) concerns.push({ kind: 'no-year' })
  return concerns
}

function figureConcerns(report: HandedReport, question: AggregationQuestion, lastYear: ReadonlyMap<string, HandedReport>): Concern[] {
  return [
    ...report.figures.flatMap((table): Concern[] => (isAnswered(table) ? [] : [{ kind: 'untouched', tableId: table.tableId }])),
    ...report.figures.flatMap(({ gaps }) => gaps.map((gap): Concern => ({ kind: 'gap', gap }))),
    ...report.findings.map((finding): Concern => ({ kind: 'finding', finding })),
    ...lastYearConcerns(report, lastYear.get(bareName(shownName(report))), question),
  ]
}

function stateOf(concerns: readonly Concern[]): DepartmentState {
  if (concerns.some(({ kind }) => kind === 'untouched' || kind === 'gap')) return 'incomplete'
  return concerns.some(({ kind }) => kind === 'finding' || kind === 'far') ? 'contradictory' : 'sound'
}
