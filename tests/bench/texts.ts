import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { importReport } from '../../shared/import/import-report'
import { composeDocument } from '../../shared/document/compose'
import type { ReportDocument } from '../../shared/document/document'
import type { ReportFormat } from '../../shared/report/format'
import type { Narrative, Report } from '../../shared/report/schema'
import type { Catalogue } from '../../electron/catalogue/load-catalogue'
import type { Size, Version } from './measurement'
import { sizes, versions } from './measurement'
import { chromiumSource } from './chromium-source'
import { libreOfficeSource } from './libreoffice-source'
import { plainSource } from './plain-source'
import { typstSource } from './typst-source'

const SAMPLE = path.resolve('assets/samples/zhangdian-broadcasting-2016.txt')

/** How often the text of the sample's sections is repeated for so many pages. */
const repeats: Readonly<Record<Size, number>> = { sample: 1, hundred: 22, thousand: 222 }

const ADDED_SENTENCE = '进一步做好政府信息公开工作。'

/** Writes every version of every text as a report and as the peers' sources. */
export function writeTexts(folder: string, catalogue: Catalogue): void {
  const { report, format } = sampleReport(catalogue)
  for (const size of sizes) {
    const repeated = withTexts(report, (text) => Array(repeats[size]).fill(text).join('\n'))
    mkdirSync(path.join(folder, size), { recursive: true })
    for (const version of versions) writeVersion(path.join(folder, size, version), versionOf(repeated, version), format)
  }
}

function writeVersion(stem: string, report: Report, format: ReportFormat): void {
  const document: ReportDocument = composeDocument(report, format)
  writeFileSync(`${stem}.json`, JSON.stringify(report))
  writeFileSync(`${stem}.html`, chromiumSource(document))
  writeFileSync(`${stem}.typ`, typstSource(document))
  const plain = plainSource(document)
  writeFileSync(`${stem}.plain.json`, JSON.stringify(plain))
  writeFileSync(`${stem}.fodt`, libreOfficeSource(plain))
}

function sampleReport({ formats, meanings }: Catalogue): { report: Report; format: ReportFormat } {
  let count = 0
  const context = { formats, meanings, newId: () => `bench-${count++}`, given: {}, origin: 'sample' } as const
  const imported = importReport([{ fileName: path.basename(SAMPLE), bytes: readFileSync(SAMPLE) }], context)
  if (!imported.ok) throw new Error(imported.error.code)
  const { report } = imported.value
  const format = formats.find(({ id }) => id === report.formatId)
  if (format === undefined) throw new Error('the sample has no format')
  return { report, format }
}

function versionOf(report: Report, version: Version): Report {
  const middle = report.sections.length >> 1
  switch (version) {
    case 'base':
      return report
    case 'edited':
      return withTexts(report, (text, index) => (index === middle ? `${text}${ADDED_SENTENCE}` : text))
    case 'other':
      // Other characters in other places: no page and no set of glyphs is the same.
      return withTexts(report, (text, index) => [...`鑫淼${index}${text}`].toReversed().join(''))
  }
}

function withTexts(report: Report, change: (text: string, index: number) => string): Report {
  const changed = (narrative: Narrative, index: number): Narrative =>
    narrative.author === 'clerk' ? { ...narrative, text: change(narrative.text, index) } : narrative
  return { ...report, sections: report.sections.map((section, index) => ({ ...section, narrative: changed(section.narrative, index) })) }
}
