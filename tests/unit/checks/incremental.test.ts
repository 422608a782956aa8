import { describe, expect, test } from 'vitest'
import { checkReport, createChecker } from '../../../shared/checks/check-report'
import { answeredFindings, openFindings } from '../../../shared/checks/finding-replies'
import type { Edit } from '../../../shared/report/edits'
import { applyEdit } from '../../../shared/report/edits'
import type { Report } from '../../../shared/report/schema'
import { sectionWithTable, standard2021, withCells } from '../report/standard-format'
import { sectionAbout } from '../report/ten-section-format'
import { correctReport, rewritten } from './correct-report'

const report = correctReport(standard2021, 2022)
const last = { report: correctReport(standard2021, 2021), format: standard2021 }

/** The rules that an edit runs again, each as often as it ran. */
function runAfter(edit: (report: Report) => Report, previous: typeof last | null = null): readonly string[] {
  const ran: string[] = []
  const checker = createChecker((family) => ran.push(family))
  checker.check(report, standard2021, previous)
  ran.length = 0
  checker.check(edit(report), standard2021, previous)
  return ran.sort()
}

const edited =
  (edit: Edit) =>
  (before: Report): Report =>
    applyEdit(before, edit)

describe('A keystroke runs the rules that read what it touched:', () => {
  test('nothing typed, nothing run, and the same list', () => {
    const checker = createChecker()
    const first = checker.check(report, standard2021, last)
    expect(checker.check(report, standard2021, last)).toBe(first)
    expect(runAfter((same) => same, last)).toEqual([])
  })

  test('a cell: the rules of its table, and the texts that speak of its figures', () => {
    const ran = runAfter((before) => withCells(before, standard2021, 'remedies', { 'cases.directUpheld': '2' }))
    const onTables = ['only-for-some-organs', 'table-balance', 'table-cells', 'table-comparisons', 'table-totals', 'last-year-tables', 'last-year-same']
    // One text speaks of figures of this table; the others are not read again.
    expect(ran).toEqual([...onTables, 'text-figures'].sort())
  })

  test('a word of a section: the rules on that text', () => {
    const ran = runAfter((before) => rewritten(before, 'problems-improvement', '不够丰富', '不够及时'))
    expect(ran).toEqual(['outdated-bases', 'regulation-orders', 'required-content', 'sentence-sums', 'writing', 'years'])
  })

  test('a title: the rules on names', () => {
    const ran = runAfter(edited({ kind: 'set-title', title: { kind: 'as-written', lines: ['青河县农业农村局2022年政府信息公开工作年度报告'] } }))
    expect(ran).toEqual(['signature'])
  })

  test('a section that was only opened: none', () => {
    expect(runAfter(edited({ kind: 'visit-section', sectionId: sectionAbout(report, 'applications').id }), last)).toEqual([])
  })

  test('a moved section: none', () => {
    expect(runAfter(edited({ kind: 'move-section', sectionId: sectionAbout(report, 'other-matters').id, index: 0 }))).toEqual([])
  })

  test('what is remembered says what a check from scratch says', () => {
    const checker = createChecker()
    const steps: readonly ((before: Report) => Report)[] = [
      (before) => withCells(before, standard2021, 'applications', { 'granted.natural': '9' }),
      (before) => rewritten(before, 'overview', '申请14件', '申请15件'),
      (before) => withCells(before, standard2021, 'applications', { 'granted.natural': '8' }),
      edited({ kind: 'set-year', year: 2023 }),
      edited({ kind: 'clear-table', sectionId: sectionWithTable(report, standard2021, 'remedies').id, tableId: 'remedies' }),
      edited({ kind: 'set-year', year: 2022 }),
    ]
    let current = report
    for (const step of steps) {
      current = step(current)
      expect(checker.check(current, standard2021, last)).toEqual(checkReport(current, standard2021, last))
    }
  })
})

describe('A reply', () => {
  const wrong = withCells(report, standard2021, 'applications', { 'granted.natural': '9' })
  const [finding] = checkReport(wrong, standard2021, null).filter(({ rule }) => rule === 'table.balance')
  const reply = { rule: finding?.rule ?? '', fingerprint: finding?.fingerprint ?? '', message: finding?.message ?? '', reason: '上级系统口径', on: '2023-01-10' }

  test('keeps a finding out of the open list and in the answered one', () => {
    const findings = checkReport(wrong, standard2021, null)
    expect(openFindings(findings, [reply])).toEqual(findings.filter((each) => each.rule !== 'table.balance'))
    expect(answeredFindings(findings, [reply])).toEqual([{ finding, reply }])
  })

  test('holds while the figures stay, wherever they move', () => {
    const moved = applyEdit(wrong, { kind: 'move-section', sectionId: sectionAbout(wrong, 'applications').id, index: 0 })
    expect(answeredFindings(checkReport(moved, standard2021, null), [reply])).toHaveLength(1)
  })

  test('says nothing of another figure', () => {
    const other = withCells(wrong, standard2021, 'applications', { 'granted.natural': '10' })
    const findings = checkReport(other, standard2021, null)
    expect(answeredFindings(findings, [reply])).toEqual([])
    expect(openFindings(findings, [reply])).toEqual(findings)
  })
})

test('findings of equal words are the same objects while nothing changes', () => {
  const twice = rewritten(report, 'overview', '（三）', '由XX局牵头。\n由XX局牵头。\n（三）')
  const checker = createChecker()
  expect(checker.check(twice, standard2021, null)).toHaveLength(2)
  expect(checker.check(twice, standard2021, null)).toBe(checker.check({ ...twice }, standard2021, null))
})

test('no two findings have the same rule and fingerprint', () => {
  const twice = rewritten(report, 'overview', '（三）', '由XX局牵头。由XX局牵头。\n由XX局牵头。\n（三）')
  const keys = checkReport(twice, standard2021, null).map(({ rule, fingerprint }) => `${rule} ${fingerprint}`)
  expect(keys).toHaveLength(3)
  expect(new Set(keys).size).toBe(3)
})
