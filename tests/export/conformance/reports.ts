import { paintPdf } from '../../../electron/export/pdf/paint-pdf'
import type { CheckedReport } from '../../../shared/checks/checked-report'
import { composeDocument } from '../../../shared/document/compose'
import type { DocumentBlock, ReportDocument } from '../../../shared/document/document'
import type { Report } from '../../../shared/report/schema'
import { composeReviewLog } from '../../../shared/review-log/compose-review-log'
import type { PackagedFile } from '../../../shared/submission/compose-checklist'
import { composeChecklist } from '../../../shared/submission/compose-checklist'
import { typeset } from '../../../shared/typeset/typeset'
import { newStandardReport, standard2021, withEmptyTables } from '../../unit/report/standard-format'
import { documentOf, fonts, fontSource, paragraph } from '../../unit/typeset/assets'
import { standardReport } from '../../unit/typeset/standard-tables'
import { importBytes, sampleBytes } from '../../unit/import/importing'
import { tenSections } from '../../unit/report/ten-section-format'
import { fileWith } from '../programs'

/** A report as it is exported, and what it was made of. */
export interface ExportedReport {
  readonly document: ReportDocument
  readonly bytes: Uint8Array
  readonly file: string
}

/** Reports that together hold everything that a page can have, by what each is there for. */
export const reportKinds = ['the sample', 'tables and a chart', 'a long report', 'every part around the text', 'odd parts in odd order', 'a review log', 'a checklist'] as const

type ReportKind = (typeof reportKinds)[number]

/** Exports a report of a kind. */
export function exportedReport(kind: ReportKind): ExportedReport {
  const document = documents[kind]()
  const set = typeset(document, fontSource)
  if (!set.ok) throw new Error(`no glyph for ${set.missing.map(({ character }) => character).join('')}`)
  const bytes = paintPdf(document, set.value, fonts)
  return { document, bytes, file: fileWith(bytes, `${kind.replaceAll(' ', '-')}.pdf`) }
}

const documents: Readonly<Record<ReportKind, () => ReportDocument>> = {
  'the sample': () => composeDocument(sample(), tenSections),
  'tables and a chart': () => documentOf(...standardReport()),
  'a long report': () => documentOf(...longReport()),
  'odd parts in odd order': () => documentOf(...oddBlocks()),
  'a review log': () => composeReviewLog(checked(), '2024-01-20'),
  'a checklist': () => composeChecklist({ checked: checked(), files: [PACKAGED], status: 'draft', today: '2024-01-20', deadline: '2024-01-31' }),
  'every part around the text': () => ({ ...composeDocument(laidOut(sample()), tenSections), pageMark: '草稿' }),
}

function sample(): Report {
  return importBytes(sampleBytes()).report
}

function checked(): CheckedReport {
  return { report: withEmptyTables(newStandardReport(standard2021, 2023), standard2021), format: standard2021, previous: null }
}

const PACKAGED: PackagedFile = { fileName: '年度报告.pdf', purpose: '上报和公开', pages: 6, bytes: 310_180, sha256: 'ab'.repeat(32) }

/** Levels left out, characters of fallback fonts, addresses, a table over several pages. */
function longReport(): DocumentBlock[] {
  const chapters = Array.from({ length: 12 }, (_, index): DocumentBlock[] => [
    { kind: 'heading', level: 1, text: `第${index + 1}部分`, origin: { part: 'opening' } },
    { kind: 'heading', level: 3, text: '1.没有第二级的第三级', origin: { part: 'opening' } },
    ...standardReport().filter(({ kind }) => kind !== 'title' && kind !== 'signature'),
    paragraph(`查阅网址http://www.example.gov.cn/zwgk/${index}/index.html，或者发送邮件。㙍䶮，完成63.5%，面积30㎡，☑已公开。`),
  ])
  return [{ kind: 'title', lines: ['某县自然资源局', '2022年政府信息公开工作年度报告'], origin: { part: 'title' } }, ...chapters.flat()]
}

/** No title, a heading that begins in the middle, links in headings and cells and one after the other, cells without text. */
function oddBlocks(): DocumentBlock[] {
  const origin = { part: 'opening' } as const
  const cell = (text: string, row: number, column: number) => ({ text, row, column, rowSpan: 1, columnSpan: 1, role: 'data', align: 'start' }) as const
  const address = 'http://www.example.gov.cn/a'
  return [
    { kind: 'contents', heading: '目　录', origin: { part: 'layout' } },
    { kind: 'heading', level: 4, text: '（1）从第四级开始', origin },
    paragraph(`${address}，${address}、http://www.example.gov.cn/b(c)；“${address}”`),
    { kind: 'heading', level: 1, text: `一、网址${address}在标题里`, origin },
    { kind: 'heading', level: 4, text: '（1）又是第四级', origin },
    { kind: 'heading', level: 2, text: '（二）回到第二级', origin },
    {
      kind: 'table',
      columnWeights: [1, 2],
      rowCount: 3,
      headRows: 0,
      cells: [cell('', 0, 0), cell(address, 0, 1), cell(`见${address}和${address}`, 1, 0), cell('', 1, 1), cell('0', 2, 0), cell('——', 2, 1)],
      origin,
    },
    { kind: 'signature', organ: null, date: '2023年1月20日', seal: 'room', origin: { part: 'signature' } },
    { kind: 'attachment-head', label: '附件', title: '', origin: { part: 'attachment', attachmentId: 'a' } },
    { kind: 'heading', level: 2, text: '（一）附件里的标题', origin: { part: 'attachment', attachmentId: 'a' } },
    { kind: 'figure', chart: { title: '没有数的图', unit: '', categories: ['甲', '乙'], series: [{ label: '2022年', values: [null, 0] }] }, origin },
    { kind: 'imprint', copiesTo: '', issuer: '', issuedOn: '2023年1月20日印发', origin: { part: 'layout' } },
  ]
}

const COLUMNS = 18

/** So wide that the page is turned for it. */
const WIDE_TABLE = [
  ['序号', ...Array.from({ length: COLUMNS }, (_, index) => `公开事项第${index + 1}类`)].join('\t'),
  ...Array.from({ length: 8 }, (_, row) => [String(row + 1), ...Array.from({ length: COLUMNS }, (_, column) => String(row * 1_000_000 + column))].join('\t')),
].join('\n')

function laidOut(report: Report): Report {
  return {
    ...report,
    layout: {
      cover: true,
      contents: true,
      seal: 'room',
      marks: { copyNumber: '000001', secrecy: '秘密★1年', urgency: '加急' },
      letterhead: {
        printed: true,
        organMark: '',
        documentNumber: '张广〔2017〕3号',
        signers: '王某某、李某某',
        addressee: '区政府办公室',
        copiesTo: '区委办公室，区人大常委会办公室，区政协办公室',
        issuer: '张店区广播电视局办公室',
        issuedOn: '2017年1月20日',
      },
    },
    attachments: [
      { id: 'a', title: '主动公开政府信息目录', text: `（一）公开的渠道\n网址为http://www.example.gov.cn/zwgk/gkml/2016/index.html?list=1，全年开放，欢迎查询，也可以到区图书馆查阅。\n${WIDE_TABLE}` },
      { id: 'b', title: '依申请公开办理流程', text: '一、申请\n向我局提出。\n二、答复\n二十个工作日内答复。' },
    ],
  }
}
