import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { REPORT_SCHEMA_VERSION } from '../../shared/report/schema'
import type { Run } from './command-line'
import { SAMPLE, useDeskFolder } from './command-line'

const desk = useDeskFolder()

/** A file in the desk folder; gives its name. */
function file(name: string, content: string | Uint8Array): string {
  writeFileSync(desk.at(name), content)
  return name
}

/** The imported sample, its JSON changed; gives the file's name. */
function reportFile(change: (json: string) => string): string {
  rmSync(desk.at('报告.json'), { force: true })
  expect(desk.nianbao('import', SAMPLE, '--out', '报告.json').status).toBe(0)
  return file('报告.json', change(readFileSync(desk.at('报告.json'), 'utf8')))
}

/** Runs words that must fail: one sentence on stderr, nothing on stdout, and no file made or changed. */
function failing(...words: string[]): Run {
  const before = desk.names()
  const result = desk.nianbao(...words)
  expect(result.stdout).toBe('')
  expect(result.stderr).toMatch(/^[^\n]*\p{Script=Han}[^\n]*。\n$|^[^\n]*用法：[^\n]*\n$/u)
  expect(desk.names()).toEqual(before)
  return result
}

const importing = (name: string): Run => failing('import', name, '--out', '结果.json')

describe('a file that cannot be imported ends with 3 and is named', () => {
  const refused = (name: string, words: RegExp): void => {
    const { status, stderr } = importing(name)
    expect(status).toBe(3)
    expect(stderr).toMatch(words)
  }

  test('missing', () => {
    refused('没有.txt', /读不了文件“没有\.txt”：.*不存在/u)
  })

  test('a folder', () => {
    mkdirSync(desk.at('文件夹'))
    refused('文件夹', /读不了文件“文件夹”：.*是一个文件夹/u)
  })

  test('a device that never ends', () => {
    refused('/dev/zero', /读不了文件“\/dev\/zero”：不是普通文件/u)
  })

  test('empty', () => {
    refused(file('空.txt', ''), /“空\.txt”是空文件/u)
  })

  test('nothing but white space', () => {
    refused(file('空白.txt', ' \n\t\n　'), /“空白\.txt”是空文件/u)
  })

  test('huge, without being read', () => {
    truncateSync(desk.at(file('巨大.txt', '')), 3 * 1024 ** 3)
    refused('巨大.txt', /“巨大\.txt”有 3072 MB，超过了/u)
  })

  test('binary', () => {
    refused(file('程序.txt', Uint8Array.from({ length: 4096 }, (_, index) => index % 256)), /程序\.txt/u)
  })

  test('a PDF', () => {
    refused(file('年报.pdf', '%PDF-1.7\n…'), /\.pdf/u)
  })

  test('text about something else', () => {
    refused(file('菜谱.txt', '把土豆切成丝，用清水洗去淀粉，热锅下油。\n'), /“菜谱\.txt”里没有找到政府信息公开/u)
  })

  test('one bad file among good ones', () => {
    const { status, stderr } = failing('import', SAMPLE, '没有.txt', '--out', '结果.json')
    expect(status).toBe(3)
    expect(stderr).toContain('“没有.txt”')
  })
})

describe('a file that is no report of ours ends with 3 in every command that reads one', () => {
  const commands = ['export', 'text', 'inspect'] as const
  const read = (command: (typeof commands)[number], name: string): Run =>
    command === 'export' ? failing('export', name, '--out', '结果.pdf') : failing(command, name)

  test.each(commands)('%s', (command) => {
    const refused = (name: string, words: RegExp): void => {
      const { status, stderr } = read(command, name)
      expect(status).toBe(3)
      expect(stderr).toMatch(words)
    }
    mkdirSync(desk.at('文件夹'))
    refused('没有.json', /读不了文件“没有\.json”/u)
    refused('文件夹', /读不了文件“文件夹”/u)
    refused(file('空.json', ''), /“空\.json”不是本程序的报告文件：不是 JSON/u)
    refused(file('正文.json', readFileSync(SAMPLE)), /“正文\.json”不是本程序的报告文件：不是 JSON/u)
    refused(file('乱码.json', Uint8Array.of(0xff, 0xfe, 0x00)), /“乱码\.json”不是本程序的报告文件：不是 UTF-8/u)
    refused(file('别的.json', '{"name": "nianbao"}'), /“别的\.json”不是本程序的报告文件：内容不符合约定/u)
    refused(reportFile((json) => json.slice(0, -200)), /“报告\.json”不是本程序的报告文件：不是 JSON/u)
    refused(reportFile((json) => json.replace('"heading"', '"headign"')), /“报告\.json”不是本程序的报告文件：内容不符合约定（.*sections\.0/u)
    refused(reportFile((json) => json.replace(`"schemaVersion": ${REPORT_SCHEMA_VERSION}`, '"schemaVersion": 2000')), /由更新版本的程序保存/u)
    truncateSync(desk.at(file('巨大.json', '')), 3 * 1024 ** 3)
    refused('巨大.json', /“巨大\.json”不是本程序的报告文件：文件太大/u)
  })

  test('while a byte order mark does no harm', () => {
    expect(desk.nianbao('text', reportFile((json) => `\ufeff${json}`))).toMatchObject({ status: 0, stderr: '' })
  })

  test('a report in a format that is not known here', () => {
    const name = reportFile((json) => json.replace('"ten-section-2008"', '"thirty-section-2050"'))
    const { status, stderr } = read('export', name)
    expect(status).toBe(3)
    expect(stderr).toContain('没有名为“thirty-section-2050”的格式')
    expect(desk.nianbao('inspect', name)).toMatchObject({ status: 0 })
  })
})

