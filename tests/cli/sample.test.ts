import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { run } from '../export/programs'
import { SAMPLE, runIn, useDeskFolder, withoutSpace } from './command-line'

const desk = useDeskFolder()
const sampleText = withoutSpace(readFileSync(SAMPLE, 'utf8'))

/** Imports the sample as 报告.json. */
function importSample(): void {
  expect(desk.nianbao('import', SAMPLE, '--out', '报告.json')).toMatchObject({ status: 0, stderr: '' })
}

function pdfText(name: string): string {
  return withoutSpace(run('pdftotext', desk.at(name), '-')).replace(/—\d+—/gu, '')
}

test('the PDF of the imported sample reads as the sample does', () => {
  importSample()
  expect(desk.nianbao('export', '报告.json', '--out', '年报.pdf')).toMatchObject({ status: 0, stderr: '' })
  expect(pdfText('年报.pdf')).toBe(sampleText)
  expect(desk.names()).toEqual(['年报.pdf', '报告.json'].sort())
})

test('text gives the sample, a paragraph a line', () => {
  importSample()
  const { stdout, status } = desk.nianbao('text', '报告.json')
  expect(status).toBe(0)
  expect(withoutSpace(stdout)).toBe(sampleText)
  expect(stdout).toMatch(/^张店区广播电视局\n2016年政府信息公开工作年度报告\n2016年，我局.*如下。\n一、概述\n/u)
  const { stdout: json } = desk.nianbao('text', '报告.json', '--json')
  const { paragraphs } = z.object({ paragraphs: z.array(z.string()) }).parse(JSON.parse(json))
  expect(paragraphs.map((paragraph) => `${paragraph}\n`).join('')).toBe(stdout)
})

test('inspect gives organ, year, format and outline', () => {
  importSample()
  const { stdout } = desk.nianbao('inspect', '报告.json', '--json')
  const inspection = z.looseObject({ sections: z.array(z.looseObject({})) }).parse(JSON.parse(stdout))
  expect(inspection).toMatchObject({
    organ: '张店区广播电视局',
    year: 2016,
    formatId: 'ten-section-2008',
    date: '二○一六年十二月三十日',
  })
  expect(inspection.sections).toHaveLength(10)
  expect(inspection.sections[0]).toMatchObject({ heading: '一、概述', meaning: 'overview', characters: 169 })
  const { stdout: shown } = desk.nianbao('inspect', '报告.json')
  expect(shown).toContain('机关：张店区广播电视局\n年度：2016\n')
  expect(shown).toContain('\n一、概述（概述，169 字）\n')
})

test('formats lists each format, for people and for programs', () => {
  expect(desk.nianbao('formats').stdout).toMatch(/^ten-section-2008 {2}政府信息公开工作年度报告（十部分）（2008—2018 年）$/mu)
  const formats = z.array(z.object({ id: z.string(), sections: z.array(z.string()) })).parse(JSON.parse(desk.nianbao('--json', 'formats').stdout))
  expect(formats.find(({ id }) => id === 'ten-section-2008')?.sections).toHaveLength(10)
})

test('what import noticed is told to people and to programs', () => {
  const { stdout } = desk.nianbao('import', SAMPLE, '--out', '报告.json')
  expect(stdout).toContain('机关：张店区广播电视局；年度：2016')
  expect(stdout).toContain('· 落款没有机关名称。\n')
  const { stdout: json } = desk.nianbao('import', SAMPLE, '--out', '报告.json', '--json')
  const told = z.looseObject({ notices: z.array(z.unknown()) }).parse(JSON.parse(json))
  expect(told).toMatchObject({ file: '报告.json', organ: '张店区广播电视局', year: 2016 })
  expect(told.notices).toContainEqual({ code: 'signature.no-organ', message: '落款没有机关名称。', section: null })
})

test('what the options say wins over what the text says', () => {
  const words = ['--year', '2015', '--organ=周村区广播电视局', '--format', 'ten-section-2008']
  expect(desk.nianbao('import', SAMPLE, '--out', '报告.json', ...words).status).toBe(0)
  expect(JSON.parse(desk.nianbao('inspect', '报告.json', '--json').stdout)).toMatchObject({ year: 2015, organ: '周村区广播电视局' })
})

test('several files are read as one report, in order', () => {
  const text = readFileSync(SAMPLE, 'utf8')
  const half = text.indexOf('四、主动公开')
  expect(half).toBeGreaterThan(0)
  writeFileSync(desk.at('上.txt'), text.slice(0, half))
  writeFileSync(desk.at('下.txt'), text.slice(half))
  expect(desk.nianbao('import', '上.txt', '下.txt', '--out', '报告.json').status).toBe(0)
  expect(withoutSpace(desk.nianbao('text', '报告.json').stdout)).toBe(sampleText)
})

test('the same report gives the same bytes in two processes', () => {
  importSample()
  desk.nianbao('export', '报告.json', '--out', '一.pdf')
  desk.nianbao('export', '报告.json', '--out', '二.pdf')
  expect(readFileSync(desk.at('一.pdf')).equals(readFileSync(desk.at('二.pdf')))).toBe(true)
})

test('npm run nianbao takes file names from where it was called', () => {
  const elsewhere = desk.at()
  const script = path.resolve('scripts/nianbao.mjs')
  const { status, stderr } = runIn(elsewhere, process.execPath, script, 'import', path.relative(elsewhere, SAMPLE), '--out', './报告.json')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(desk.names()).toEqual(['报告.json'])
})

describe('results that are there already', () => {
  test('a report file and a PDF are replaced', () => {
    importSample()
    importSample()
    const first = desk.nianbao('export', '报告.json', '--out', '年报.pdf')
    const second = desk.nianbao('export', '报告.json', '--out', '年报.pdf')
    expect([first.status, second.status]).toEqual([0, 0])
  })

  test('a report file of a newer version is still a report file', () => {
    writeFileSync(desk.at('报告.json'), '{"schemaVersion": 99}')
    importSample()
  })

  test.each([
    ['import', '任务.txt', '别人的内容'],
    ['import', '任务.json', '{"other": true}'],
    ['import', '年报.pdf', '%PDF-1.7\n'],
    ['export', '任务.txt', '别人的内容'],
    ['export', '任务.pdf', '别人的内容'],
  ])('%s never replaces a file of another kind (%s)', (command, name, content) => {
    importSample()
    writeFileSync(desk.at(name), content)
    const before = readFileSync(desk.at(name))
    const names = desk.names()
    const { status, stdout, stderr } = desk.nianbao(command, command === 'import' ? SAMPLE : '报告.json', '--out', name)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(new RegExp(`^“${name}”已经存在.*没有覆盖。[^\n]*\n$`, 'u'))
    expect(readFileSync(desk.at(name)).equals(before)).toBe(true)
    expect(desk.names()).toEqual(names)
  })
})
