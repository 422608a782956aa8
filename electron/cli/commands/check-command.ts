import { checkReport } from '../../../shared/checks/check-report'
import type { PreviousReport } from '../../../shared/checks/checked-report'
import { describePlace } from '../../../shared/checks/describe-place'
import type { Finding, FindingPlace } from '../../../shared/checks/finding'
import { findingLevels } from '../../../shared/checks/finding'
import type { AnsweredFinding } from '../../../shared/checks/finding-replies'
import { answeredFindings, openFindings } from '../../../shared/checks/finding-replies'
import type { Result } from '../../../shared/contract/result'
import { failure, success } from '../../../shared/contract/result'
import type { ReportFormat } from '../../../shared/report/format'
import { formatNamed } from '../../../shared/report/format-named'
import type { Report } from '../../../shared/report/schema'
import { findingListWording } from '../../../shared/wording/checks'
import { wrongUseWording } from '../../../shared/wording/command-line'
import { findingLevelWording } from '../../../shared/wording/findings'
import { fill } from '../../../shared/wording/template'
import type { Command, CommandContext, CommandOutcome } from '../command'
import { exitCodes } from '../exit-code'
import { readReportFile } from '../report-file'
import { wrongUse } from '../wrong-use'

/** A report file → what is to be said of it; ends as stopped while there is something that must be changed. */
export const checkCommand: Command = {
  options: ['previous'],
  paths: { least: 1, most: 1 },
  async run({ paths: [path = ''], options }, context) {
    const checked = await readWithFormat(path, context)
    if (!checked.ok) return checked
    const previous = await readPrevious(options.previous, checked.value.report, context)
    if (!previous.ok) return previous
    const { report, format } = checked.value
    return success(outcomeOf({ report, format, previous: previous.value }))
  },
}

async function readWithFormat(path: string, context: CommandContext): Promise<Result<PreviousReport>> {
  const report = await readReportFile(context, path)
  if (!report.ok) return report
  const format = formatNamed(context.catalogue.formats, report.value.formatId)
  return format.ok ? success({ report: report.value, format: format.value }) : format
}

/** Last year's report; a report of another year would make findings of everything. */
async function readPrevious(path: string | undefined, { year }: Report, context: CommandContext): Promise<Result<PreviousReport | null>> {
  if (path === undefined) return success(null)
  const previous = await readWithFormat(path, context)
  if (!previous.ok) return previous
  const found = previous.value.report.year
  if (year === null || found === null || found === year - 1) return previous
  return failure(wrongUse(fill(wrongUseWording.previousYear, { expected: year - 1, file: path, found }), 'check'))
}

interface Checked {
  readonly report: Report
  readonly format: ReportFormat
  readonly previous: PreviousReport | null
}

function outcomeOf({ report, format, previous }: Checked): CommandOutcome {
  const findings = checkReport(report, format, previous)
  const [open, answered] = [openFindings(findings, report.findingReplies), answeredFindings(findings, report.findingReplies)]
  const described = (place: FindingPlace): object => describePlace(place, report, format)
  const asData = ({ place, related, ...finding }: Finding): object => ({ ...finding, place: described(place), related: related.map(described) })
  return {
    data: {
      organ: report.organ,
      year: report.year,
      format: format.id,
      previousYear: previous?.report.year ?? null,
      counts: countsOf(open, answered),
      findings: open.map(asData),
      answered: answered.map(({ finding, reply }) => ({ ...asData(finding), reason: reply.reason })),
    },
    text: linesOf(open, answered, { report, format }).map((line) => `${line}\n`).join(''),
    exitCode: open.some(({ level }) => level === 'error') ? exitCodes.stopped : exitCodes.done,
  }
}

function countsOf(open: readonly Finding[], answered: readonly AnsweredFinding[]): Record<Finding['level'] | 'answered', number> {
  const count = (level: Finding['level']): number => open.filter((finding) => finding.level === level).length
  return { error: count('error'), warning: count('warning'), advice: count('advice'), answered: answered.length }
}

function linesOf(open: readonly Finding[], answered: readonly AnsweredFinding[], { report, format }: Omit<Checked, 'previous'>): string[] {
  const lineOf = (finding: Finding): string[] => [
    fill(findingListWording.finding, { place: placeName(finding.place, report, format), message: finding.message }),
    fill(findingListWording.source, { source: finding.source, rule: finding.rule }),
  ]
  const groups = findingLevels.flatMap((level) => {
    const found = open.filter((finding) => finding.level === level)
    const heading = fill(findingListWording.group, { level: findingLevelWording[level], count: found.length })
    return found.length === 0 ? [] : [heading, ...found.flatMap(lineOf)]
  })
  const replies = answered.flatMap(({ finding, reply }) => [...lineOf(finding), fill(findingListWording.reason, { reason: reply.reason })])
  return [
    fill(findingListWording.counts, countsOf(open, answered)),
    ...groups,
    ...(answered.length === 0 ? [] : [fill(findingListWording.answered, { count: answered.length }), ...replies]),
  ]
}

function placeName(place: FindingPlace, report: Report, format: ReportFormat): string {
  if (place.kind === 'cover' || place.kind === 'opening' || place.kind === 'signature') return findingListWording[place.kind]
  if (place.kind === 'layout' || place.kind === 'attachment') return findingListWording.layout
  const { section } = describePlace(place, report, format)
  if (section === null) return findingListWording.opening
  return section === '' ? findingListWording.noHeading : section
}
