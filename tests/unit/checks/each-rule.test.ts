import { describe, expect, test } from 'vitest'
import type { PreviousReport } from '../../../shared/checks/checked-report'
import { checkReport } from '../../../shared/checks/check-report'
import { applyEdit } from '../../../shared/report/edits'
import type { ReportFormat } from '../../../shared/report/format'
import type { Attachment, DocumentMarks, Letterhead, Report } from '../../../shared/report/schema'
import type { RuleId } from '../../../shared/wording/checks'
import { ruleWording } from '../../../shared/wording/checks'
import { sectionWithTable, standard2019 as formOf2019, standard2021, withCells } from '../report/standard-format'
import { sectionAbout } from '../report/ten-section-format'
import { correctFigures, correctReport, rewritten, signedOn, withAttachment, withLayout, withLetterhead, withParagraph, withTables, withText } from './correct-report'

const year = 2022

/** As if it were asked for still, so that one set of breaks is for both forms. */
const standard2019: ReportFormat = { ...formOf2019, years: { from: 2019, to: null } }

/** Breaks one thing in a correct report; with `last`, against last year's. */
type Break = (report: Report, format: ReportFormat) => Report

interface Broken {
  readonly broken: Break
  readonly last?: (last: Report, format: ReportFormat) => Report
  readonly formats?: readonly ReportFormat[]
}

const cells =
  (tableId: string, typed: Readonly<Record<string, string>>): Break =>
  (report, format) =>
    withCells(report, format, tableId, typed)

const stated =
  (tableId: string, cell: string, typed: string, reason = ''): Break =>
  (report, format) =>
    applyEdit(report, { kind: 'state-total', sectionId: sectionWithTable(report, format, tableId).id, tableId, cell, stated: { typed, reason } })

const paragraph =
  (text: string, meaning = 'overview'): Break =>
  (report) =>
    withParagraph(report, meaning, text)

const words =
  (old: string, others: string, meaning = 'overview'): Break =>
  (report) =>
    rewritten(report, meaning, old, others)

const untouched =
  (tableId: string): Break =>
  (report, format) =>
    applyEdit(report, { kind: 'clear-table', sectionId: sectionWithTable(report, format, tableId).id, tableId })

const unread =
  (tableId: string, ...cells: readonly string[]): Break =>
  (report, format) => {
    const { id } = sectionWithTable(report, format, tableId)
    const sections = report.sections.map((section) => {
      const answer = section.tables[tableId]
      return section.id === id && answer !== undefined ? { ...section, tables: { ...section.tables, [tableId]: { ...answer, unread: [...cells] } } } : section
    })
    return { ...report, sections }
  }

const unchanged: Break = (report) => report

const marks =
  (typed: Partial<DocumentMarks>): Break =>
  (report) =>
    withLayout(report, { marks: { ...report.layout.marks, ...typed } })

const head =
  (typed: Partial<Letterhead>): Break =>
  (report) =>
    withLetterhead(report, typed)

/** With an attachment that the text names. */
const attached =
  (typed: Partial<Attachment>): Break =>
  (report, format) =>
    paragraph('各项数据见附件。')(withAttachment(report, typed), format)

const copied = '我局完善政府信息公开工作机制，由办公室统一登记、分办、督办，各科室明确专人负责，做到事事有人管、件件有着落。'

