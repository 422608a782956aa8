import type { BrowserWindow } from 'electron'
import type { Log } from '../diagnostics/log'
import { askAfterCrash, askWhileUnresponsive } from './questions'

/**
 * Tells the clerk in plain words when the page's process ended or hangs, and opens the page again. What had been typed
 * is in the data folder, up to the last second.
 */
export function rescueFailingPage(window: BrowserWindow, log: Log, quit: () => void): void {
  const { webContents } = window
  let question: AbortController | null = null
  let isReopening = false

  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    log.note('page-gone', { reason, exitCode })
    question?.abort()
    if (isReopening) reopen()
    else void afterCrash()
  })
  window.on('unresponsive', () => {
    log.note('page-unresponsive')
    void whileUnresponsive()
  })
  window.on('responsive', () => question?.abort())

  async function afterCrash(): Promise<void> {
    const answer = await askAfterCrash(window)
    if (window.isDestroyed()) return
    if (answer === 'reopen') reopen()
    else quit()
  }

  function reopen(): void {
    isReopening = false
    webContents.reload()
  }

  async function whileUnresponsive(): Promise<void> {
    if (question !== null) return
    question = new AbortController()
    const answer = await askWhileUnresponsive(window, question.signal)
    question = null
    if (answer === 'wait' || window.isDestroyed()) return
    // A page that hangs cannot be reloaded before its process has ended.
    isReopening = true
    webContents.forcefullyCrashRenderer()
  }
}
