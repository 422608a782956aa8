import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findAssetsFolder } from '../../electron/catalogue/assets-folder'
import { loadCatalogue } from '../../electron/catalogue/load-catalogue'
import { gatherReports } from '../../electron/aggregation/gather-reports'
import { writeWorkbook } from '../../electron/export/workbook/write-workbook'
import { systemFileOperations } from '../../electron/storage/file-operations'
import { aggregate } from '../../shared/aggregation/aggregation'
import { figuresReport } from '../../shared/aggregation/figures-report'
import { typedCells } from '../../shared/report/table-values'
import { workbookSheets } from '../../shared/aggregation/workbook-sheets'
import type { ReportFormat } from '../../shared/report/format'
import { tablesOf } from '../../shared/report/format'
import type { Report } from '../../shared/report/schema'
import { departmentFile, handedKinds } from '../unit/aggregation/department-files'
import { peakMemory } from './measurement'

/**
 * Measures a sum over invented departments, of every kind of file in turn: node aggregation.mjs FOLDER COUNT.
 * Every cell of every table is filled, which is more than any department has. Called with 'make' first, it writes the
 * files, so that making them is no part of the memory measured.
 */

const YEAR = 2025
const [, , folder = '', count = '1000', task = 'measure'] = process.argv
const catalogue = await loadCatalogue(findAssetsFolder())
if (!catalogue.ok) throw new Error(catalogue.error.code)
const { formats } = catalogue.value
const format = formats.find(({ id }) => id === 'standard-2021')
if (format === undefined) throw new Error('no format')

if (task === 'make') {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (let number = 0; number < Number(count); number++) {
    const kind = handedKinds[number % handedKinds.length] ?? 'json'
    const report = filledReport(number, format)
    writeFileSync(path.join(folder, `${report.organ}${YEAR}年报告.${kind}`), departmentFile(report, format, kind))
  }
} else {
  const start = performance.now()
  const gathered = await gatherReports(systemFileOperations(), folder, { catalogue: catalogue.value, format }, () => undefined)
  if (!gathered.ok) throw new Error(gathered.error.code)
  const read = performance.now()
  const aggregation = aggregate(gathered.value.reports, { year: YEAR, format, formats, organ: '', roll: [], lastYear: [], decided: new Map() })
  const summed = performance.now()
  const bytes = writeWorkbook(workbookSheets(aggregation)).length
  const packed = performance.now()
  const files = readdirSync(folder).length
  process.stdout.write(
    `${files} reports: read ${seconds(read - start)}, summed ${seconds(summed - read)}, workbook ${seconds(packed - summed)} (${Math.round(bytes / 1024)} KB), peak memory ${Math.round(peakMemory())} MB\n`,
  )
}

function filledReport(number: number, form: ReportFormat): Report {
  const figures = tablesOf(form).map((table) => ({
    tableId: table.id,
    figures: typedCells(table).map((_, position) => (number * (position + 1)) % 40),
    gaps: [],
  }))
  return figuresReport(figures, { format: form, year: YEAR, organ: `清河县第${number}中学`, newId: randomUUID })
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
