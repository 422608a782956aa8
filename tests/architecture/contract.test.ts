import { describe, expect, test } from 'vitest'
import { noticeChannels, requestChannels } from '../../shared/contract/channels'
import { noticeSchemas, requestSchemas } from '../../shared/contract/schemas'
import { programSources } from './source-files'
import { stringLiteralsIn } from './syntax'

describe('The contract between the window and the main process', () => {
  const mainProcess = literalsIn('electron')
  const window = literalsIn('renderer')

  test('has schemas for every channel, and for no other', () => {
    expect(Object.keys(requestSchemas).sort()).toEqual([...requestChannels].sort())
    expect(Object.keys(noticeSchemas).sort()).toEqual([...noticeChannels].sort())
  })

  test.each(requestChannels)('answers %s, and the window asks for it', (channel) => {
    expect(mainProcess).toContain(channel)
    expect(window).toContain(channel)
  })

  test.each(noticeChannels)('tells %s, and the window listens to it', (channel) => {
    expect(mainProcess).toContain(channel)
    expect(window).toContain(channel)
  })

  test('is refused what it has no schema for', () => {
    for (const { payload } of Object.values(requestSchemas)) {
      expect(payload.safeParse({ planted: 1 }).success).toBe(false)
      expect(payload.safeParse('planted').success).toBe(false)
    }
  })
})

function literalsIn(layer: 'electron' | 'renderer'): ReadonlySet<string> {
  return new Set(programSources(layer).flatMap(stringLiteralsIn))
}
