import { describe, expect, test } from 'vitest'
import { importReport } from '../../../shared/import/import-report'
import { LARGEST_TEXT_FILE } from '../../../shared/import/decode-text'
import { MOST_LINES } from '../../../shared/import/text-lines'
import { contextOf, utf8 } from './importing'

/** Longest a clerk should wait for the largest file, in milliseconds, on a computer that does nothing else. */
const LONGEST_WAIT = 2000

const start = '张店区水利局2016年政府信息公开工作年度报告\n一、概述\n2016年主动公开信息3条，受理公开申请1件。\n'

/** `unit` repeated after a report's start until the file is as large as may be. */
function filledWith(unit: string, mostLines = Infinity): Uint8Array {
  const room = LARGEST_TEXT_FILE - utf8(start).length - 3
  const lines = unit.split(/[\n\f]/u).filter((line) => line.trim() !== '').length
  return utf8(start + unit.repeat(Math.min(Math.floor(room / utf8(unit).length), Math.floor(mostLines / Math.max(1, lines)))))
}

/** Time of the processor, so that what else the computer does is not counted. */
function timeOf(bytes: Uint8Array): number {
  const begun = process.cpuUsage()
  const result = importReport([{ fileName: 'x.txt', bytes }], contextOf())
  if (!result.ok) expect(result.error.code).toBe('import.not-a-report')
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

const hostile: readonly (readonly [name: string, unit: string])[] = [
  ['one line of Han characters', '报'],
  ['one line of spaces between letters', 'a '],
  ['spaces', ' '],
  ['spaces after a Han character', '局' + ' '.repeat(5000)],
  ['tabs', '一\t'],
  ['empty lines', '\n'],
  ['lines of one digit', '1\n'],
  ['headings', '一、概述\n'],
  ['headings with text', '二、主动公开政府信息情况2016年，我局公开信息。\n'],
  ['items', '（一）加强领导\n1.成立小组。\n'],
  ['titles', '张店区水利局2016年政府信息公开工作年度报告\n'],
  ['furniture', '首页 > 政务公开\n'],
  ['organs', '张店区水利局\n'],
  ['dates', '2017年1月9日\n'],
  ['signatures', '张店区水利局\n2017年1月9日\n'],
  ['contents', '目录\n一、概述......1\n'],
  ['page ends', '\f1\n'],
  ['short pages', '\f张店区水利局\n公开信息\n- 1 -\n'],
  ['bars', '|'],
  ['rows', '规章 | 0 | 0 |\n'],
  ['figures', '0 0 0 '],
  ['broken lines', '我局高度重视政府信息公开工作成立了领导小组明确专人负责日常工作健\n'],
  ['open brackets', '（'],
  ['leaders', '.'],
  ['years', '2016年'],
  ['known words', '主动公开依申请公开'],
  ['attachments', '附件\n'],
  ['statistics', '附件\n一、主动公开情况\n——\n'],
  ['one line of headings', '一、概述 公开信息。 二、主动公开 无。 三、依申请公开 无。 '],
  ['one line of numbers', ' 一、一、'],
  ['one line of sentences under headings', '。 一、概述 二、主动公开 三、依申请公开 ' + '无。 '.repeat(5000)],
  ['traditional characters', '無'],
  ['announcements', '请与张店区水利局联系公布张店区水利局'],
]

describe('a file is read in two seconds, whatever is in it', () => {
  test.each(hostile)('the largest file of %s', (_name, unit) => {
    expect(timeOf(filledWith(unit))).toBeLessThan(LONGEST_WAIT)
  })

  test.each(hostile.filter(([, unit]) => unit.includes('\n')))('as many lines as are read of %s', (_name, unit) => {
    expect(timeOf(filledWith(unit, MOST_LINES - 10))).toBeLessThan(LONGEST_WAIT)
  })
})
