import { mkdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readSource } from '../../shared/import/source/read-source'
import type { Report } from '../../shared/report/schema'
import { noParentDigest } from '../../electron/storage/frame'
import { encodeReport } from '../../electron/storage/stored-report'
import { departmentFile, handedKinds } from '../unit/aggregation/department-files'
import { filledReport, nothing, reportWith, soundReport } from '../unit/aggregation/invented-reports'
import { standard2021 } from '../unit/report/standard-format'
import { useDeskFolder } from './command-line'

const desk = useDeskFolder()

const told = z.looseObject({
  counts: z.looseObject({ expected: z.number(), handed: z.number(), missing: z.number(), counted: z.number() }),
  departments: z.array(z.looseObject({ name: z.string(), file: z.string().nullable(), state: z.string(), concerns: z.array(z.object({ text: z.string() })) })),
  others: z.array(z.looseObject({ file: z.string(), reason: z.string() })),
  unread: z.array(z.looseObject({ file: z.string(), code: z.string(), message: z.string() })),
  sums: z.record(z.string(), z.record(z.string(), z.object({ sum: z.union([z.number(), z.string()]), unknown: z.number() })).nullable()),
})

function handIn(name: string, content: Uint8Array | string): void {
  const file = desk.at('年报', name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
}

const asJson = (report: Report): string => JSON.stringify(report)

function aggregated(...words: string[]): z.infer<typeof told> {
  const { stdout, stderr, status } = desk.nianbao('aggregate', '年报', '--out', '本级.json', '--json', ...words)
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  return told.parse(JSON.parse(stdout))
}

function figures(...words: string[]): unknown {
  return JSON.parse(desk.nianbao('inspect', '本级.json', '--json', ...words).stdout)
}

test.each(handedKinds)('a report handed in as .%s gives every figure', (kind) => {
  const report = filledReport('甲县财政局', 2025, (position) => position + 1)
  handIn(`甲县财政局2025年报告.${kind}`, departmentFile(report, standard2021, kind))
  const { sums, departments } = aggregated('--year', '2025')
  expect(departments.map(({ name }) => name)).toEqual([kind === 'xlsx' ? expect.stringContaining('甲县财政局') : '甲县财政局'])
  expect(sums['applications']?.['received.natural']).toEqual({ sum: 1, unknown: 0 })
  expect(sums['applications']?.['received.total']).toEqual({ sum: 21, unknown: 0 })
  expect(sums['disclosure']?.['administrativeFees.fees']?.sum).toBe(10)
  expect(sums['remedies']?.['cases.reconsiderationTotal']?.sum).toBe(10)
})

test('a folder of mixed kinds becomes the government’s own report', () => {
  for (const [index, kind] of handedKinds.entries()) {
    const report = soundReport(`甲县${String.fromCodePoint(0x4e00 + index * 3)}局`, 2025, 10 ** index)
    handIn(`各局/${report.organ}2025年报告.${kind}`, departmentFile(report, standard2021, kind))
  }
  const { counts, sums } = aggregated('--year', '2025', '--organ', '甲县人民政府')
  expect(counts).toMatchObject({ handed: handedKinds.length, counted: handedKinds.length })
  expect(sums['applications']?.['resultsTotal.total']).toEqual({ sum: 11_111, unknown: 0 })
  expect(figures()).toMatchObject({ organ: '甲县人民政府', year: 2025, formatId: standard2021.id })
  expect(desk.nianbao('export', '本级.json', '--out', '本级.pdf').status).toBe(0)
})

test('who is missing, who handed in twice, what contradicts itself and what cannot be read is told', () => {
  handIn('财政局.json', asJson(soundReport('甲县财政局', 2025, 3)))
  handIn('旧/财政局.json', asJson(soundReport('甲县财政局', 2025, 9)))
  utimesSync(desk.at('年报', '旧/财政局.json'), new Date(0), new Date(0))
  handIn('民政局.json', asJson(reportWith('甲县民政局', 2025, { ...nothing, applications: { 'received.natural': '5', 'granted.natural': '3' } })))
  handIn('去年.json', asJson(soundReport('甲县财政局', 2024, 3)))
  handIn('坏.docx', 'PK\u0003\u0004')
  handIn('~$财政局.docx', 'x')
  handIn('.隐藏.txt', 'x')
  handIn('别的.json', '{"other": true}')
  symlinkSync('/etc/passwd', desk.at('年报', '链接.txt'))
  writeFileSync(desk.at('名单.csv'), '序号,单位\n1,财政局\n2,民政局\n3,审计局\n')
  const { counts, departments, others, unread, sums } = aggregated('--roll', '名单.csv')
  expect(counts).toMatchObject({ expected: 3, handed: 2, missing: 1, counted: 2 })
  expect(departments.map(({ name, file, state }) => [name, file, state])).toEqual([
    ['财政局', '财政局.json', 'sound'],
    ['财政局', '旧/财政局.json', 'not-counted'],
    ['民政局', '民政局.json', 'contradictory'],
    ['审计局', null, 'missing'],
  ])
  expect(others.map(({ file, reason }) => [file, reason])).toEqual([['去年.json', 'other-year']])
  expect(unread.map(({ file, code }) => [file, code]).sort()).toEqual([
    ['别的.json', 'aggregation.not-our-report'],
    ['坏.docx', 'import.damaged'],
    ['链接.txt', 'aggregation.link'],
  ])
  expect(sums['applications']?.['received.natural']).toEqual({ sum: 8, unknown: 0 })
  const { stdout } = desk.nianbao('aggregate', '年报', '--out', '本级.json', '--roll', '名单.csv')
  expect(stdout).toContain('未报送：审计局\n')
  expect(stdout).toContain('应报送 3 个，已报送 2 个，未报送 1 个；计入汇总 2 个。\n')
  expect(stdout).toMatch(/^民政局（民政局\.json）：请核对\n· /mu)
})

test('a folder copied from the program itself gives each report once', () => {
  const report = soundReport('甲县财政局', 2025, 3)
  const older = soundReport('甲县财政局', 2025, 9)
  const stored = (of: Report): Uint8Array => encodeReport({ report: of, revision: 1, savedAt: new Date(0) }, noParentDigest)
  handIn('reports/report-id-1/current.nianbao', stored(report))
  handIn('reports/report-id-1/generations/00000001-20260101T000000000Z-9f86d081.nianbao', stored(older))
  handIn('reports/report-id-1/已损坏/20260101T000000000Z-5d2c1a7e-current.nianbao', 'x')
  const { departments, unread } = aggregated('--year', '2025')
  expect(departments.map(({ name, file }) => [name, file])).toEqual([['甲县财政局', 'reports/report-id-1/current.nianbao']])
  expect(unread).toEqual([])
})

test('the workbook holds the roll, the tables and every department', () => {
  handIn('财政局.json', asJson(soundReport('甲县财政局', 2025, 3)))
  aggregated('--xlsx', '汇总.xlsx')
  const source = readSource(readFileSync(desk.at('汇总.xlsx')), '汇总.xlsx')
  expect(source.ok && source.value.kind).toBe('xlsx')
  aggregated('--xlsx', '汇总.xlsx')
  writeFileSync(desk.at('别人的.xlsx'), '别人的内容')
  const { status, stderr } = desk.nianbao('aggregate', '年报', '--out', '本级.json', '--xlsx', '别人的.xlsx')
  expect(status).toBe(1)
  expect(stderr).toMatch(/没有覆盖/u)
})

test.each([
  ['a folder that is not there', ['没有', '--out', '本级.json', '--year', '2025'], 3],
  ['no folder', ['--out', '本级.json'], 2],
  ['a year that is none', ['年报', '--out', '本级.json', '--year', '25'], 2],
  ['nothing to sum', ['空', '--out', '本级.json', '--year', '2025'], 1],
  ['reports without a year and no year said', ['空', '--out', '本级.json'], 2],
  ['a list without names', ['空', '--out', '本级.json', '--year', '2025', '--roll', '空名单.txt'], 3],
])('%s is refused with a reason', (_what, words, code) => {
  mkdirSync(desk.at('空'))
  writeFileSync(desk.at('空名单.txt'), '1\n2\n')
  const { status, stdout, stderr } = desk.nianbao('aggregate', ...words)
  expect({ status, stdout }).toEqual({ status: code, stdout: '' })
  expect(stderr).toMatch(/^[^\n]+。[^\n]*\n$/u)
  expect(desk.names()).not.toContain('本级.json')
})
