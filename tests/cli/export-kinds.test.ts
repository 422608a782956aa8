import { readFileSync, writeFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { filledOf2021 } from '../export/exported-reports'
import { SAMPLE, useDeskFolder, withoutSpace } from './command-line'

const desk = useDeskFolder()

beforeEach(() => {
  expect(desk.nianbao('import', SAMPLE, '--out', '报告.json').status).toBe(0)
})

const beginnings = { pdf: '%PDF-', docx: 'PK\u0003\u0004', html: '<!DOCTYPE html>', txt: '\ufeff张店区广播电视局\r\n' } as const

function beginningOf(name: string, length: number): string {
  return readFileSync(desk.at(name)).toString('utf8').slice(0, length)
}

describe('export by extension', () => {
  test.each(Object.entries(beginnings))('.%s', (extension, beginning) => {
    const name = `年报.${extension}`
    const { status, stdout, stderr } = desk.nianbao('export', '报告.json', '--out', name)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(extension === 'pdf' ? /^已导出“年报\.pdf”，共 \d+ 页，\d+ KB。\n$/u : new RegExp(`^已导出“年报\\.${extension}”，\\d+ KB。\n$`, 'u'))
    expect(beginningOf(name, beginning.length)).toBe(beginning)
  })

  test.each([['年报.HTM', '<!DOCTYPE html>'], ['年报.Docx', 'PK'], ['年报.PDF', '%PDF-']])('%s: capitals are the same', (name, beginning) => {
    expect(desk.nianbao('export', '报告.json', '--out', name).status).toBe(0)
    expect(beginningOf(name, beginning.length)).toBe(beginning)
  })

  test('a text file says what the command text says', () => {
    desk.nianbao('export', '报告.json', '--out', '年报.txt')
    expect(withoutSpace(desk.read('年报.txt'))).toBe(withoutSpace(desk.nianbao('text', '报告.json').stdout))
  })

  test('to a program: the kind and the size, and the pages where there are any', () => {
    expect(JSON.parse(desk.nianbao('export', '报告.json', '--out', '年报.docx', '--json').stdout)).toEqual({ file: '年报.docx', kind: 'docx', bytes: readFileSync(desk.at('年报.docx')).length })
    expect(JSON.parse(desk.nianbao('export', '报告.json', '--out', '年报.pdf', '--json').stdout)).toMatchObject({ kind: 'pdf', pages: 6 })
  })

  test.each(['docx', 'html', 'txt'])('the same report gives the same .%s in two processes', (extension) => {
    desk.nianbao('export', '报告.json', '--out', `一.${extension}`)
    desk.nianbao('export', '报告.json', '--out', `二.${extension}`)
    expect(readFileSync(desk.at(`一.${extension}`)).equals(readFileSync(desk.at(`二.${extension}`)))).toBe(true)
  })

  test('a Word file that was exported can be imported again', () => {
    desk.nianbao('export', '报告.json', '--out', '年报.docx')
    expect(desk.nianbao('import', '年报.docx', '--out', '再.json').status).toBe(0)
    expect(withoutSpace(desk.nianbao('text', '再.json').stdout)).toBe(withoutSpace(desk.nianbao('text', '报告.json').stdout))
  })
})

describe('a workbook', () => {
  test('of a report with tables is written, and replaced by the next', () => {
    writeFileSync(desk.at('表.json'), JSON.stringify(filledOf2021))
    const runs = [1, 2].map(() => desk.nianbao('export', '表.json', '--out', '表.xlsx').status)
    expect(runs).toEqual([0, 0])
    expect(desk.nianbao('import', '表.xlsx', '--year', '2022', '--out', '再.json').status).toBe(0)
    const figures = z.object({ tables: z.array(z.object({ rows: z.array(z.unknown()) })) })
    const figuresOf = (name: string): unknown[] => figures.parse(JSON.parse(desk.nianbao('inspect', name, '--json').stdout)).tables
    expect(figuresOf('表.json')).toHaveLength(3)
    expect(figuresOf('再.json')).toEqual(figuresOf('表.json'))
  })

  test('of a report without tables is refused, and nothing is written', () => {
    const { status, stderr } = desk.nianbao('export', '报告.json', '--out', '表.xlsx')
    expect({ status, stderr }).toEqual({ status: 1, stderr: '这份报告里没有统计表，没有生成 Excel 表格。请导出为 PDF、Word、网页或纯文本。\n' })
    expect(desk.names()).toEqual(['报告.json'])
  })
})

describe('names that say no kind', () => {
  test.each(['年报', '年报.doc', '年报.json', '报告.json', '.pdf/年报', 'pdf'])('%s is refused, with the kinds there are', (name) => {
    const before = desk.read('报告.json')
    const { status, stdout, stderr } = desk.nianbao('export', '报告.json', '--out', name)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toBe(`用法不对：不能导出为“${name}”：文件名应以 .pdf、.docx、.html、.txt、.xlsx 之一结尾。用法：nianbao export 报告.json --out 文件.(pdf|docx|html|txt|xlsx)\n`)
    expect(desk.names()).toEqual(['报告.json'])
    expect(desk.read('报告.json')).toBe(before)
  })
})

describe('a file that is there already', () => {
  test.each(['pdf', 'docx', 'html', 'txt'])('an earlier .%s is replaced', (extension) => {
    const name = `年报.${extension}`
    const runs = [1, 2].map(() => desk.nianbao('export', '报告.json', '--out', name).status)
    expect(runs).toEqual([0, 0])
  })

  test.each([
    ['年报.docx', '别人的内容'],
    ['年报.html', '<!DOCTYPE html><title>别人的网页</title>'],
    ['年报.txt', '别人的内容'],
    ['年报.txt', '\ufeff别人的内容\r\n'],
    ['年报.xlsx', 'PK\u0003\u0004 word/document.xml'],
    ['年报.pdf', '别人的内容'],
  ])('%s of another kind is left alone', (name, content) => {
    writeFileSync(desk.at(name), content)
    const { status } = desk.nianbao('export', '报告.json', '--out', name)
    expect(status).toBe(1)
    expect(desk.read(name)).toBe(content)
  })
})

test('a character that no font has stops a PDF, and no other kind', () => {
  const report = desk.read('报告.json').replace('2016年，我局', '2016年，\u{1F600}我局')
  writeFileSync(desk.at('报告.json'), report)
  const statuses = Object.fromEntries(['pdf', 'docx', 'html', 'txt'].map((extension) => [extension, desk.nianbao('export', '报告.json', '--out', `年报.${extension}`).status]))
  expect(statuses).toEqual({ pdf: 1, docx: 0, html: 0, txt: 0 })
  expect(desk.read('年报.txt')).toContain('\u{1F600}')
})
