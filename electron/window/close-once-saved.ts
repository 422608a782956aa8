import type { BrowserWindow } from 'electron'
import { app, powerMonitor } from 'electron'
import type { Tell } from '../ipc/notices'
import type { Closing } from './closing'
import { createClosing } from './closing'
import { askWhetherToWait } from './questions'

/**
 * Lets every way of closing the window wait for the page's last save: the window's own, the menu's, a signal, the end
 * of the desktop session.
 * @param beforeEnd called while the window is still there
 */
export function closeOnceSaved(window: BrowserWindow, tell: Tell, beforeEnd: () => void): Closing {
  const { webContents } = window
  const closing = createClosing({
    isAlive: () => !window.isDestroyed() && !webContents.isCrashed(),
    tellPage: () => tell('window.closing', {}),
    ask: () => askWhetherToWait(window),
    destroy: () => {
      if (window.isDestroyed()) return
      beforeEnd()
      window.destroy()
    },
  })

  window.on('close', (event) => {
    event.preventDefault()
    closing.begin('clerk')
  })
  // Windows waits some seconds by itself; refusing would stop the whole session from ending.
  window.on('query-session-end', () => closing.begin('system'))
  // Handed over by Electron on Linux, and missing from its types.
  powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    event?.preventDefault()
    closing.begin('system')
  })
  // SIGTERM, SIGINT and SIGHUP come as the wish to quit; the program itself closes its window and quits when it is gone.
  app.on('before-quit', (event) => {
    if (window.isDestroyed()) return
    event.preventDefault()
    closing.begin('system')
  })
  return closing
}
