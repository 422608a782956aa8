import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { PROJECT_ROOT } from '../../scripts/project.mjs'
import { useDeskFolder } from './command-line'

const desk = useDeskFolder()
const source = (name: string): string => path.join(PROJECT_ROOT, 'tests/fixtures/import-source', name)

const outcomeSchema = z.looseObject({
  year: z.number(),
  format: z.string(),
  tables: z.array(z.looseObject({ id: z.string(), read: z.number(), cells: z.number(), unreadRows: z.array(z.string()) })),
})

describe('a report with its tables is imported from', () => {
  test.each(['report.docx', 'report.doc', 'report.rtf', 'report-utf8.htm', 'report.mht'])('%s', (name) => {
    const { status, stdout, stderr } = desk.nianbao('import', source(name), '--out', '报告.json', '--json')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const { year, format, tables } = outcomeSchema.parse(JSON.parse(stdout))
    expect({ year, format }).toEqual({ year: 2023, format: 'standard-2021' })
    expect(tables).toMatchObject([
      { id: 'disclosure', read: 10, cells: 10, unreadRows: [] },
      { id: 'applications', read: 144, cells: 144, unreadRows: [] },
      { id: 'remedies', read: 12, cells: 12, unreadRows: [] },
    ])
  })
})

test('the counts are said in words', () => {
  const { stdout } = desk.nianbao('import', source('report.docx'), '--out', '报告.json')
  expect(stdout).toContain('收到和处理政府信息公开申请情况表：读出 144/144 格\n')
})

const listed = z.looseObject({ year: z.number().nullable(), organ: z.string(), tables: z.array(z.looseObject({ id: z.string(), read: z.number() })), notices: z.array(z.looseObject({ code: z.string() })) })

test('a file of one table alone is a report with this table, of which year and organ are asked', () => {
  const { status, stdout } = desk.nianbao('import', source('applications-utf8.csv'), '--out', '报告.json', '--json')
  expect(status).toBe(0)
  const { year, organ, tables, notices } = listed.parse(JSON.parse(stdout))
  expect({ year, organ }).toEqual({ year: null, organ: '' })
  expect(tables).toMatchObject([{ id: 'applications', read: 144 }])
  expect(notices.map(({ code }) => code)).toEqual(expect.arrayContaining(['year.missing', 'organ.missing']))
})

test('a workbook of tables goes with the document of the report and leaves its signature at the end', () => {
  const { status, stdout } = desk.nianbao('import', source('report.docx'), source('tables.xlsx'), '--out', '报告.json', '--json')
  expect(status).toBe(0)
  const { organ, tables, notices } = listed.parse(JSON.parse(stdout))
  expect(organ).toBe('榆河县粮食和物资储备局')
  expect(tables.map(({ read }) => read)).toEqual([10, 144, 12])
  expect(notices.map(({ code }) => code)).not.toContain('signature.missing')
})
