import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { importReport } from '../../shared/import/import-report'
import { composeDocument } from '../../shared/document/compose'
import type { ReportDocument } from '../../shared/document/document'
import type { ReportFormat } from '../../shared/report/format'
import type { Narrative, Report } from '../../shared/report/schema'
import type { Catalogue } from '../../electron/catalogue/load-catalogue'
import type { Size, Version } from './measurement'
import { sizes } from './measurement'
import { chromiumSource } from './chromium-source'
import { libreOfficeSource } from './libreoffice-source'
import { plainSource } from './plain-source'
import { typstSource } from './typst-source'

const SAMPLE = path.resolve('assets/samples/zhangdian-broadcasting-2016.txt')

/** How often the text of the sample's sections is repeated for so many pages. */
const repeats: Readonly<Record<Size, number>> = { sample: 1, hundred: 22, thousand: 222 }

/** Writes texts as reports and as the peers' sources: each as it is, and as many edited and other ones as are asked for. */
export function writeTexts(folder: string, catalogue: Catalogue, versions: Readonly<Record<Size, number>>): void {
  const { report, format } = sampleReport(catalogue)
  for (const size of sizes) {
    const base = withTexts(report, (text) => repeated(text, repeats[size]))
    mkdirSync(path.join(folder, size), { recursive: true })
    const write = (version: Version, written: Report): void => writeVersion(path.join(folder, size, version), written, format)
    write('base', base)
    for (let run = 0; run < versions[size]; run++) {
      write(`edited-${run}`, edited(base, run))
      write(`other-${run}`, other(base, run))
    }
  }
}

/** Each paragraph ends in how often it has stood before, so that none is there twice. */
function repeated(text: string, count: number): string {
  const times = Array.from({ length: count }, (_, time) => (time === 0 ? text : text.replace(/.$/gmu, `$&（${time}）`)))
  return times.join('\n')
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

/** A sentence more in the middle, another one each time. */
function edited(report: Report, run: number): Report {
  const middle = report.sections.length >> 1
  return withTexts(report, (text, index) => (index === middle ? `${text}进一步做好第${run}项政府信息公开工作。` : text))
}

/** Each text has some of them and no two the same, so that its set of glyphs is its own. */
const NAMES = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎')
const NAMES_PER_TEXT = 8

/** Every paragraph has other characters at other places: no line, no page and no set of glyphs is one of another text. */
function other(report: Report, run: number): Report {
  const names = NAMES.slice(run, run + NAMES_PER_TEXT).join('')
  return withTexts(report, (text) => text.replace(/.+/gmu, (paragraph) => turned(`${names}${paragraph}`, run)))
}

/** Written backwards, from another place on. */
function turned(paragraph: string, from: number): string {
  const backwards = Array.from(paragraph).toReversed()
  const start = from % backwards.length
  return [...backwards.slice(start), ...backwards.slice(0, start)].join('')
}

function withTexts(report: Report, change: (text: string, index: number) => string): Report {
  const changed = (narrative: Narrative, index: number): Narrative =>
    narrative.author === 'clerk' ? { ...narrative, text: change(narrative.text, index) } : narrative
  return { ...report, sections: report.sections.map((section, index) => ({ ...section, narrative: changed(section.narrative, index) })) }
}
