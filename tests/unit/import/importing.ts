import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ImportContext, ImportOutcome } from '../../../shared/import/import-report'
import { importReport } from '../../../shared/import/import-report'
import { printedHeading } from '../../../shared/report/numbering'
import { meaningCatalogueSchema, reportFormatSchema } from '../../../shared/report/format-schema'
import type { Report, Section } from '../../../shared/report/schema'
import { reportSchema } from '../../../shared/report/schema'
import { printedSignatureDate, printedSignatureOrgan } from '../../../shared/report/signature'
import { titleLines } from '../../../shared/report/title'
import { countingIds, tenSections } from '../report/ten-section-format'

const assets = new URL('../../../assets/', import.meta.url)

export const meanings = meaningCatalogueSchema.parse(JSON.parse(readFileSync(fileURLToPath(new URL('meanings.json', assets)), 'utf8')))

/** A second format, so that the year decides between two. */
export const sixParts = reportFormatSchema.parse({
  ...tenSections,
  id: 'six-parts',
  years: { from: 2019, to: null },
  title: ['{organ}{year}年政府信息公开工作年度报告'],
})

export const sampleBytes = (): Uint8Array => readFileSync(fileURLToPath(new URL('samples/zhangdian-broadcasting-2016.txt', assets)))

export function contextOf(given: ImportContext['given'] = {}): ImportContext {
  return { formats: [tenSections, sixParts], meanings, newId: countingIds(), given, origin: 'imported' }
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Imports bytes under a file name that tells nothing; fails the test where the import is refused. */
export function importBytes(bytes: Uint8Array, given: ImportContext['given'] = {}): ImportOutcome {
  return importFiles([bytes], given)
}

export function importFiles(files: readonly Uint8Array[], given: ImportContext['given'] = {}): ImportOutcome {
  const result = importReport(files.map((bytes, index) => ({ fileName: `文件${String(index + 1)}.txt`, bytes })), contextOf(given))
  if (!result.ok) throw new Error(`refused: ${result.error.code}`)
  reportSchema.parse(result.value.report)
  return result.value
}

export function importText(text: string, given: ImportContext['given'] = {}): ImportOutcome {
  return importBytes(utf8(text), given)
}

export const headingsOf = (report: Report): string[] => report.sections.map(printedHeading)
export const meaningsOf = (report: Report): (string | null)[] => report.sections.map(({ meaning }) => meaning)
export const codesOf = ({ notices }: ImportOutcome): string[] => notices.map(({ code }) => code)

export function textOf(section: Section | undefined): string {
  return section?.narrative.author === 'clerk' ? section.narrative.text : ''
}

export function paragraphsOf(section: Section | undefined): string[] {
  return textOf(section).split('\n')
}

export function openingOf(report: Report): string {
  return report.opening.author === 'clerk' ? report.opening.text : ''
}

export const withoutSpace = (text: string): string => text.replace(/\s+/gu, '')

/** The printed text of a report in its order, without white space. */
export function printedText(report: Report): string {
  const pieces = [
    ...titleLines(report, tenSections),
    openingOf(report),
    ...report.sections.flatMap((section, index, sections) => [printedHeading(section, index, sections), textOf(section)]),
    printedSignatureOrgan(report) ?? '',
    printedSignatureDate(report.signature.date) ?? '',
  ]
  return withoutSpace(pieces.join(''))
}
