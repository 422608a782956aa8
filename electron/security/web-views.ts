import type { WebContents } from 'electron'

/** Electron's security checklist, 11 and 12: no web view is ever attached, so that none needs its options verified. */
export function refuseWebViews(contents: WebContents): void {
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
