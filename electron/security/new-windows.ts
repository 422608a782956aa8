import type { WebContents } from 'electron'

/**
 * Electron's security checklist, 14: disable the creation of new windows. With that, 15 (openExternal with untrusted
 * addresses) has no occasion: the program never opens an address outside itself.
 */
export function refuseNewWindows(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
