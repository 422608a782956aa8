import { readFileSync } from 'node:fs'
import path from 'node:path'
import { loadFonts } from '../../electron/catalogue/load-fonts'
import { documentToFile } from '../../electron/export/report-file'
import type { ReportFileKind } from '../../shared/contract/report-file-kinds'
import { composeDocument } from '../../shared/document/compose'
import type { ReportDocument } from '../../shared/document/document'
import type { ImportOutcome } from '../../shared/import/import-report'
import { importReport } from '../../shared/import/import-report'
import type { ReportFormat } from '../../shared/report/format'
import { tablesOf } from '../../shared/report/format'
import { meaningCatalogueSchema } from '../../shared/report/format-schema'
import type { Report } from '../../shared/report/schema'
import { emptyAnswer, filledReport, takeTable } from '../unit/aggregation/invented-reports'
import { formatFile, standard2019, standard2021 } from '../unit/report/standard-format'

/** Reports of every kind that is exported, and how they are exported and read back. */

const assetsFolder = path.resolve('assets')
const tenSections = formatFile('ten-section-2008')
export const formats: readonly ReportFormat[] = [tenSections, standard2019, standard2021]
const meanings = meaningCatalogueSchema.parse(JSON.parse(readFileSync(path.join(assetsFolder, 'meanings.json'), 'utf8')))

/** Imports a file; each new identifier is counted. */
export function importFile(bytes: Uint8Array, fileName: string): ImportOutcome {
  let count = 0
  const imported = importReport([{ fileName, bytes }], { formats, meanings, newId: () => `id-${String(++count)}`, given: {}, origin: 'imported' })
  if (!imported.ok) throw new Error(imported.error.code)
  return imported.value
}

const sampleFile = path.join(assetsFolder, 'samples/zhangdian-broadcasting-2016.txt')

export const sampleReport: Report = importFile(readFileSync(sampleFile), path.basename(sampleFile)).report

/** Figures that hang together by no relation: each cell another number, so that a cell in a wrong place is seen. */
export const filledOf2021: Report = signed(filledReport('青河县农业农村局', 2022, (position) => position + 11, standard2021))
export const filledOf2019: Report = signed(filledReport('青河县农业农村局', 2019, (position) => position + 11, standard2019))

/** Tables with nothing in them but what is not applicable. */
export const emptyOf2021: Report = signed(
  tablesOf(standard2021).reduce(
    (report, { id }) => takeTable(report, standard2021, id, { ...emptyAnswer, emptyAs: '/' }),
    filledReport('青河县农业农村局', 2022, () => 0, standard2021),
  ),
)

/** Everything that can stand around the text, and a table in an attachment. */
export const dressedReport: Report = {
  ...filledOf2021,
  layout: {
    cover: true,
    contents: true,
    seal: 'room',
    marks: { copyNumber: '000012', secrecy: '内部', urgency: '平急' },
    letterhead: {
      printed: true,
      organMark: '',
      documentNumber: '青农发〔2023〕5号',
      signers: '高原、夏雨竹、秋实',
      addressee: '县政府办公室',
      copiesTo: '县委办公室，县人大常委会办公室',
      issuer: '青河县农业农村局办公室',
      issuedOn: '2023年1月18日',
    },
  },
  attachments: [
    { id: 'channels', title: '公开渠道一览表', text: '各渠道全年更新情况如下，网址为https://www.qinghe.gov.cn/nyncj?page=1&size=20。\n名称\t数量\t备注\n网站\t128\t<每周>更新\n公开栏\t12\t' },
    { id: 'steps', title: '依申请公开办理流程', text: '（一）受理\n当场登记。' },
  ],
}

function signed(report: Report): Report {
  return { ...report, signature: { ...report.signature, date: { kind: 'calendar', date: '2023-01-18', writing: 'arabic' } } }
}

export function documentOfReport(report: Report): ReportDocument {
  const format = formats.find(({ id }) => id === report.formatId)
  if (format === undefined) throw new Error(report.formatId)
  return composeDocument(report, format)
}

/** The file that is written for a document. */
export async function exportedFile(kind: ReportFileKind, document: ReportDocument): Promise<Uint8Array> {
  const file = await documentToFile(kind, document, { loadFonts: () => Promise.resolve(loadFonts(assetsFolder)) })
  if (!file.ok) throw new Error(file.error.code)
  return file.value.bytes
}

/** The answers to a report's tables, in order, without what only an import knows. */
export function tableAnswers(report: Report): unknown[] {
  return report.sections.flatMap(({ tables }) => Object.entries(tables).map(([id, { cells, statedTotals }]) => ({ id, cells, statedTotals })))
}

export const withoutSpace = (text: string): string => text.replace(/\s/gu, '')
