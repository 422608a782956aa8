import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { Result } from '../../../shared/contract/result'
import { success } from '../../../shared/contract/result'
import { LARGEST_TEXT_FILE, tooLarge } from '../../../shared/import/decode-text'
import type { ImportContext, ImportedFile, ImportOutcome } from '../../../shared/import/import-report'
import { importReport } from '../../../shared/import/import-report'
import { printedHeading } from '../../../shared/report/numbering'
import type { Report } from '../../../shared/report/schema'
import { outcomeWording } from '../../../shared/wording/command-line'
import { noticeMessage } from '../../../shared/wording/import-notices'
import { fill } from '../../../shared/wording/template'
import type { Command, CommandContext, CommandOutcome, CommandWords } from '../command'
import { givenFormat, givenYear } from '../given-options'
import { readInputFile } from '../input-file'
import { writeOutputFile } from '../output-file'
import { isReportFile, reportFileBytes } from '../report-file'

/** Files of any kind that holds a report → a report file. */
export const importCommand: Command = {
  options: ['out', 'year', 'organ', 'format'],
  paths: { least: 1, most: Infinity },
  async run({ paths, options }, context) {
    const given = readGiven(options, context)
    if (!given.ok) return given
    const texts = await readTexts(paths, context)
    if (!texts.ok) return texts
    const { formats, meanings } = context.catalogue
    const imported = importReport(texts.value, { formats, meanings, newId: randomUUID, given: given.value, origin: 'imported' })
    if (!imported.ok) return imported
    const out = options.out ?? ''
    const bytes = reportFileBytes(imported.value.report)
    const written = await writeOutputFile(context.files, { path: out, bytes, isOurs: isReportFile })
    return written.ok ? success(outcomeOf(imported.value, out, context)) : written
  },
}

/** What the options say about the report. */
function readGiven({ year, organ, format }: CommandWords['options'], { catalogue }: CommandContext): Result<ImportContext['given']> {
  const wantedYear = givenYear(year, 'import')
  if (!wantedYear.ok) return wantedYear
  const wantedFormat = givenFormat(format, catalogue.formats, 'import')
  if (!wantedFormat.ok) return wantedFormat
  return success({
    ...(wantedYear.value === undefined ? {} : { year: wantedYear.value }),
    ...(organ === undefined ? {} : { organ }),
    ...(wantedFormat.value === undefined ? {} : { formatId: wantedFormat.value.id }),
  })
}

async function readTexts(paths: readonly string[], { files }: CommandContext): Promise<Result<ImportedFile[]>> {
  const texts: ImportedFile[] = []
  for (const path of paths) {
    const fileName = basename(path)
    const bytes = await readInputFile(files, path, LARGEST_TEXT_FILE, (size) => tooLarge(fileName, size))
    if (!bytes.ok) return bytes
    texts.push({ fileName, bytes: bytes.value })
  }
  return success(texts)
}

function outcomeOf({ report, notices, tables }: ImportOutcome, out: string, { catalogue }: CommandContext): CommandOutcome {
  const format = catalogue.formats.find(({ id }) => id === report.formatId)?.name ?? report.formatId
  const { organ, year } = report
  const told = notices.map((notice) => ({ code: notice.code, message: noticeMessage(notice), section: headingOf(report, notice.place) }))
  const { unknown } = outcomeWording
  const lines = [
    fill(outcomeWording.imported, { sections: report.sections.length, out }),
    fill(outcomeWording.importedFrom, { organ: organ === '' ? unknown : organ, year: year ?? unknown, format }),
    ...tables.map(({ reading: { table, read, cells } }) => fill(outcomeWording.importedTable, { table: table.name, read, cells })),
    ...told.map(({ message }) => fill(outcomeWording.notice, { message })),
  ]
  return {
    data: { file: out, organ, year, format: report.formatId, sections: report.sections.length, tables: tables.map(tableData), notices: told },
    text: lines.map((line) => `${line}\n`).join(''),
  }
}

/** A table that was found: its cells read and in all, without those that fill themselves, and what is not known of it. */
function tableData({ reading }: ImportOutcome['tables'][number]): CommandOutcome['data'] {
  const { table, read, cells, unreadRows, missingRows, faulty, differingTotals } = reading
  return { id: table.id, name: table.name, read, cells, unreadRows, missingRows, faulty, differingTotals }
}

/** The heading, as printed, of the section a notice is about. */
function headingOf(report: Report, sectionId: string | null): string | null {
  const index = report.sections.findIndex(({ id }) => id === sectionId)
  const section = report.sections[index]
  return section === undefined ? null : printedHeading(section, index, report.sections)
}
