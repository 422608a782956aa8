import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Result } from '../../../shared/contract/result'
import { failure, success } from '../../../shared/contract/result'
import type { Report } from '../../../shared/report/schema'
import { reportError } from '../../../shared/wording/errors'
import type { SaveState } from '../../../renderer/editing/save-queue'
import { createSaveQueue } from '../../../renderer/editing/save-queue'
import { newReport } from '../report/ten-section-format'

const first = newReport()
const later = (organ: string): Report => ({ ...first, organ })

type Saved = Result<{ revision: number; savedAt: string }>

/** A disk that answers when the test lets it. */
function slowDisk() {
  const asked: { readonly organ: string; readonly base: number; readonly answer: (result: Saved) => void }[] = []
  const states: SaveState[] = []
  const queue = createSaveQueue({
    saved: { report: first, revision: 1 },
    save: ({ organ }, base) => new Promise((answer) => asked.push({ organ, base, answer })),
    onState: (state) => states.push(state),
    onUnexpected: () => reportError('unexpected'),
  })
  const finish = async (index: number, result?: Saved): Promise<void> => {
    const save = asked[index]
    save?.answer(result ?? success({ revision: save.base + 1, savedAt: '2026-01-05T02:32:05.000Z' }))
    await vi.advanceTimersByTimeAsync(0)
  }
  return { queue, asked, states, finish }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('已保存 is said only of what is on the disk', () => {
  test('a change is saved within a second, and said to be saved after the disk has answered', async () => {
    const { queue, asked, states, finish } = slowDisk()
    queue.changed(later('甲局'))
    expect(states).toEqual([{ kind: 'unsaved' }])
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked.map(({ organ, base }) => [organ, base])).toEqual([['甲局', 1]])
    expect(states.at(-1)).toEqual({ kind: 'saving' })
    await finish(0)
    expect(states.at(-1)).toEqual({ kind: 'saved', at: '2026-01-05T02:32:05.000Z' })
  })

  test('what is typed while a save is under way is not said to be saved by it, and is saved next', async () => {
    const { queue, asked, states, finish } = slowDisk()
    queue.changed(later('甲局'))
    await vi.advanceTimersByTimeAsync(1000)
    queue.changed(later('乙局'))
    await finish(0)
    expect(states.at(-1)).toEqual({ kind: 'unsaved' })
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked.map(({ organ, base }) => [organ, base])).toEqual([['甲局', 1], ['乙局', 2]])
  })

  test('never are two saves under way at once', async () => {
    const { queue, asked } = slowDisk()
    queue.changed(later('甲局'))
    void queue.flush()
    queue.changed(later('乙局'))
    void queue.flush()
    await vi.advanceTimersByTimeAsync(5000)
    expect(asked).toHaveLength(1)
  })
})

describe('flushing, before the window closes', () => {
  test('waits for the save under way and saves what came after it', async () => {
    const { queue, asked, finish } = slowDisk()
    queue.changed(later('甲局'))
    await vi.advanceTimersByTimeAsync(1000)
    queue.changed(later('乙局'))
    const flushed = queue.flush()
    await finish(0)
    await finish(1)
    expect(await flushed).toBe(true)
    expect(asked.at(-1)?.organ).toBe('乙局')
  })

  test('asks nothing of the disk when all is saved', async () => {
    const { queue, asked } = slowDisk()
    expect(await queue.flush()).toBe(true)
    expect(asked).toEqual([])
  })

  test('tells that a save failed', async () => {
    const { queue, states, finish } = slowDisk()
    queue.changed(later('甲局'))
    const flushed = queue.flush()
    await finish(0, failure(reportError('file.disk-full')))
    expect(await flushed).toBe(false)
    expect(states.at(-1)).toEqual({ kind: 'failed', error: reportError('file.disk-full') })
  })
})

describe('after a failed save', () => {
  test('the next try comes by itself, of the newest text, on the same revision', async () => {
    const { queue, asked, finish } = slowDisk()
    queue.changed(later('甲局'))
    await vi.advanceTimersByTimeAsync(1000)
    await finish(0, failure(reportError('file.disk-full')))
    queue.changed(later('乙局'))
    await vi.advanceTimersByTimeAsync(6000)
    expect(asked.map(({ organ, base }) => [organ, base])).toEqual([['甲局', 1], ['乙局', 1]])
  })

  test('a main process that is gone is a failed save too', async () => {
    const states: SaveState[] = []
    const queue = createSaveQueue({
      saved: { report: first, revision: 1 },
      save: () => Promise.reject(new Error('gone')),
      onState: (state) => states.push(state),
      onUnexpected: () => reportError('unexpected'),
    })
    queue.changed(later('甲局'))
    expect(await queue.flush()).toBe(false)
    expect(states.at(-1)).toEqual({ kind: 'failed', error: reportError('unexpected') })
    queue.stop()
  })
})