const eachRule: Readonly<Record<RuleId, Broken>> = {
  'table.row-total': { broken: stated('applications', 'received.total', '15') },
  'table.column-total': { broken: stated('applications', 'resultsTotal.natural', '11') },
  'table.stated-total': { broken: stated('applications', 'resultsTotal.natural', '11', '上级系统按此口径统计') },
  'table.balance': { broken: cells('applications', { 'carriedOut.business': '1', 'carriedOut.natural': '' }) },
  'table.carried': { broken: unchanged, last: cells('applications', { 'carriedOut.natural': '3', 'received.natural': '14' }) },
  'table.continued': { broken: unchanged, last: cells('disclosure', { 'normativeDocuments.inForce': '8' }), formats: [standard2021] },
  'table.not-more': { broken: cells('disclosure', { 'normativeDocuments.inForce': '1' }), formats: [standard2021] },
  'table.only-for': { broken: cells('disclosure', { 'rules.inForce': '6' }), formats: [standard2021] },
  'table.untouched': { broken: untouched('disclosure') },
  'table.untouched-but-stated': { broken: untouched('remedies') },
  'table.unread': { broken: unread('applications', 'petition.welfare', 'petition.legal', 'repeated.welfare', 'repeated.legal') },
  'cell.faulty': { broken: cells('applications', { 'petition.welfare': '两件' }) },
  'cell.unread': { broken: unread('applications', 'petition.welfare') },
  'text.figure': { broken: words('申请14件', '申请16件') },
  'text.none': { broken: words('收到政府信息公开申请14件', '未收到政府信息公开申请') },
  'sentence.sum': { broken: words('政务新媒体38条', '政务新媒体30条') },
  'sentence.part': { broken: words('政务新媒体38条', '政务新媒体380条') },
  'section.must-mention': { broken: (report) => withText(report, 'other-matters', '没有其他需要报告的事项。'), formats: [standard2021] },
  'section.empty': { broken: (report) => withText(report, 'problems-improvement', '') },
  'section.no-substance': { broken: (report) => withText(report, 'problems-improvement', '暂无。') },
  'section.off-topic': {
    broken: (report) => withText(report, 'problems-improvement', '我局设有办公室、政策法规科、种植业科、畜牧科等内设机构，负责全县农业生产的指导、农产品质量的监管和农村经营的服务。'),
  },
  'outline.missing': {
    broken: (report) => applyEdit(report, { kind: 'drop-section', sectionId: sectionAbout(report, 'problems-improvement').id, text: '', setAsideId: 'aside' }),
  },
  // Has a test of its own, with a form of other years.
  'format.year': { broken: unchanged, formats: [] },
  'basis.outdated': { broken: paragraph('本报告按照国办公开办函〔2019〕60号要求编制。'), formats: [standard2021] },
  'basis.number': { broken: paragraph('落实《中华人民共和国政府信息公开条例》（国务院令第771号）精神。') },
  'fees.more-than-table': { broken: words('没有收取政府信息公开信息处理费', '收取信息处理费3.5万元', 'other-matters'), formats: [standard2021] },
  'fees.denied': {
    broken: (report, format) => withFees(words('没有其他需要', '本年没有收取任何费用。没有其他需要', 'other-matters')(report, format), format),
    formats: [standard2021],
  },
  'fees.not-told': { broken: withFees, formats: [standard2021] },
  'year.period': { broken: paragraph('本报告所列数据的统计期限为2021年1月1日至2021年12月31日。') },
  'year.report': { broken: paragraph('现将我局2021年度政府信息公开工作情况报告如下。') },
  'year.left-over': { broken: paragraph('2021年，我局组织政务公开专题学习，明确分工。') },
  'date.outside': { broken: paragraph('2021年5月12日，我局召开政务公开工作会议，明确分工。') },
  'title.year': {
    broken: (report) => applyEdit(report, { kind: 'set-title', title: { kind: 'as-written', lines: ['青河县农业农村局', '2021年政府信息公开工作年度报告'] } }),
  },
  'title.organ': {
    broken: (report) => applyEdit(report, { kind: 'set-title', title: { kind: 'as-written', lines: ['青河县水利局', '2022年政府信息公开工作年度报告'] } }),
  },
  'signature.organ': { broken: (report) => applyEdit(report, { kind: 'set-signature-organ', organ: { kind: 'as-written', text: '青河县水利局' } }) },
  'signature.no-organ': { broken: (report) => applyEdit(report, { kind: 'set-signature-organ', organ: { kind: 'omitted' } }) },
  'signature.no-date': { broken: (report) => applyEdit(report, { kind: 'set-signature-date', date: { kind: 'unset' } }) },
  'signature.date-unreadable': {
    broken: (report) => applyEdit(report, { kind: 'set-signature-date', date: { kind: 'as-written', text: '2023年1月' } }),
  },
  'signature.early': { broken: (report) => signedOn(report, '2022-12-20') },
  'signature.late': { broken: (report) => signedOn(report, '2024-01-15') },
  'writing.zero': {
    broken: (report) => applyEdit(report, { kind: 'set-signature-date', date: { kind: 'as-written', text: '二○二三年一月十五日' } }),
  },
  'writing.item-number': { broken: paragraph('1、加强组织领导。') },
  'writing.comma-between-titles': { broken: paragraph('认真落实《政府信息公开指南》、《政府信息公开目录》。') },
  'writing.doubled': { broken: words('不够丰富', '仍还不够丰富', 'problems-improvement') },
  'writing.double-mark': { broken: words('下一步，', '下一步，，', 'problems-improvement') },
  'writing.unpaired': { broken: paragraph('认真落实《政府信息公开指南。') },
  'writing.broken-date': { broken: paragraph('本报告所列数据统计到20221月1日以后。') },
  'writing.missing-figure': { broken: paragraph('全年在政务新媒体共公开条，内容涉及农业生产。') },
  'writing.placeholder': { broken: paragraph('由XX局牵头，各科室配合。') },
  'last-year.paragraph': { broken: paragraph(copied), last: paragraph(copied) },
  'last-year.figures': { broken: paragraph('组织学习37次。'), last: paragraph('组织学习37次。') },
  'last-year.table': {
    broken: unchanged,
    last: cells('applications', correctFigures),
  },
  'last-year.jump': { broken: unchanged, last: cells('disclosure', { 'licences.decisions': '310' }), formats: [standard2021] },
  'layout.copy-number': { broken: marks({ copyNumber: '12' }) },
  'layout.secrecy': { broken: marks({ secrecy: '机密★1年' }) },
  'letterhead.organ': { broken: head({ organMark: '青河县水利局文件' }) },
  'letterhead.no-number': { broken: head({ documentNumber: '' }) },
  'letterhead.number': { broken: head({ documentNumber: '青农发[2023]第01号' }) },
  'letterhead.number-year': { broken: head({ documentNumber: '青农发〔2022〕1号' }) },
  'letterhead.no-addressee': { broken: head({ signers: '李明', addressee: '' }) },
  'letterhead.half-imprint': { broken: head({ issuer: '青河县农业农村局办公室', issuedOn: '' }) },
  'letterhead.issued-unreadable': { broken: head({ issuedOn: '1月下旬' }) },
  'letterhead.issued-early': { broken: head({ issuedOn: '2023年1月10日' }) },
  'attachment.no-title': { broken: attached({ title: '' }) },
  'attachment.title': { broken: attached({ title: '附件1：统计表。' }) },
  'attachment.no-text': { broken: attached({ text: ' ' }) },
  'attachment.missing': { broken: paragraph('各项数据见附件2。') },
  'attachment.listed': { broken: (report, format) => paragraph('附件：统计表')(attached({})(report, format), format) },
  'attachment.not-named': { broken: (report) => withAttachment(report, {}) },
}

