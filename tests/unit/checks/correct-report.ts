import { applyEdit } from '../../../shared/report/edits'
import type { ReportFormat } from '../../../shared/report/format'
import { tablesOf } from '../../../shared/report/format'
import { namedFigureValue } from '../../../shared/report/named-figures'
import type { Attachment, Layout, Letterhead, Report } from '../../../shared/report/schema'
import type { CellKey } from '../../../shared/report/table-layout'
import { newStandardReport, withCells, withEmptyTables } from '../report/standard-format'
import { sectionAbout } from '../report/ten-section-format'

/** Figures of part three that hang together. */
export const correctFigures: Readonly<Record<CellKey, string>> = {
  'received.natural': '12',
  'received.business': '2',
  'carriedIn.natural': '1',
  'granted.natural': '8',
  'granted.business': '2',
  'partlyGranted.natural': '2',
  'notHeld.natural': '2',
  'carriedOut.natural': '1',
}

const disclosure2021 = { 'normativeDocuments.made': '2', 'normativeDocuments.inForce': '9', 'licences.decisions': '31', 'administrativeFees.fees': '0' }

/** An invented report in a standard format in which everything is as it should be. */
export function correctReport(format: ReportFormat, year: number): Report {
  const cells = { applications: correctFigures, remedies: { 'cases.reconsiderationUpheld': '1' }, ...(format.id === 'standard-2021' ? { disclosure: disclosure2021 } : {}) }
  return withTexts(withTables(newStandardReport(format, year), format, cells), format)
}

/** The report with these figures and nothing else in its tables. */
export function withTables(report: Report, format: ReportFormat, cells: Readonly<Record<string, Readonly<Record<CellKey, string>>>>): Report {
  return tablesOf(format).reduce((filled, { id }) => withCells(filled, format, id, cells[id] ?? {}), withEmptyTables(report, format))
}

/** The report with texts of the clerk's own that say what its tables say. */
export function withTexts(report: Report, format: ReportFormat): Report {
  const year = report.year ?? 0
  const figure = (id: string): string => String(namedFigureValue(report, format, id) ?? 0)
  const texts: Readonly<Record<string, string>> = {
    overview: [
      `（一）主动公开。${String(year)}年，我局主动公开政府信息138条，其中政府网站100条、政务新媒体38条。`,
      `（二）依申请公开。${String(year)}年，我局收到政府信息公开申请${figure('applications-received')}件，上年结转${figure('applications-carried-in')}件，办结${figure('applications-handled')}件，结转下年度${figure('applications-carried-out')}件。因政府信息公开被申请行政复议${figure('reconsiderations')}件，未发生行政诉讼。`,
      '（三）监督保障。全年组织业务培训2次，参加46人次。',
    ].join('\n'),
    'problems-improvement': '存在的主要问题是公开内容不够丰富。下一步，我局将加强培训，充实公开内容。',
    'other-matters': '本年没有收取政府信息公开信息处理费。没有其他需要报告的事项。',
  }
  const written = Object.entries(texts).reduce((done, [meaning, text]) => withText(done, meaning, text), report)
  return signedOn(written, `${String(year + 1)}-01-15`)
}

/** The report with the text of the section on `meaning` replaced. */
export function withText(report: Report, meaning: string, text: string): Report {
  return applyEdit(report, { kind: 'write-narrative', place: { sectionId: sectionAbout(report, meaning).id }, text, stock: '' })
}

export function textAbout(report: Report, meaning: string): string {
  const { narrative } = sectionAbout(report, meaning)
  return narrative.author === 'clerk' ? narrative.text : ''
}

/** The report with words of a section's text replaced by others. */
export function rewritten(report: Report, meaning: string, words: string, others: string): Report {
  const text = textAbout(report, meaning)
  if (!text.includes(words)) throw new Error(`no such words: ${words}`)
  return withText(report, meaning, text.replace(words, others))
}

export function withParagraph(report: Report, meaning: string, paragraph: string): Report {
  return withText(report, meaning, `${textAbout(report, meaning)}\n${paragraph}`)
}

export function signedOn(report: Report, date: string): Report {
  return applyEdit(report, { kind: 'set-signature-date', date: { kind: 'calendar', date, writing: 'arabic' } })
}

export function withLayout(report: Report, layout: Partial<Layout>): Report {
  return applyEdit(report, { kind: 'set-layout', field: null, layout: { ...report.layout, ...layout } })
}

/** The report under a letterhead in which everything is as it should be, but for what is given. */
export function withLetterhead(report: Report, letterhead: Partial<Letterhead>): Report {
  const correct = {
    printed: true,
    organMark: '青河县农业农村局文件',
    documentNumber: '青农发〔2023〕12号',
    signers: '',
    addressee: '青河县人民政府办公室',
    copiesTo: '市农业农村局',
    issuer: '青河县农业农村局办公室',
    issuedOn: '2023年1月16日',
  }
  return withLayout(report, { letterhead: { ...correct, ...letterhead } })
}

/** The report with an attachment in which everything is as it should be, but for what is given. */
export function withAttachment(report: Report, attachment: Partial<Attachment>): Report {
  const correct = { id: 'attached', title: '主动公开情况统计表', text: '项目\t数量\n政府网站\t100' }
  return applyEdit(report, { kind: 'add-attachments', attachments: [{ ...correct, ...attachment }] })
}
