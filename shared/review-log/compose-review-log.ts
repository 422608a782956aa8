import type { CheckedReport } from '../checks/checked-report'
import { checkReport } from '../checks/check-report'
import type { Finding } from '../checks/finding'
import type { AnsweredFinding } from '../checks/finding-replies'
import { answeredFindings, lapsedReplies } from '../checks/finding-replies'
import type { OpenPoint } from '../checks/open-points'
import { byLevel, levelOfPoint, messageOfPoint, nameOfPart, openPointsOf, partOfFinding, partOfPoint } from '../checks/open-points'
import { ruleCount } from '../checks/rule-count'
import type { BlockOrigin, DocumentBlock, ReportDocument } from '../document/document'
import { bodyParagraph, headingBlock } from '../document/text-blocks'
import type { TextColumn } from '../document/text-table'
import { textTable } from '../document/text-table'
import type { CalendarDate } from '../report/dates'
import { writeDate } from '../report/dates'
import type { FindingReply, Report } from '../report/schema'
import { titleLines } from '../report/title'
import { findingLevelWording, reviewLogWording } from '../wording/findings'
import { fill } from '../wording/template'

/**
 * The review log: what is still open in a report and what stays as it is, with the clerk's reasons. Set and painted
 * as a report is.
 * @param today the day of the review
 */
export function composeReviewLog(checked: CheckedReport, today: CalendarDate): ReportDocument {
  const { report, format } = checked
  const findings = checkReport(report, format, checked.previous)
  const title = [...titleLines(report, format), reviewLogWording.title]
  return {
    properties: { title: title.join(''), author: report.organ, subject: reviewLogWording.subject, date: today },
    pageMark: null,
    blocks: [
      { kind: 'title', lines: title, origin: { part: 'title' } },
      bodyParagraph(introduction(checked, today), { part: 'opening' }),
      ...openBlocks(checked, findings),
      ...answeredBlocks(report, answeredFindings(findings, report.findingReplies)),
      ...lapsedBlocks(lapsedReplies(findings, report.findingReplies)),
      bodyParagraph(reviewLogWording.signatures, { part: 'signature' }),
    ],
  }
}

function introduction({ previous }: CheckedReport, today: CalendarDate): string {
  return [
    fill(reviewLogWording.date, { date: writeDate(today, 'arabic') }),
    fill(reviewLogWording.rules, { rules: ruleCount }),
    previous === null ? reviewLogWording.noPrevious : fill(reviewLogWording.previous, { year: previous.report.year ?? '' }),
  ].join('')
}

const columns = {
  number: { head: reviewLogWording.columns.number, weight: 1, align: 'centre' },
  level: { head: reviewLogWording.columns.level, weight: 1.4, align: 'centre' },
  place: { head: reviewLogWording.columns.place, weight: 2.6, align: 'start' },
  finding: { head: reviewLogWording.columns.finding, weight: 6, align: 'start' },
  source: { head: reviewLogWording.columns.source, weight: 3, align: 'start' },
  reason: { head: reviewLogWording.columns.reason, weight: 4, align: 'start' },
  on: { head: reviewLogWording.columns.on, weight: 3.8, align: 'centre' },
} as const satisfies Readonly<Record<string, TextColumn>>

function openBlocks(checked: CheckedReport, findings: readonly Finding[]): DocumentBlock[] {
  const { report } = checked
  const points = openPointsOf(checked, findings)
  const inOrder = byLevel(points).flatMap(({ parts }) => parts.flatMap((own) => own.points))
  return logPart({
    heading: fill(reviewLogWording.open, { count: points.length }),
    columns: [columns.number, columns.level, columns.place, columns.finding, columns.source],
    rows: inOrder.map((point) => [findingLevelWording[levelOfPoint(point)], nameOfPart(report, partOfPoint(point)), messageOfPoint(point), sourceOf(point)]),
    id: 'open',
  })
}

function answeredBlocks(report: Report, answered: readonly AnsweredFinding[]): DocumentBlock[] {
  return logPart({
    heading: fill(reviewLogWording.answered, { count: answered.length }),
    columns: [columns.number, columns.place, columns.finding, columns.reason, columns.on],
    rows: answered.map(({ finding, reply }) => [nameOfPart(report, partOfFinding(finding.place)), finding.message, reply.reason, writeDate(reply.on, 'arabic')]),
    id: 'answered',
  })
}

function lapsedBlocks(lapsed: readonly FindingReply[]): DocumentBlock[] {
  if (lapsed.length === 0) return []
  return logPart({
    heading: fill(reviewLogWording.lapsed, { count: lapsed.length }),
    columns: [columns.number, columns.finding, columns.reason, columns.on],
    rows: lapsed.map(({ message, reason, on }) => [message, reason, writeDate(on, 'arabic')]),
    id: 'lapsed',
  })
}

interface LogPart {
  readonly heading: string
  readonly columns: readonly TextColumn[]
  /** Without their numbers. */
  readonly rows: readonly (readonly string[])[]
  readonly id: string
}

function logPart({ heading, columns: heads, rows, id }: LogPart): DocumentBlock[] {
  const origin: BlockOrigin = { part: 'section', sectionId: id }
  const numbered = rows.map((row, index) => [String(index + 1), ...row])
  const content = rows.length === 0 ? bodyParagraph(reviewLogWording.none, origin) : textTable(heads, numbered, origin)
  return [headingBlock(heading, origin), content]
}

function sourceOf(point: OpenPoint): string {
  return point.kind === 'finding' ? point.finding.source : ''
}
