import type { ReportFormat } from '../report/format'
import { printedHeading } from '../report/numbering'
import { problemMessage } from '../report/problem-message'
import type { ReportProblem } from '../report/problems'
import { problemsOfReport } from '../report/problems'
import type { SectionState } from '../report/progress'
import { problemsOf, stateOf } from '../report/progress'
import type { Report, Section } from '../report/schema'
import type { RuleId } from '../wording/checks'
import { findingLevelWording, reviewListWording } from '../wording/findings'
import { outlineWording, reportPageWording } from '../wording/interface'
import { listOf } from '../wording/separators'
import { fill } from '../wording/template'
import type { CheckedReport } from './checked-report'
import type { Finding, FindingLevel, FindingPlace } from './finding'
import { findingLevels } from './finding'
import { openFindings } from './finding-replies'

/** One thing to be dealt with: what is not filled in yet, or what a check found. */
export type OpenPoint =
  | { readonly kind: 'problem'; readonly problem: ReportProblem }
  | { readonly kind: 'finding'; readonly finding: Finding }

/** The part of the report on whose page a point is dealt with. */
export type ReportPart = { readonly kind: 'cover' | 'opening' | 'signature' | 'layout' } | { readonly kind: 'section'; readonly sectionId: string }

/** Rules that find in a report what its form asks for by itself while it is filled in. */
const rulesOfGaps: readonly string[] = ['table.untouched', 'section.empty', 'section.must-mention', 'signature.no-date'] satisfies readonly RuleId[]

/** Findings without those that say once more what the form asks for: an empty part is asked for once. */
export function beyondGaps(findings: readonly Finding[], report: Report, format: ReportFormat): readonly Finding[] {
  const gaps = problemsOfReport(report, format).filter(({ kind }) => kind !== 'not-finished')
  const partsWithGaps = new Set(gaps.map((problem) => keyOfPart(partOfProblem(problem))))
  return findings.filter(({ rule, place }) => !rulesOfGaps.includes(rule) || !partsWithGaps.has(keyOfPart(partOfFinding(place))))
}

/** Everything that is open, in the order of the report; a part's gaps come before what was found in it. */
export function openPoints(report: Report, format: ReportFormat, open: readonly Finding[]): readonly OpenPoint[] {
  const points: OpenPoint[] = [...problemsOfReport(report, format).map(ofProblem), ...open.map(ofFinding)]
  const order = new Map(partsInOrder(report).map((part, index) => [keyOfPart(part), index]))
  const at = (point: OpenPoint): number => order.get(keyOfPart(partOfPoint(point))) ?? order.size
  return points.sort((a, b) => at(a) - at(b))
}

/** As {@link openPoints}, of all that the checks found: what was answered is not open. */
export function openPointsOf({ report, format }: CheckedReport, findings: readonly Finding[]): readonly OpenPoint[] {
  return openPoints(report, format, beyondGaps(openFindings(findings, report.findingReplies), report, format))
}

/** Whether something must be put right or filled in before the report is handed in. */
export function isUnfinished(points: readonly OpenPoint[]): boolean {
  return points.some((point) => levelOfPoint(point) === 'error')
}

/** What keeps a section from being finished: what is missing in it, and errors that were found in it. */
export function pointsOfSection(report: Report, section: Section, format: ReportFormat, open: readonly Finding[]): readonly OpenPoint[] {
  const errors = open.filter(({ level, place }) => level === 'error' && keyOfPart(partOfFinding(place)) === section.id)
  return [...problemsOf(report, section, format).map(ofProblem), ...errors.map(ofFinding)]
}

/** As `stateOf`; a section with an error in it has problems, however far it is. */
export function checkedStateOf(report: Report, section: Section, format: ReportFormat, open: readonly Finding[]): SectionState {
  const hasErrors = pointsOfSection(report, section, format, open).some(({ kind }) => kind === 'finding')
  return hasErrors ? 'problems' : stateOf(report, section, format)
}

/** What is missing must be filled in, so that it ranks with errors. */
export function levelOfPoint(point: OpenPoint): FindingLevel {
  return point.kind === 'problem' ? 'error' : point.finding.level
}