describe('wrong use ends with 2 and shows the usage', () => {
  test.each([
    [[], /没有写命令/u],
    [['expotr', 'a.json'], /没有“expotr”这个命令/u],
    [['import'], /没有写明要读的文件。用法：nianbao import /u],
    [['import', SAMPLE], /没有用“--out”写明输出文件。用法：nianbao import /u],
    [['import', SAMPLE, '--out'], /“--out”后面缺少内容/u],
    [['import', SAMPLE, '--out='], /“--out”后面缺少内容/u],
    [['import', SAMPLE, '--out', '--year', '2016'], /“--out”后面缺少内容/u],
    [['import', SAMPLE, '--out', 'a.json', '--out', 'b.json'], /“--out”写了不止一次/u],
    [['import', SAMPLE, '--out', 'a.json', '--year', '去年'], /“--year 去年”不是 2008 到 2100 之间的年份/u],
    [['import', SAMPLE, '--out', 'a.json', '--year', '1999'], /“--year 1999”不是/u],
    [['import', SAMPLE, '--out', 'a.json', '--format', 'six'], /没有“six”这个格式，可用的格式有 ten-section-2008/u],
    [['import', SAMPLE, '--out', 'a.json', '--force'], /没有“--force”这个选项/u],
    [['import', SAMPLE, '-o', 'a.json'], /没有“-o”这个选项/u],
    [['export', 'a.json', 'b.json', '--out', 'a.pdf'], /多出了“b\.json”/u],
    [['export', 'a.json', '--out', 'a.pdf', '--year', '2016'], /“export”命令没有“--year”选项/u],
    [['text'], /没有写明要读的文件/u],
    [['formats', 'x'], /多出了“x”/u],
  ])('%j', (words, sentence) => {
    const { status, stderr } = failing(...words)
    expect(status).toBe(2)
    expect(stderr).toMatch(sentence)
  })
})

describe('a result that cannot be had ends with 1', () => {
  test('a character that no font has, with its place', () => {
    const name = reportFile((json) => json.replace('我局高度重视', '我局👍高度重视'))
    const { status, stderr } = failing('export', name, '--out', '年报.pdf')
    expect(status).toBe(1)
    expect(stderr).toMatch(/“一、概述”一章中的“👍”（U\+1F44D）/u)
  })

  test.each([
    ['a folder that is not there', '没有/结果'],
    ['a file in the place of a folder', '报告.json/结果'],
    ['a name that is too long', '长'.repeat(100)],
  ])('%s', (_, out) => {
    const name = reportFile((json) => json)
    for (const words of [['import', SAMPLE, '--out', out], ['export', name, '--out', `${out}.pdf`]]) {
      const { status, stderr } = failing(...words)
      expect(status).toBe(1)
      expect(stderr).toMatch(/没有写成：/u)
    }
  })

  test.each(['文件夹', '/dev/full'])('%s where the file should be', (out) => {
    mkdirSync(desk.at('文件夹'))
    expect(failing('import', SAMPLE, '--out', out)).toMatchObject({ status: 1 })
  })
})

test('with --json an error is data on stdout, too', () => {
  const { status, stdout, stderr } = desk.nianbao('export', '没有.json', '--out', 'a.pdf', '--json')
  expect(status).toBe(3)
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'file.cannot-read', details: { name: '没有.json' } } })
  expect(stderr).toMatch(/^读不了文件“没有\.json”[^\n]*\n$/u)
})

test('--help and --version answer on stdout', () => {
  const help = desk.nianbao('--help')
  expect(help).toMatchObject({ status: 0, stderr: '' })
  expect(help.stdout).toContain('nianbao import 文件…')
  expect(desk.nianbao('export', '--help').stdout).toBe(help.stdout)
  const version = desk.nianbao('--version')
  expect(version).toMatchObject({ status: 0, stderr: '' })
  expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/u)
})
