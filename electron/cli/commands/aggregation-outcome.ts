import type { Aggregation, Department } from '../../../shared/aggregation/aggregation'
import { concernTexts, notCountedText, otherReportText } from '../../../shared/aggregation/concern-text'
import { countsOf } from '../../../shared/aggregation/roll-counts'
import type { UnreadFile } from '../../../shared/aggregation/unread-file'
import { tableValues } from '../../../shared/report/table-values'
import { aggregationCommandWording, aggregationSheetWording, departmentStateWording } from '../../../shared/wording/aggregation'
import { outcomeWording } from '../../../shared/wording/command-line'
import { messageOf } from '../../../shared/wording/errors'
import { listOf } from '../../../shared/wording/separators'
import { fill } from '../../../shared/wording/template'
import type { CommandOutcome, CommandWords } from '../command'

/** What a sum of reports says: to a program every department and sum, to a person what there is to look at. */
export function aggregationOutcome(aggregation: Aggregation, unread: readonly UnreadFile[], { out = '', xlsx }: CommandWords['options']): CommandOutcome {
  const { year, format, formats } = aggregation.question
  const others = aggregation.others.map((other) => ({
    file: other.report.file,
    organ: other.report.organ,
    year: other.report.year,
    format: other.report.formatId,
    reason: other.reason,
    message: otherReportText(other, formats),
  }))
  return {
    data: {
      file: out,
      ...(xlsx === undefined ? {} : { workbook: xlsx }),
      year,
      format: format.id,
      counts: { ...countsOf(aggregation) },
      departments: aggregation.departments.map((department) => departmentData(department, aggregation)),
      others,
      unread: unread.map(({ file, error }) => ({ file, code: error.code, message: messageOf(error) })),
      sums: sumsData(aggregation),
      concerns: concernTexts(aggregation.concerns, format),
    },
    text: linesOf(aggregation, others, unread, out, xlsx).map((line) => `${line}\n`).join(''),
  }
}

function departmentData(department: Department, { question }: Aggregation): object {
  const { name, isOnRoll, report, state, notCounted, concerns } = department
  return {
    name,
    organ: report?.organ ?? null,
    file: report?.file ?? null,
    state,
    onRoll: isOnRoll,
    counted: report !== null && notCounted === null,
    notCounted,
    concerns: concernTexts(concerns, question.format),
  }
}

/** By table and cell, totals included; null for a table nobody has filled in. */
function sumsData({ sums }: Aggregation): object {
  return Object.fromEntries(
    sums.map(({ table, answer, unknown }) => [
      table.id,
      answer === undefined
        ? null
        : Object.fromEntries(
            [...tableValues(table, answer)].map(([key, { reading }]) => [
              key,
              { sum: reading.kind === 'figure' ? reading.value : reading.kind, unknown: unknown.get(key) ?? 0 },
            ]),
          ),
    ]),
  )
}

function linesOf(
  aggregation: Aggregation,
  others: readonly { readonly file: string; readonly message: string }[],
  unread: readonly UnreadFile[],
  out: string,
  xlsx: string | undefined,
): readonly string[] {
  const { question, departments, concerns } = aggregation
  const { written, writtenWorkbook, asked, missing, sum, otherHeading, unreadHeading, other: reasonLine } = aggregationCommandWording
  const { totalLine, countedLine } = aggregationSheetWording
  const counts = countsOf(aggregation)
  const missingNames = departments.filter(({ state }) => state === 'missing').map(({ name }) => name)
  const sumConcerns = concernTexts(concerns, question.format)
  return [
    fill(written, { counted: counts.counted, out }),
    ...(xlsx === undefined ? [] : [fill(writtenWorkbook, { out: xlsx })]),
    fill(asked, { year: question.year, format: question.format.name }),
    fill(counts.expected === 0 ? countedLine : totalLine, counts),
    ...(missingNames.length === 0 ? [] : [fill(missing, { names: listOf(missingNames) })]),
    ...departments.flatMap((department) => departmentLines(department, aggregation)),
    ...(sumConcerns.length === 0 ? [] : [sum, ...sumConcerns.map(({ text }) => fill(outcomeWording.notice, { message: text }))]),
    ...(others.length === 0 ? [] : [otherHeading, ...others.map(({ file, message }) => fill(reasonLine, { file, reason: message }))]),
    ...(unread.length === 0 ? [] : [unreadHeading, ...unread.map(({ file, error }) => fill(reasonLine, { file, reason: messageOf(error) }))]),
  ]
}

/** A department with nothing to look at is not told of. */
function departmentLines(department: Department, { question }: Aggregation): readonly string[] {
  const { name, report, state, concerns } = department
  const notCounted = notCountedText(department)
  if (report === null || (concerns.length === 0 && notCounted === null)) return []
  return [
    fill(aggregationCommandWording.department, { name, file: report.file, state: notCounted ?? departmentStateWording[state] }),
    ...concernTexts(concerns, question.format).map(({ text }) => fill(outcomeWording.notice, { message: text })),
  ]
}