/** What is to be done, in a sentence. */
export function messageOfPoint(point: OpenPoint): string {
  return point.kind === 'problem' ? problemMessage(point.problem) : point.finding.message
}

export interface PointsOfLevel {
  readonly level: FindingLevel
  readonly count: number
  readonly parts: readonly PointsOfPart[]
}

export interface PointsOfPart {
  readonly part: ReportPart
  readonly points: readonly OpenPoint[]
}

/** Points by level, and within a level by part; levels without points are left out. */
export function byLevel(points: readonly OpenPoint[]): readonly PointsOfLevel[] {
  return findingLevels.flatMap((level) => {
    const own = points.filter((point) => levelOfPoint(point) === level)
    return own.length === 0 ? [] : [{ level, count: own.length, parts: byPart(own) }]
  })
}

/** How many there are of each level, in words: 必须改 3 处、请核对 1 处. */
export function countsOf(points: readonly OpenPoint[]): string {
  return listOf(byLevel(points).map(({ level, count }) => fill(reviewListWording.count, { level: findingLevelWording[level], count })))
}

/** Points of one part together, in the order in which parts first appear. */
function byPart(points: readonly OpenPoint[]): readonly PointsOfPart[] {
  const parts = new Map<string, PointsOfPart>()
  for (const point of points) {
    const part = partOfPoint(point)
    parts.set(keyOfPart(part), { part, points: [...(parts.get(keyOfPart(part))?.points ?? []), point] })
  }
  return [...parts.values()]
}

/** The part on whose page a point is dealt with. */
export function partOfPoint(point: OpenPoint): ReportPart {
  return point.kind === 'problem' ? partOfProblem(point.problem) : partOfFinding(point.finding.place)
}

/** The part on whose page a finding is dealt with. */
export function partOfFinding(place: FindingPlace): ReportPart {
  switch (place.kind) {
    case 'section':
    case 'cell':
      return { kind: 'section', sectionId: place.sectionId }
    case 'text':
      return place.sectionId === null ? { kind: 'opening' } : { kind: 'section', sectionId: place.sectionId }
    case 'attachment':
      return { kind: 'layout' }
    case 'cover':
    case 'opening':
    case 'signature':
    case 'layout':
      return { kind: place.kind }
  }
}

/** The part on whose page what is missing is filled in. */
export function partOfProblem(problem: ReportProblem): ReportPart {
  if ('sectionId' in problem) return { kind: 'section', sectionId: problem.sectionId }
  switch (problem.kind) {
    case 'no-opening':
      return { kind: 'opening' }
    case 'no-date':
      return { kind: 'signature' }
    case 'no-year':
    case 'no-organ':
      return { kind: 'cover' }
  }
}

/** What a part's page is called. */
export function nameOfPart(report: Report, part: ReportPart): string {
  if (part.kind !== 'section') return reportPageWording[part.kind]
  const index = report.sections.findIndex(({ id }) => id === part.sectionId)
  const section = report.sections[index]
  return (section === undefined ? '' : printedHeading(section, index, report.sections)) || outlineWording.noHeading
}

/** Whether a point of one part and one of the other stand on the same page. */
export function isSamePart(a: ReportPart, b: ReportPart): boolean {
  return keyOfPart(a) === keyOfPart(b)
}

function partsInOrder(report: Report): readonly ReportPart[] {
  const sections = report.sections.map(({ id }): ReportPart => ({ kind: 'section', sectionId: id }))
  return [{ kind: 'cover' }, { kind: 'opening' }, ...sections, { kind: 'signature' }, { kind: 'layout' }]
}

/** Tells the parts of one report apart. */
export function keyOfPart(part: ReportPart): string {
  return part.kind === 'section' ? part.sectionId : ` ${part.kind}`
}

function ofProblem(problem: ReportProblem): OpenPoint {
  return { kind: 'problem', problem }
}

function ofFinding(finding: Finding): OpenPoint {
  return { kind: 'finding', finding }
}
