import type { CheckedReport } from '../checks/checked-report'
import { checkReport } from '../checks/check-report'
import { answeredFindings } from '../checks/finding-replies'
import type { OpenPoint, PointsOfLevel } from '../checks/open-points'
import { byLevel, isUnfinished, nameOfPart, openPointsOf } from '../checks/open-points'
import { ruleCount } from '../checks/rule-count'
import type { BlockOrigin, DocumentBlock, ReportDocument } from '../document/document'
import { bodyParagraph, headingBlock } from '../document/text-blocks'
import type { TextColumn } from '../document/text-table'
import { textTable } from '../document/text-table'
import type { CalendarDate } from '../report/dates'
import { writeDate } from '../report/dates'
import type { Report } from '../report/schema'
import { titleLines } from '../report/title'
import { checklistWording } from '../wording/checklist'
import { findingLevelWording } from '../wording/findings'
import { printedWording } from '../wording/printed'
import { listOf } from '../wording/separators'
import { sizeText } from '../wording/size-text'
import { fill } from '../wording/template'

/** A file of the package, as the checklist names it. */
export interface PackagedFile {
  readonly fileName: string
  /** What it is for, in words. */
  readonly purpose: string
  /** null for what has no pages. */
  readonly pages: number | null
  readonly bytes: number
  /** The file's SHA-256 in hexadecimal digits. */
  readonly sha256: string
}

/** What is handed in: the report as it was checked, and the files it was made into. */
export interface Submission {
  readonly checked: CheckedReport
  readonly files: readonly PackagedFile[]
  readonly status: 'final' | 'draft'
  /** The day of the export. */
  readonly today: CalendarDate
  /** The day the report is due; null where its year is not known. */
  readonly deadline: CalendarDate | null
}

/** The checklist of a submission package: its files, the state of the report, and what is to be done next. Set as a report is. */
export function composeChecklist(submission: Submission): ReportDocument {
  const { checked, files, status, today } = submission
  const { report, format } = checked
  const findings = checkReport(report, format, checked.previous)
  const points = openPointsOf(checked, findings)
  const title = [...titleLines(report, format), checklistWording.title]
  return {
    properties: { title: title.join(''), author: report.organ, subject: checklistWording.subject, date: today },
    pageMark: status === 'draft' ? printedWording.draft : null,
    blocks: [
      { kind: 'title', lines: title, origin: { part: 'title' } },
      bodyParagraph(introduction(submission), { part: 'opening' }),
      ...filesPart(files),
      ...statePart(report, points, answeredFindings(findings, report.findingReplies).length),
      ...stepsPart(submission, points),
      bodyParagraph(checklistWording.signatures, { part: 'signature' }),
    ],
  }
}

/** Digits of a file's SHA-256 that are printed: by chance, no two files of a county share them. */
const PRINTED_DIGITS = 16

function introduction({ today, status }: Submission): string {
  const made = fill(checklistWording.introduction, { date: writeDate(today, 'arabic') })
  return status === 'draft' ? `${made}${checklistWording.draft}` : made
}

const fileColumns = [
  { head: checklistWording.columns.number, weight: 1, align: 'centre' },
  { head: checklistWording.columns.fileName, weight: 6, align: 'start' },
  { head: checklistWording.columns.purpose, weight: 2.4, align: 'centre' },
  { head: checklistWording.columns.pages, weight: 1, align: 'centre' },
  { head: checklistWording.columns.size, weight: 1.6, align: 'centre' },
  { head: checklistWording.columns.digest, weight: 3, align: 'centre' },
] as const satisfies readonly TextColumn[]

function filesPart(files: readonly PackagedFile[]): DocumentBlock[] {
  const origin: BlockOrigin = { part: 'section', sectionId: 'files' }
  const rows = files.map(({ fileName, purpose, pages, bytes, sha256 }, index) => [
    String(index + 1),
    fileName,
    purpose,
    pages === null ? checklistWording.noPages : String(pages),
    sizeText(bytes),
    sha256.slice(0, PRINTED_DIGITS),
  ])
  return [
    headingBlock(fill(checklistWording.files, { count: files.length }), origin),
    textTable(fileColumns, rows, origin),
    bodyParagraph(checklistWording.verification, origin),
  ]
}

const levelColumns = [
  { head: checklistWording.levels.level, weight: 1, align: 'centre' },
  { head: checklistWording.levels.count, weight: 1, align: 'centre' },
  { head: checklistWording.levels.parts, weight: 6, align: 'start' },
] as const satisfies readonly TextColumn[]

function statePart(report: Report, points: readonly OpenPoint[], answeredCount: number): DocumentBlock[] {
  const origin: BlockOrigin = { part: 'section', sectionId: 'state' }
  const rows = byLevel(points).map((level) => [findingLevelWording[level.level], String(level.count), partsOf(report, level)])
  const open = rows.length === 0 ? bodyParagraph(checklistWording.nothingOpen, origin) : textTable(levelColumns, rows, origin)
  const checked = fill(checklistWording.rules, { rules: ruleCount })
  const answered = answeredCount === 0 ? '' : fill(checklistWording.answered, { count: answeredCount })
  return [headingBlock(checklistWording.state, origin), open, bodyParagraph(`${checked}${answered}`, origin)]
}

/** Parts that are named, so that the checklist stays short: the review log has them all. */
const NAMED_PARTS = 3

function partsOf(report: Report, { parts }: PointsOfLevel): string {
  const named = listOf(parts.slice(0, NAMED_PARTS).map(({ part }) => nameOfPart(report, part)))
  return parts.length <= NAMED_PARTS ? named : fill(checklistWording.moreParts, { parts: named, count: parts.length })
}

function stepsPart({ deadline, status }: Submission, points: readonly OpenPoint[]): DocumentBlock[] {
  const origin: BlockOrigin = { part: 'section', sectionId: 'steps' }
  const { finish, finishDraft, print, sign, seal, submit, submitWithoutYear, keep } = checklistWording.stepsToDo
  const handIn = deadline === null ? submitWithoutYear : fill(submit, { date: writeDate(deadline, 'arabic') })
  const finishing = status === 'draft' ? [finishDraft] : isUnfinished(points) ? [finish] : []
  const steps = [...finishing, print, sign, seal, handIn, keep]
  const paragraphs = steps.map((step, index) => bodyParagraph(fill(checklistWording.step, { number: index + 1, step }), origin))
  return [headingBlock(checklistWording.steps, origin), ...paragraphs]
}
