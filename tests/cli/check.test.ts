import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { checkReport } from '../../shared/checks/check-report'
import { applyEdit } from '../../shared/report/edits'
import type { Report } from '../../shared/report/schema'
import { correctReport } from '../unit/checks/correct-report'
import { standard2021, withCells } from '../unit/report/standard-format'
import { SAMPLE, useDeskFolder } from './command-line'

const desk = useDeskFolder()

function writeReport(name: string, report: Report): void {
  writeFileSync(desk.at(name), JSON.stringify(report))
}

const checked = z.looseObject({ counts: z.record(z.string(), z.number()), findings: z.array(z.looseObject({})), answered: z.array(z.looseObject({})) })

const wrong = withCells(correctReport(standard2021, 2022), standard2021, 'applications', { 'granted.natural': '9' })

test('a report without faults ends with 0', () => {
  writeReport('报告.json', correctReport(standard2021, 2022))
  const { status, stdout, stderr } = desk.nianbao('check', '报告.json')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toBe('必须改 0 处，请核对 0 处，提示 0 处，已说明理由 0 处。\n')
})

test('a report that must be changed ends with 1, and says where and why', () => {
  writeReport('报告.json', wrong)
  const { status, stdout } = desk.nianbao('check', '报告.json')
  expect(status).toBe(1)
  expect(stdout).toMatch(/^必须改 1 处/u)
  expect(stdout).toContain('必须改（1）\n· [三、收到和处理政府信息公开申请情况] “自然人”这一列，')
})

test('as data, a finding names its cell by section, table, row and column', () => {
  writeReport('报告.json', wrong)
  const { status, stdout } = desk.nianbao('check', '报告.json', '--json')
  expect(status).toBe(1)
  const { counts, findings } = checked.parse(JSON.parse(stdout))
  expect(counts).toMatchObject({ error: 1, answered: 0 })
  expect(findings.find(({ rule }) => rule === 'table.balance')).toMatchObject({
    level: 'error',
    place: {
      kind: 'cell',
      section: '三、收到和处理政府信息公开申请情况',
      sectionIndex: 2,
      table: 'applications',
      row: 'received',
      column: 'natural',
      rowLabel: '一、本年新收政府信息公开申请数量',
      columnLabel: '自然人',
      text: null,
    },
    related: [{ row: 'carriedIn' }, { row: 'resultsTotal' }, { row: 'carriedOut' }],
  })
})

test('what the clerk gave a reason for is told apart and does not stop', () => {
  const findings = checkReport(wrong, standard2021, null)
  const [finding] = findings.filter(({ level }) => level === 'error')
  expect(findings.filter(({ level }) => level === 'error')).toHaveLength(1)
  const { rule = '', fingerprint = '', message = '' } = finding ?? {}
  const reply = { rule, fingerprint, message, reason: '上级系统口径', on: '2023-01-10' }
  writeReport('报告.json', applyEdit(wrong, { kind: 'reply-to-finding', reply }))
  const { status, stdout } = desk.nianbao('check', '报告.json', '--json')
  expect(status).toBe(0)
  expect(checked.parse(JSON.parse(stdout))).toMatchObject({ counts: { answered: 1 }, answered: [{ rule: 'table.balance', reason: '上级系统口径' }] })
})

test('last year\'s report is compared with', () => {
  writeReport('今年.json', correctReport(standard2021, 2023))
  writeReport('上年.json', withCells(correctReport(standard2021, 2022), standard2021, 'applications', { 'received.natural': '13', 'carriedOut.natural': '5' }))
  const { stdout, status } = desk.nianbao('check', '今年.json', '--previous', '上年.json', '--json')
  expect(status).toBe(1)
  expect(checked.parse(JSON.parse(stdout)).findings).toContainEqual(expect.objectContaining({ rule: 'table.carried' }))
})

test('a report of another year is not taken for last year\'s', () => {
  writeReport('今年.json', correctReport(standard2021, 2023))
  writeReport('前年.json', correctReport(standard2021, 2021))
  const { status, stderr } = desk.nianbao('check', '今年.json', '--previous', '前年.json')
  expect(status).toBe(2)
  expect(stderr).toContain('“--previous”应当是 2022 年的报告，“前年.json”是 2021 年的')
})

test('the faults of the sample are listed by level', () => {
  desk.nianbao('import', SAMPLE, '--out', '报告.json')
  const { status, stdout } = desk.nianbao('check', '报告.json')
  expect(status).toBe(0)
  expect(stdout).toContain('请核对（')
  expect(stdout).toContain('· [落款] 落款没有署名：请补上机关名称。\n')
  expect(stdout.indexOf('请核对（')).toBeLessThan(stdout.indexOf('提示（'))
})

test('a file that is no report cannot be checked', () => {
  writeFileSync(desk.at('别的.json'), '{}')
  expect(desk.nianbao('check', '别的.json').status).toBe(3)
  expect(readFileSync(desk.at('别的.json'), 'utf8')).toBe('{}')
})
