import { expect, test } from 'vitest'
import { checkReport } from '../../../shared/checks/check-report'
import { importBytes, sampleBytes } from '../import/importing'
import { tenSections } from '../report/ten-section-format'

test('The sample has the faults that a careful reader marks, and no others', () => {
  const findings = checkReport(importBytes(sampleBytes()).report, tenSections, null)
  expect(findings.map(({ rule }) => rule)).toEqual([
    'writing.comma-between-titles',
    'writing.item-number',
    'section.off-topic',
    'writing.item-number',
    'writing.doubled',
    'signature.no-organ',
    'signature.early',
    'writing.zero',
  ])
})
