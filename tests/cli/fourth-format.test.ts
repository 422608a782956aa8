import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { run } from '../export/programs'
import type { Run } from './command-line'
import { runIn, useDeskFolder, withoutSpace } from './command-line'

/**
 * A copy of the built program to whose assets two formats were added, and nothing else: the five contents of
 * 条例(2008)第三十二条, and an outline of twelve sections with a table of statistics.
 */
const desk = useDeskFolder()

function programWithMoreFormats(): (...words: string[]) => Run {
  mkdirSync(desk.at('程序'))
  for (const folder of ['dist', 'assets', 'package.json']) cpSync(folder, desk.at('程序', folder), { recursive: true })
  cpSync('tests/fixtures/formats', desk.at('程序', 'assets', 'formats'), { recursive: true })
  return (...words) => runIn(desk.at(), process.execPath, path.join('程序', 'dist', 'cli', 'nianbao.cjs'), ...words)
}

const fiveContents = `青河县水利局
2010年政府信息公开工作年度报告
青河县水利局现公布2010年政府信息公开工作年度报告。
一、主动公开政府信息的情况
2010年我局主动公开政府信息64条。
二、依申请公开政府信息和不予公开政府信息的情况
2010年没有收到政府信息公开申请。
三、政府信息公开的收费及减免情况
2010年没有收取费用。
四、因政府信息公开申请行政复议、提起行政诉讼的情况
2010年没有发生行政复议。
五、政府信息公开工作存在的主要问题及改进情况
主要问题是：更新不够及时。
2011年1月20日
`

describe('A format that is added as a data file and nothing else', () => {
  test('is listed, proposed by its year, imported into, inspected and exported', () => {
    const nianbao = programWithMoreFormats()
    expect(nianbao('formats').stdout).toMatch(/^five-content-2008 {2}/mu)
    writeFileSync(desk.at('报告.txt'), fiveContents)
    expect(nianbao('import', '报告.txt', '--format', 'five-content-2008', '--out', '报告.json')).toMatchObject({ status: 0, stderr: '' })
    const inspection = z
      .object({ formatId: z.string(), sections: z.array(z.object({ heading: z.string(), meaning: z.string().nullable() })) })
      .parse(JSON.parse(nianbao('inspect', '报告.json', '--json').stdout))
    expect(inspection.formatId).toBe('five-content-2008')
    expect(inspection.sections.map(({ meaning }) => meaning)).toEqual([
      'proactive-disclosure',
      'applications',
      'fees',
      'reconsideration-litigation',
      'problems-improvement',
    ])
    expect(nianbao('export', '报告.json', '--out', '报告.pdf')).toMatchObject({ status: 0, stderr: '' })
    expect(withoutSpace(run('pdftotext', desk.at('报告.pdf'), '-'))).toContain(withoutSpace('2010年我局主动公开政府信息64条。'))
  })

  test('brings its table with it: read, added up, inspected, printed', () => {
    const nianbao = programWithMoreFormats()
    writeFileSync(desk.at('报告.txt'), '青河县水利局\n2018年政府信息公开工作年度报告\n一、概述\n2018年我局公开工作有序开展。\n十二、附表\n')
    expect(nianbao('import', '报告.txt', '--format', 'twelve-section-2018', '--out', '空.json')).toMatchObject({ status: 0, stderr: '' })
    const report = z.looseObject({ sections: z.array(z.looseObject({ meaning: z.string().nullable() })) }).parse(JSON.parse(desk.read('空.json')))
    const answer = { cells: { 'website.figure': '51', 'inTime.figure': '3', 'extended.figure': '1' }, statedTotals: {}, unread: [], emptyAs: '0' }
    const sections = report.sections.map((section) => (section.meaning === 'attachments' ? { ...section, tables: { statistics: answer } } : section))
    writeFileSync(desk.at('报告.json'), JSON.stringify({ ...report, sections }))
    const { tables } = z
      .object({ tables: z.array(z.object({ id: z.string(), rows: z.array(z.object({ label: z.string(), figures: z.record(z.string(), z.unknown()) })) })) })
      .parse(JSON.parse(nianbao('inspect', '报告.json', '--json').stdout))
    expect(tables).toHaveLength(1)
    expect(tables[0]?.rows).toContainEqual({ label: '（二）申请办结数', figures: { 统计数: 4 } })
    expect(tables[0]?.rows).toContainEqual({ label: '1.政府公报公开政府信息数', figures: { 统计数: null } })
    expect(nianbao('export', '报告.json', '--out', '报告.pdf')).toMatchObject({ status: 0, stderr: '' })
    const text = run('pdftotext', '-layout', desk.at('报告.pdf'), '-')
    expect(text).toMatch(/2\.政府网站公开政府信息数\s+51/u)
    expect(text).toMatch(/（二）申请办结数\s+4/u)
  })

  test('is refused with its place named when it is not whole', () => {
    const nianbao = programWithMoreFormats()
    const format = desk.read('程序', 'assets', 'formats', 'twelve-section-2018.json')
    writeFileSync(desk.at('程序', 'assets', 'formats', 'twelve-section-2018.json'), format.replace('"parts": ["inTime"', '"parts": ["onTime"'))
    const { status, stderr } = nianbao('formats')
    expect(status).not.toBe(0)
    expect(stderr).toContain('“statistics”提到了表格中没有的行、列或格“onTime”')
  })
})
