import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createClosing, patienceMs } from '../../../electron/window/closing'

let pageLives: boolean
let answers: ('wait' | 'close')[]
let happened: string[]

function openWindow(): ReturnType<typeof createClosing> {
  return createClosing({
    isAlive: () => pageLives,
    tellPage: () => note('told'),
    ask: () => {
      note('asked')
      return Promise.resolve(answers.shift() ?? 'wait')
    },
    destroy: () => note('closed'),
  })
}

/** What is done again and again counts once. */
function note(event: string): void {
  if (happened.at(-1) !== event) happened.push(event)
}

beforeEach(() => {
  vi.useFakeTimers()
  pageLives = true
  answers = []
  happened = []
})

afterEach(() => {
  vi.useRealTimers()
})

describe('The window', () => {
  it('closes when its page has saved, and only then', async () => {
    const closing = openWindow()

    closing.begin('clerk')
    await vi.advanceTimersByTimeAsync(patienceMs - 1)
    expect(happened).toEqual(['told'])

    closing.pageIsReady()
    await vi.runAllTimersAsync()
    expect(happened).toEqual(['told', 'closed'])
  })

  it('stays open when a page says that it is ready and nobody wanted to close', () => {
    openWindow().pageIsReady()

    expect(happened).toEqual([])
  })

  it('tells a page again that was not listening yet', async () => {
    openWindow().begin('clerk')
    happened = []

    await vi.advanceTimersByTimeAsync(1000)

    expect(happened).toEqual(['told'])
  })

  it('does nothing more once it has closed', async () => {
    const closing = openWindow()
    closing.begin('clerk')
    closing.pageIsReady()
    happened = []

    await vi.advanceTimersByTimeAsync(patienceMs * 3)

    expect(happened).toEqual([])
  })

  it('asks the clerk when the page takes too long, and tells the page again when the clerk waits', async () => {
    answers = ['wait', 'close']
    openWindow().begin('clerk')

    await vi.advanceTimersByTimeAsync(patienceMs)
    expect(happened).toEqual(['told', 'asked', 'told'])

    await vi.advanceTimersByTimeAsync(patienceMs)
    expect(happened).toEqual(['told', 'asked', 'told', 'asked', 'closed'])
  })

  it('closes after the wait without asking when the system wants it', async () => {
    openWindow().begin('system')

    await vi.advanceTimersByTimeAsync(patienceMs)

    expect(happened).toEqual(['told', 'closed'])
  })

  it('no longer asks once the system wants what the clerk wanted', async () => {
    const closing = openWindow()

    closing.begin('clerk')
    closing.begin('system')
    closing.begin('clerk')
    await vi.advanceTimersByTimeAsync(patienceMs)

    expect(happened).toEqual(['told', 'closed'])
  })

  it('closes at once when its page is gone', () => {
    pageLives = false
    openWindow().begin('clerk')

    expect(happened).toEqual(['closed'])
  })

  it('waits as long as it takes once the page asks the clerk, and closes when the clerk says so', async () => {
    const closing = openWindow()

    closing.begin('clerk')
    closing.pageAsks()
    await vi.advanceTimersByTimeAsync(patienceMs * 10)
    expect(happened).toEqual(['told'])

    closing.pageIsReady()
    expect(happened).toEqual(['told', 'closed'])
  })

  it('stays open when the clerk goes on writing, and can be closed later', async () => {
    const closing = openWindow()

    closing.begin('clerk')
    closing.pageAsks()
    closing.pageStays()
    await vi.advanceTimersByTimeAsync(patienceMs * 2)
    expect(happened).toEqual(['told'])

    closing.begin('clerk')
    closing.pageIsReady()
    expect(happened).toEqual(['told', 'closed'])
  })

  it('obeys the system whatever the page asks', async () => {
    const closing = openWindow()

    closing.begin('system')
    closing.pageAsks()
    closing.pageStays()
    await vi.advanceTimersByTimeAsync(patienceMs)

    expect(happened).toEqual(['told', 'closed'])
  })
})
