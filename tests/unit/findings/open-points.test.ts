import { describe, expect, test } from 'vitest'
import { checkReport } from '../../../shared/checks/check-report'
import type { Finding } from '../../../shared/checks/finding'
import { answeredFindings, lapsedReplies, openFindings } from '../../../shared/checks/finding-replies'
import { lastYearsReport } from '../../../shared/checks/last-year'
import { beyondGaps, byLevel, checkedStateOf, countsOf, messageOfPoint, nameOfPart, openPoints, pointsOfSection } from '../../../shared/checks/open-points'
import { applyEdit } from '../../../shared/report/edits'
import type { Report } from '../../../shared/report/schema'
import { newStandardReport, sectionWithTable, standard2019, standard2021, withCells, withEmptyTables } from '../report/standard-format'
import { newReport, sectionAbout, tenSections } from '../report/ten-section-format'

const whole = withEmptyTables(newStandardReport(standard2021, 2023), standard2021)
const contradictory = withCells(whole, standard2021, 'applications', { 'received.natural': '5', 'granted.natural': '4' })

function openIn(report: Report): readonly Finding[] {
  return beyondGaps(openFindings(checkReport(report, standard2021, null), report.findingReplies), report, standard2021)
}

function replied(report: Report, reason: string): Report {
  return openIn(report)
    .filter(({ rule }) => rule === 'table.balance')
    .reduce((next, { rule, fingerprint, message }) => applyEdit(next, { kind: 'reply-to-finding', reply: { rule, fingerprint, message, reason, on: '2024-01-18' } }), report)
}

describe('what is open', () => {
  test('in a new report is what the form asks for, and nothing else', () => {
    for (const [format, report] of [
      [standard2021, newStandardReport(standard2021)],
      [standard2019, newStandardReport(standard2019)],
      [tenSections, newReport()],
    ] as const) {
      const open = beyondGaps(checkReport(report, format, null), report, format)
      expect(open.map(({ rule }) => rule)).toEqual([])
      expect(report.sections.map((section) => checkedStateOf(report, section, format, open))).toEqual(report.sections.map(() => 'not-started'))
    }
  })

  test('is one list in the order of the report, what is missing in a part before what was found in it', () => {
    const points = openPoints(contradictory, standard2021, openIn(contradictory))
    const about = points.filter(({ kind }) => kind === 'finding')
    expect(about.map(messageOfPoint)).toEqual([expect.stringMatching(/^“自然人”这一列/u)])
    const at = points.findIndex(({ kind }) => kind === 'finding')
    expect(points.slice(0, at).map((point) => point.kind === 'problem' && point.problem.kind)).toContain('not-finished')
    expect(points.at(-1)).toMatchObject({ problem: { kind: 'no-date' } })
  })

  test('is counted by level, in words', () => {
    const points = openPoints(contradictory, standard2021, openIn(contradictory))
    expect(byLevel(points).map(({ level }) => level)).toEqual(['error'])
    expect(countsOf(points)).toBe(`必须改 ${points.length} 处`)
    expect(countsOf([])).toBe('')
  })

  test('counts with a section’s state until it is answered', () => {
    const section = sectionWithTable(contradictory, standard2021, 'applications')
    expect(checkedStateOf(contradictory, section, standard2021, openIn(contradictory))).toBe('problems')
    expect(pointsOfSection(contradictory, section, standard2021, openIn(contradictory))).toHaveLength(1)
    const answered = replied(contradictory, '并案办理。')
    expect(checkedStateOf(answered, sectionWithTable(answered, standard2021, 'applications'), standard2021, openIn(answered))).toBe('in-progress')
  })
})

describe('a reply', () => {
  const answered = replied(contradictory, '并案办理。')

  test('holds while the finding says the same', () => {
    const findings = checkReport(answered, standard2021, null)
    expect(answeredFindings(findings, answered.findingReplies).map(({ reply }) => reply.reason)).toEqual(['并案办理。'])
    expect(lapsedReplies(findings, answered.findingReplies)).toEqual([])
  })

  test('lapses when a figure changes, and holds again when it is changed back', () => {
    const changed = withCells(answered, standard2021, 'applications', { 'granted.natural': '3' })
    const findings = checkReport(changed, standard2021, null)
    expect(answeredFindings(findings, changed.findingReplies)).toEqual([])
    expect(lapsedReplies(findings, changed.findingReplies).map(({ reason }) => reason)).toEqual(['并案办理。'])
    const back = withCells(changed, standard2021, 'applications', { 'granted.natural': '4' })
    expect(lapsedReplies(checkReport(back, standard2021, null), back.findingReplies)).toEqual([])
  })

  test('lapses when what was found is gone', () => {
    const right = withCells(answered, standard2021, 'applications', { 'granted.natural': '5' })
    expect(lapsedReplies(checkReport(right, standard2021, null), right.findingReplies)).toHaveLength(1)
  })
})

test('a part is called as its page is', () => {
  const section = sectionAbout(whole, 'applications')
  expect(nameOfPart(whole, { kind: 'section', sectionId: section.id })).toBe('三、收到和处理政府信息公开申请情况')
  expect(nameOfPart(whole, { kind: 'cover' })).toBe('标题与年度')
})

test('last year’s report is the same organ’s, in a format that is known', () => {
  const before = { ...newStandardReport(standard2021, 2022), id: 'before' }
  const others = [{ ...before, id: 'other-organ', organ: '青河县水利局' }, before]
  expect(lastYearsReport(whole, others, [standard2021])).toEqual({ report: before, format: standard2021 })
  expect(lastYearsReport(whole, others, [standard2019])).toBeNull()
  expect(lastYearsReport(whole, [], [standard2021])).toBeNull()
})
