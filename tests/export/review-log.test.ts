import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadFonts } from '../../electron/catalogue/load-fonts'
import type { ReportPdf } from '../../electron/export/report-pdf'
import { documentToPdf } from '../../electron/export/report-pdf'
import { checkReport } from '../../shared/checks/check-report'
import type { Result } from '../../shared/contract/result'
import { applyEdit } from '../../shared/report/edits'
import type { Report } from '../../shared/report/schema'
import { composeReviewLog } from '../../shared/review-log/compose-review-log'
import { newStandardReport, standard2021, withCells, withEmptyTables } from '../unit/report/standard-format'
import { fileWith, run } from './programs'

const assetsFolder = fileURLToPath(new URL('../../assets', import.meta.url))

const report = withCells(withEmptyTables(newStandardReport(standard2021, 2023), standard2021), standard2021, 'applications', {
  'received.natural': '5',
  'granted.natural': '4',
  'carriedIn.natural': '2',
})

function reviewLog(of: Report): Result<ReportPdf> {
  return documentToPdf(composeReviewLog({ report: of, format: standard2021, previous: null }, '2024-01-20'), loadFonts(assetsFolder))
}

function logText(of: Report): string {
  const log = reviewLog(of)
  if (!log.ok) throw new Error(log.error.code)
  return run('pdftotext', '-raw', fileWith(log.value.bytes), '-').replace(/\s+/gu, '')
}

function answered(of: Report, rule: string, reason: string): Report {
  const finding = checkReport(of, standard2021, null).find((each) => each.rule === rule)
  if (finding === undefined) throw new Error(`nothing was found by ${rule}`)
  const { fingerprint, message } = finding
  return applyEdit(of, { kind: 'reply-to-finding', reply: { rule, fingerprint, message, reason, on: '2024-01-18' } })
}

describe('the review log as a PDF', () => {
  test('names the report, the day, the rules, and what is open with its source', () => {
    const text = logText(report)
    expect(text).toContain('青河县农业农村局2023年政府信息公开工作年度报告核对记录')
    expect(text).toMatch(/核对日期：2024年1月20日。共检查\d+条规则。没有上年度的报告，与上年有关的内容没有核对。/u)
    expect(text).toMatch(/一、还没有处理的问题（\d+）/u)
    expect(text).toContain('二、已说明理由的问题（0）没有。')
  })

  test('gives an answered finding with its reason and its day', () => {
    const text = logText(answered(report, 'table.balance', '有三件申请由上级机关并案办理。'))
    expect(text).toContain('二、已说明理由的问题（1）')
    expect(text).toContain('有三件申请由上级机关并案办理。')
    expect(text).not.toContain('不再适用的说明')
  })

  test('keeps a reason that no longer holds in sight', () => {
    const changed = withCells(answered(report, 'table.balance', '有三件申请由上级机关并案办理。'), standard2021, 'applications', { 'granted.natural': '3' })
    const text = logText(changed)
    expect(text).toContain('二、已说明理由的问题（0）没有。')
    expect(text).toContain('三、内容已改变、不再适用的说明（1）')
    expect(text).toContain('有三件申请由上级机关并案办理。')
  })

  test('a character that no font has is named, and nothing is painted', () => {
    const odd = answered(report, 'table.balance', '见附件\u{10FFFD}。')
    const log = reviewLog(odd)
    expect(log).toMatchObject({ ok: false, error: { code: 'export.missing-glyph', details: { codePoint: 'U+10FFFD' } } })
  })
})
