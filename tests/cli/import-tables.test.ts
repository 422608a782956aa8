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
