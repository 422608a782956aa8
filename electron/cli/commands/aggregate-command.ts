import { basename, resolve } from 'node:path'
import { randomUUID } from 'node:crypto'
import { isNothingSummed } from '../../../shared/aggregation/aggregate-reports'
import type { Aggregation, AggregationQuestion } from '../../../shared/aggregation/aggregation'
import { aggregate } from '../../../shared/aggregation/aggregation'
import { ownReport } from '../../../shared/aggregation/figures-report'
import { rollFromSource } from '../../../shared/aggregation/roll-source'
import { workbookSheets } from '../../../shared/aggregation/workbook-sheets'
import { usualYear } from '../../../shared/aggregation/usual-year'
import type { Result } from '../../../shared/contract/result'
import { failure, success } from '../../../shared/contract/result'
import { LARGEST_TEXT_FILE, tooLarge } from '../../../shared/import/decode-text'
import { readSource } from '../../../shared/import/source/read-source'
import type { ReportFormat } from '../../../shared/report/format'
import { proposeFormat } from '../../../shared/report/format'
import { aggregationCommandWording } from '../../../shared/wording/aggregation'
import { reportError } from '../../../shared/wording/errors'
import type { GatheredReports } from '../../aggregation/gather-reports'
import { gatherReports } from '../../aggregation/gather-reports'
import { isWorkbook, writeWorkbook } from '../../export/workbook/write-workbook'
import type { Command, CommandContext, CommandWords } from '../command'
import { givenFormat, givenYear } from '../given-options'
import { readInputFile } from '../input-file'
import { writeOutputFile } from '../output-file'
import { isReportFile, reportFileBytes } from '../report-file'
import { wrongUse } from '../wrong-use'
import { aggregationOutcome } from './aggregation-outcome'

/** A folder of departments' reports → the government's own report file, and what there is to look at. */
export const aggregateCommand: Command = {
  options: ['out', 'year', 'organ', 'format', 'roll', 'xlsx'],
  paths: { least: 1, most: 1 },
  async run({ paths: [folder = ''], options }, context) {
    const asked = readAsked(options, context)
    if (!asked.ok) return asked
    const roll = await readRoll(options.roll, context)
    if (!roll.ok) return roll
    const { catalogue, files } = context
    const gathered = await gatherReports(files, resolve(folder), { catalogue, format: asked.value.format }, () => undefined)
    if (!gathered.ok) return gathered
    const question = questionOf(asked.value, roll.value, gathered.value, context)
    if (question === null) return failure(wrongUse(aggregationCommandWording.yearMissing, 'aggregate'))
    const aggregation = aggregate(gathered.value.reports, question)
    const written = await writeResults(aggregation, options, context)
    return written.ok ? success(aggregationOutcome(aggregation, gathered.value.unread, options)) : written
  },
}

interface Asked {
  readonly year: number | null
  readonly format: ReportFormat | null
  readonly organ: string
}

function readAsked({ year: typedYear, format: formatId, organ = '' }: CommandWords['options'], { catalogue: { formats } }: CommandContext): Result<Asked> {
  const year = givenYear(typedYear, 'aggregate')
  if (!year.ok) return year
  const format = givenFormat(formatId, formats, 'aggregate')
  if (!format.ok) return format
  const proposed = year.value === undefined ? undefined : proposeFormat(formats, year.value)
  return success({ year: year.value ?? null, format: format.value ?? proposed ?? null, organ })
}

/** Without a year given, the one that most reports have. */
function questionOf(asked: Asked, roll: readonly string[], { reports }: GatheredReports, { catalogue }: CommandContext): AggregationQuestion | null {
  const { formats } = catalogue
  const year = asked.year ?? usualYear(reports)
  const format = year === null ? undefined : (asked.format ?? proposeFormat(formats, year))
  if (year === null || format === undefined) return null
  return { year, format, formats, organ: asked.organ, roll, lastYear: [], decided: new Map() }
}

async function readRoll(path: string | undefined, { files }: CommandContext): Promise<Result<readonly string[]>> {
  if (path === undefined) return success([])
  const bytes = await readInputFile(files, path, LARGEST_TEXT_FILE, (size) => tooLarge(basename(path), size))
  if (!bytes.ok) return bytes
  const source = readSource(bytes.value, basename(path))
  if (!source.ok) return source
  const roll = rollFromSource(source.value.document)
  return roll.length === 0 ? failure(reportError('aggregation.empty-roll', { name: basename(path) })) : success(roll)
}

async function writeResults(aggregation: Aggregation, { out = '', xlsx }: CommandWords['options'], { files }: CommandContext): Promise<Result<void>> {
  const { question, sums } = aggregation
  if (isNothingSummed(sums)) return failure(reportError('aggregation.nothing-summed'))
  const report = ownReport(sums, { ...question, newId: randomUUID })
  const written = await writeOutputFile(files, { path: out, bytes: reportFileBytes(report), isOurs: isReportFile })
  if (!written.ok || xlsx === undefined) return written
  return writeOutputFile(files, { path: xlsx, bytes: writeWorkbook(workbookSheets(aggregation)), isOurs: isWorkbook })
}
