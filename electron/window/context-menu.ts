import type { BrowserWindow, MenuItemConstructorOptions } from 'electron'
import { Menu } from 'electron'
import { menuWording } from '../../shared/wording/menu'
import { clipboardItems } from './application-menu'

/** The right mouse button: the clipboard's commands in fields, copying where text is selected. */
export function offerContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    const items = itemsFor(isEditable, selectionText)
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
  })
}

function itemsFor(isEditable: boolean, selectionText: string): MenuItemConstructorOptions[] {
  if (isEditable) return clipboardItems()
  return selectionText.trim() === '' ? [] : [{ label: menuWording.copy, role: 'copy' }]
}
