import type { Session, WebPreferences } from 'electron'

/**
 * What the page's process may do. Most of it is Electron's default today; it is written down so that it stays.
 * The numbers are those of Electron's security checklist.
 */
export const pageRights = {
  // 2: no Node in the page, in its workers and in its frames.
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  // 3, 4
  contextIsolation: true,
  sandbox: true,
  // 6, 8
  webSecurity: true,
  allowRunningInsecureContent: false,
  // 9; 10: enableBlinkFeatures is not set.
  experimentalFeatures: false,
  // 11, 12: there are no web views.
  webviewTag: false,
  // A file dropped on the window is not opened in its place.
  navigateOnDragDrop: false,
  // Chromium fetches its dictionaries from the network.
  spellcheck: false,
  plugins: false,
  webgl: false,
} as const satisfies WebPreferences

/** What the window that prints may do: less still, for it shows pages and runs no script at all. */
export const printRights = { ...pageRights, javascript: false, devTools: false } as const satisfies WebPreferences

/** Everything the window that prints is given; no preload. */
export function printPreferencesFor(session: Session): WebPreferences {
  return { ...printRights, session }
}

/** Everything the page's process is given. */
export function webPreferencesFor(page: { session: Session; preload: string; withDevTools: boolean }): WebPreferences {
  return {
    ...pageRights,
    session: page.session,
    preload: page.preload,
    devTools: page.withDevTools,
    // Autosave goes on in a window that is covered by another.
    backgroundThrottling: false,
  }
}