/** A last year with figures of its own, from which this year's follow. */
function withFees(report: Report, format: ReportFormat): Report {
  return withCells(report, format, 'disclosure', { 'administrativeFees.fees': '1.25' })
}

function lastYear(format: ReportFormat): Report {
  const applications = { 'received.natural': '9', 'granted.natural': '8', 'carriedOut.natural': '1' }
  const disclosure = { 'normativeDocuments.inForce': '7', 'licences.decisions': '28' }
  const filled = withTables(correctReport(format, year - 1), format, { applications, ...(format === standard2021 ? { disclosure } : {}) })
  const texts = withText(filled, 'overview', '上一年度的工作另有说明。')
  return withText(texts, 'problems-improvement', '存在的主要问题是更新不及时，已经改进。')
}

function previousOf({ last }: Broken, format: ReportFormat): PreviousReport | null {
  return last === undefined ? null : { report: last(lastYear(format), format), format }
}

function rulesBroken(rule: RuleId, format: ReportFormat): readonly string[] {
  const broken = eachRule[rule]
  const report = broken.broken(correctReport(format, year), format)
  return [...new Set(checkReport(report, format, previousOf(broken, format)).map((finding) => finding.rule))]
}

const names = Object.keys(ruleWording).filter((name): name is RuleId => name in eachRule)

describe.each([standard2019, standard2021])('In $name', (format) => {
  test('a correct report has no findings, alone and after a correct last year', () => {
    const report = correctReport(format, year)
    expect(checkReport(report, format, null)).toEqual([])
    expect(checkReport(report, format, { report: lastYear(format), format })).toEqual([])
  })

  test('a correct letterhead and a correct attachment that the text names have none either', () => {
    const report = withLetterhead(correctReport(format, year), { signers: '李明' })
    expect(checkReport(attached({})(report, format), format, null)).toEqual([])
  })

  test.each(names.filter((rule) => (eachRule[rule].formats ?? [format]).includes(format)))('%s finds what breaks it, and only it', (rule) => {
    expect(rulesBroken(rule, format)).toEqual([rule])
  })
})

test('format.year finds a form of other years, and only it', () => {
  const formOfLater = { ...standard2021, years: { from: 2023, to: null } }
  expect(checkReport(correctReport(standard2021, year), formOfLater, null).map(({ rule }) => rule)).toEqual(['format.year'])
})

test('every rule is broken by one of these', () => {
  expect(names).toEqual(Object.keys(ruleWording))
})
