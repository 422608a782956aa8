import { randomUUID } from 'node:crypto'
import type { Session, WebContents } from 'electron'
import { BrowserWindow } from 'electron'
import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import { reportError } from '../../shared/wording/errors'
import { programName } from '../../shared/wording/interface'
import { servePrintPage } from '../security/print-protocol'
import { printPreferencesFor } from '../security/web-preferences'
import { outcomeOfPrinting } from './print-outcome'

/** 'closed' where the clerk called it off in the system's dialog. */
export type PrintOutcome = 'printed' | 'closed'

export interface PrintWindow {
  /**
   * Shows the system's print dialog over a page that is kept in memory and nowhere else; answers when it is closed.
   * Errors: print.no-printer, print.failed.
   */
  print(html: Uint8Array): Promise<Result<PrintOutcome>>
}

/** Prints in a window of its own, never shown, that ends with the printing or with the program's window. */
export function createPrintWindow(parent: BrowserWindow, session: Session): PrintWindow {
  return {
    async print(html) {
      const window = new BrowserWindow({ show: false, title: programName, webPreferences: printPreferencesFor(session) })
      const end = (): void => window.destroy()
      parent.once('closed', end)
      try {
        return await printIn(window, session, html)
      } finally {
        parent.off('closed', end)
        end()
      }
    },
  }
}

async function printIn(window: BrowserWindow, session: Session, html: Uint8Array): Promise<Result<PrintOutcome>> {
  const served = servePrintPage(session, randomUUID(), html)
  try {
    await window.loadURL(served.address)
  } catch {
    return failure(reportError('print.failed'))
  } finally {
    served.end()
  }
  return Promise.race([askSystem(window.webContents), endOf(window)])
}

function askSystem(contents: WebContents): Promise<Result<PrintOutcome>> {
  return new Promise((resolve) => {
    // The sheets have their own margins; tables and the red head are drawn as they are seen.
    contents.print({ silent: false, printBackground: true, margins: { marginType: 'none' }, pageSize: 'A4' }, (isPrinted, reason) => {
      resolve(outcomeOfPrinting(isPrinted, reason))
    })
  })
}

/** The program's window was closed while the dialog stood open, or the page's process has ended. */
function endOf(window: BrowserWindow): Promise<Result<PrintOutcome>> {
  return new Promise((resolve) => {
    window.once('closed', () => resolve(success('closed')))
    window.webContents.once('render-process-gone', () => resolve(failure(reportError('print.failed'))))
  })
}
