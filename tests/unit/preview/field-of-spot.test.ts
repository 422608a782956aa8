import { describe, expect, test } from 'vitest'
import { markedBlocks } from '../../../renderer/preview/marked-blocks'
import { spotAt } from '../../../renderer/preview/page-spot'
import { lineOf, lineStart, offsetOfInked } from '../../../renderer/sections/caret'
import { fieldOfSpot } from '../../../renderer/sections/field-of-spot'
import { writingPlaceOf } from '../../../renderer/sections/writing-place'
import type { FieldTarget } from '../../../renderer/findings/finding-target'
import { composeDocument } from '../../../shared/document/compose'
import { applyEdit } from '../../../shared/report/edits'
import type { Report } from '../../../shared/report/schema'
import type { Page } from '../../../shared/typeset/page'
import { typeset } from '../../../shared/typeset/typeset'
import { newStandardReport, sectionWithTable, standard2021, withCells, withEmptyTables } from '../report/standard-format'
import { fontSource } from '../typeset/assets'

const tables = withCells(withEmptyTables(newStandardReport(standard2021, 2023), standard2021), standard2021, 'applications', { 'received.natural': '1234' })
const [overview] = tables.sections
const TEXT = '第一段说明公开情况。\n\n  （一）主动公开。全年公开信息。\n第三段另起。'
const written = applyEdit(tables, { kind: 'write-narrative', place: { sectionId: overview?.id ?? '' }, text: TEXT, stock: '' })
const report: Report = {
  ...written,
  title: { kind: 'as-written', lines: ['青河县农业农村局', '2023年政府信息公开工作年度报告'] },
  signature: { organ: { kind: 'automatic' }, date: { kind: 'calendar', date: '2024-01-20', writing: 'arabic' } },
  layout: {
    cover: false,
    contents: true,
    seal: 'none',
    marks: { copyNumber: '000123', secrecy: '机密', urgency: '特急' },
    letterhead: {
      printed: true,
      organMark: '青河县农业农村局文件',
      documentNumber: '青农发〔2024〕7号',
      signers: '王小明',
      addressee: '县人民政府',
      copiesTo: '县委办公室',
      issuer: '青河县农业农村局办公室',
      issuedOn: '2024年1月21日',
    },
  },
  attachments: [
    { id: 'a1', title: '公开目录', text: '目录说明。\n名称\t数量\n规章\t15\n文件\t26' },
    { id: 'a2', title: '办事指南', text: '指南正文。' },
  ],
}

/** The field behind the first place on the pages, but for the 目录, where these words begin. */
function fieldBehind(words: string): FieldTarget {
  const document = composeDocument(report, standard2021)
  const set = typeset(document, fontSource)
  if (!set.ok) throw new Error('not set')
  const { pages } = set.value
  for (const page of pages) {
    const places = placesOf(page).filter(({ blockIndex }) => document.blocks[blockIndex]?.kind !== 'contents')
    const index = places.findIndex((_, first) => [...words].every((character, at) => places[first + at]?.character === character))
    const place = places[index]
    const spot = place === undefined ? null : spotAt(document, pages, page, place)
    if (spot !== null) return fieldOfSpot(spot, document, { report, format: standard2021 })
  }
  throw new Error(`${words} is on no page`)
}

/** Where each character is clicked at its beginning; the texts of a block follow each other. */
function placesOf({ runs }: Page): { character: string; x: number; y: number; blockIndex: number }[] {
  return runs.flatMap(({ blockIndex, characters, origins, baseline }) =>
    characters.flatMap((character, index) =>
      blockIndex === null || character.trim() === '' ? [] : [{ character, x: (origins[index] ?? 0) + 1, y: baseline - 2, blockIndex }],
    ),
  )
}

