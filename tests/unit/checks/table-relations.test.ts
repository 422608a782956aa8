import { expect, test } from 'vitest'
import { checkReport } from '../../../shared/checks/check-report'
import type { Finding } from '../../../shared/checks/finding'
import { applyEdit } from '../../../shared/report/edits'
import { newStandardReport, sectionWithTable, standard2021, withCells, withEmptyTables } from '../report/standard-format'

test('a stated total', () => {
  let report = withEmptyTables(newStandardReport(), standard2021)
  report = withCells(report, standard2021, 'applications', { 'received.natural': '23', 'granted.natural': '20', 'stateSecret.natural': '3' })
  const tables = (findings: readonly Finding[]) => findings.filter(({ rule }) => rule.startsWith('table.'))
  expect(tables(checkReport(report, standard2021, null))).toEqual([])
  const sectionId = sectionWithTable(report, standard2021, 'applications').id
  const stated = applyEdit(report, { kind: 'state-total', sectionId, tableId: 'applications', cell: 'resultsTotal.natural', stated: { typed: '22', reason: '' } })
  expect(tables(checkReport(stated, standard2021, null)).map(({ message }) => message)).toEqual([
    '“三（七）总计·自然人”填 22，“三（一）予以公开”至“三（六）3.其他”各项相加是 23：请核对是哪一个数填错了；确有原因的，请写明理由。',
  ])
})
