/** Who wants the window closed: the clerk, who can be asked, or the system, which does not wait for an answer. */
export type ClosingReason = 'clerk' | 'system'

/** What closing asks of the window. */
export interface ClosingWindow {
  /** Whether there is a page that can save. */
  isAlive(): boolean
  /** Has the page save what is open; it answers by {@link Closing.pageIsReady}. */
  tellPage(): void
  /** Asks the clerk whether to wait longer. */
  ask(): Promise<'wait' | 'close'>
  /** Closes without further questions. */
  destroy(): void
}

export interface Closing {
  readonly begin: (reason: ClosingReason) => void
  /** The page has saved. Without effect when nobody wants to close. */
  readonly pageIsReady: () => void
  /** The page could not save and asks the clerk: the waiting ends, unless it is the system that wants to close. */
  readonly pageAsks: () => void
  /** The clerk goes on writing. */
  readonly pageStays: () => void
}

/** How long the page may take to save before the clerk is asked. */
export const patienceMs = 10_000

/** A page that is just opening, or between two screens, does not listen yet. */
const tellAgainMs = 1000

/**
 * Closes the window once its page has saved. No answer in time: the clerk decides, as often as it takes; the system is
 * obeyed. A page that is gone has nothing left to save.
 */
export function createClosing(window: ClosingWindow): Closing {
  let reason: ClosingReason | null = null
  let patience: NodeJS.Timeout | undefined
  let telling: NodeJS.Timeout | undefined

  function begin(newReason: ClosingReason): void {
    // Once the system wants it nobody is asked any more.
    if (reason === 'system' || reason === newReason) return
    reason = newReason
    waitForPage()
  }

  function waitForPage(): void {
    stopTimers()
    if (!window.isAlive()) {
      window.destroy()
      return
    }
    window.tellPage()
    telling = setInterval(() => window.tellPage(), tellAgainMs)
    patience = setTimeout(() => void giveUpOrAsk(), patienceMs)
  }

  async function giveUpOrAsk(): Promise<void> {
    if (reason === 'system' || (await window.ask()) === 'close') finish()
    // The system may have asked, or the page answered, while the question was open.
    else if (reason === 'clerk') waitForPage()
  }

  function finish(): void {
    stopTimers()
    window.destroy()
  }

  function stopTimers(): void {
    clearInterval(telling)
    clearTimeout(patience)
  }

  return {
    begin,
    pageIsReady: () => {
      if (reason !== null) finish()
    },
    pageAsks: () => {
      if (reason === 'clerk') stopTimers()
    },
    pageStays: () => {
      if (reason !== 'clerk') return
      stopTimers()
      reason = null
    },
  }
}