describe('What a click on the pages leads to', () => {
  test.each([
    ['青农发〔2024〕7号', 'layout documentNumber'],
    ['王小明', 'layout signers'],
    ['000123', 'layout copyNumber'],
    ['机密', 'layout secrecy'],
    ['特急', 'layout urgency'],
    ['县人民政府', 'layout addressee'],
    ['县委办公室', 'layout copiesTo'],
    ['青河县农业农村局办公室', 'layout issuer'],
    ['2024年1月21日', 'layout issuedOn'],
  ])('%s: the field of the layout', (words, fieldId) => {
    expect(fieldBehind(words)).toMatchObject({ place: { kind: 'layout' }, fieldId })
  })

  test('a title: the line and character of the title field', () => {
    expect(fieldBehind('年度报告')).toMatchObject({ place: { kind: 'cover' }, fieldId: 'title' })
    const { range } = fieldBehind('年度报告')
    expect('青河县农业农村局\n2023年政府信息公开工作年度报告'.slice(range?.start)).toBe('年度报告')
  })

  test('the signature: its organ or its date', () => {
    expect(fieldBehind('2024年1月20日')).toEqual({ place: { kind: 'signature' }, fieldId: 'date' })
  })

  test.each(['第一段', '公开情况', '（一）主动公开', '全年公开信息', '第三段另起'])('%s: the text, the caret before these words', (words) => {
    const { fieldId, range } = fieldBehind(words)
    expect(fieldId).toBe(`${overview?.id ?? ''} narrative`)
    expect(TEXT.slice(range?.start)).toMatch(new RegExp(`^${words}`, 'u'))
  })

  test('a figure of a table: its cell', () => {
    const section = sectionWithTable(report, standard2021, 'applications')
    expect(fieldBehind('1234')).toEqual({ place: { kind: 'section', sectionId: section.id }, fieldId: `${section.id} applications received.natural` })
  })

  test('an attachment: its title, or the caret in its text, in the cell of its table', () => {
    expect(fieldBehind('指南正文')).toEqual({ place: { kind: 'layout' }, fieldId: 'a2 text', range: { start: 0, end: 0 } })
    const { fieldId, range } = fieldBehind('26')
    expect(fieldId).toBe('a1 text')
    expect(report.attachments[0]?.text.slice(range?.start)).toBe('26')
    expect(fieldBehind('办事指南')).toMatchObject({ fieldId: 'a2 title' })
  })

  test('a heading: the page of its section', () => {
    expect(fieldBehind('一、总体情况')).toEqual({ place: { kind: 'section', sectionId: overview?.id } })
  })
})

describe('What is written in a field', () => {
  const open = { report, format: standard2021 }
  const section = sectionWithTable(report, standard2021, 'applications')
  const place = { kind: 'section', sectionId: section.id } as const

  test('is a line of the text, a cell, a chart', () => {
    const origin = { part: 'section', sectionId: section.id } as const
    expect(writingPlaceOf({ fieldId: `${section.id} narrative`, line: 2 }, place, open)).toEqual({ origin: { ...origin, line: 2 }, cellIndex: null })
    expect(writingPlaceOf({ fieldId: `${section.id} chart c1`, line: null }, place, open)).toEqual({ origin: { ...origin, chartId: 'c1' }, cellIndex: null })
    const cell = writingPlaceOf({ fieldId: `${section.id} applications received.natural`, line: null }, place, open)
    const table = composeDocument(report, standard2021).blocks.find((block) => block.kind === 'table' && block.origin.tableId === 'applications')
    expect(table?.kind === 'table' ? table.cells[cell?.cellIndex ?? -1]?.text : '').toBe('1234')
  })

  test('is the whole page of the form where no field is known', () => {
    expect(writingPlaceOf(null, place, open)).toEqual({ origin: { part: 'section', sectionId: section.id }, cellIndex: null })
    expect(writingPlaceOf({ fieldId: 'of another page', line: null }, place, open)?.origin).toEqual({ part: 'section', sectionId: section.id })
    expect(writingPlaceOf(null, { kind: 'review' }, open)).toBeNull()
  })

  test('is the attachment whose card it is in', () => {
    expect(writingPlaceOf({ fieldId: 'a2 text', line: 0 }, { kind: 'layout' }, open)?.origin).toEqual({ part: 'attachment', attachmentId: 'a2', line: 0 })
  })

  test('is the block around the text that a field of the layout is printed in', () => {
    const marked = (field: string): (string | undefined)[] => {
      const document = composeDocument(report, standard2021)
      const place = writingPlaceOf({ fieldId: `layout ${field}`, line: null }, { kind: 'layout' }, open)
      return [...((place === null ? null : markedBlocks(document, place))?.blockIndexes ?? [])].map((index) => document.blocks[index]?.kind)
    }
    expect(marked('issuer')).toEqual(['imprint'])
    expect(marked('documentNumber')).toEqual(['letterhead'])
    expect(marked('addressee')).toEqual(['addressee'])
    expect(marked('seal')).toEqual(['signature'])
    expect(marked('unheard-of').length).toBeGreaterThan(3)
  })
})

describe('Places in a text', () => {
  test('are counted in lines', () => {
    expect([0, 1, 2, 9].map((line) => lineStart('一\n二三\n四', line))).toEqual([0, 2, 5, 6])
    expect([0, 1, 2, 4, 5].map((offset) => lineOf('一\n二三\n四', offset))).toEqual([0, 0, 1, 1, 2])
  })

  test('are counted in characters that leave ink, from the first of the line, characters of two units too', () => {
    expect(offsetOfInked('  甲 乙', 0, 0)).toBe(2)
    expect(offsetOfInked('  甲 乙', 0, 1)).toBe(3)
    expect(offsetOfInked('  甲 乙', 0, 2)).toBe(5)
    expect(offsetOfInked('𬌗甲', 0, 1)).toBe(2)
    expect(offsetOfInked('甲乙 ', 0, 9)).toBe(2)
  })
})
