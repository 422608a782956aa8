import { expect, test } from 'vitest'
import { inspectReport } from '../../../shared/report/inspection'
import { noticeMessage } from '../../../shared/wording/import-notices'
import { tenSections } from '../report/ten-section-format'
import { importBytes, importText, meanings, sampleBytes } from './importing'

test('an inspection describes the report in plain data', () => {
  const inspection = inspectReport(importBytes(sampleBytes()).report, [tenSections], meanings)
  expect(inspection).toMatchObject({
    organ: '张店区广播电视局',
    year: 2016,
    formatId: 'ten-section-2008',
    title: '张店区广播电视局2016年政府信息公开工作年度报告',
    date: '二○一六年十二月三十日',
    setAside: 0,
  })
  expect(inspection.sections).toHaveLength(10)
  expect(inspection.sections[5]).toEqual({
    heading: '六、政府信息公开的收费及减免情况', label: '六、', meaning: 'fees', meaningName: '收费及减免', characters: '2016年我局没有任何行政收费。'.length,
  })
})

test('a format that is not known is no obstacle', () => {
  const { report } = importBytes(sampleBytes())
  expect(inspectReport({ ...report, formatId: 'other' }, [tenSections], meanings)).toMatchObject({ formatName: null, date: '二○一六年十二月三十日' })
})

test('every notice is a sentence with its values in place', () => {
  const { notices } = importText('首页>公开\n2016年政府信息公开工作年度报告\n二、概述\n我局公开信息。\n三、工作亮点\n主动公开。\n2017年 月 日\n')
  expect(notices.length).toBeGreaterThan(4)
  for (const notice of notices) expect(noticeMessage(notice)).toMatch(/^[^{}]+$/)
})
