import type { WebContents } from 'electron'
import { appPage } from './app-origin'

/**
 * Electron's security checklist, 13: disable navigation. The program has one page; whatever leads elsewhere – a link
 * in pasted text, a script, a dropped file – leads nowhere. A reload of the page is started by the main process, which
 * these events do not report.
 */
export function refuseNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
}

/** Chromium goes to about:blank without asking, so that a script could still empty the window: the page is loaded again. */
export function returnToPage(contents: WebContents): void {
  contents.on('did-navigate', (_event, address) => {
    if (address !== appPage) void contents.loadURL(appPage)
  })
}
