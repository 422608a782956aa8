import { Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import { menuWording } from '../../shared/wording/menu'
import type { WindowCommand } from './shortcuts'
import { shortcuts } from './shortcuts'

/** What the menu does; commands of the window are the same that the keyboard gives. */
export interface MenuActions {
  run(command: WindowCommand): void
  openDataFolder(): void
  showAbout(): void
  quit(): void
}

/** Sets the program's menu. Without developer tools unless these items, for development, are handed in. */
export function setApplicationMenu(actions: MenuActions, developerItems: readonly MenuItemConstructorOptions[]): void {
  const command = commandItems(actions)
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: menuWording.file,
        submenu: [
          command('home'),
          separator,
          command('save'),
          command('export'),
          command('print'),
          separator,
          { label: menuWording.quit, accelerator: 'Ctrl+Q', click: () => actions.quit() },
        ],
      },
      { label: menuWording.edit, submenu: [command('undo'), command('redo'), separator, ...clipboardItems()] },
      {
        label: menuWording.view,
        submenu: [
          command('preview'),
          separator,
          command('zoomIn'),
          command('zoomOut'),
          command('zoomReset'),
          separator,
          { label: menuWording.fullScreen, role: 'togglefullscreen', accelerator: 'F11' },
          ...developerItems,
        ],
      },
      {
        label: menuWording.help,
        submenu: [
          { label: menuWording.openDataFolder, click: () => actions.openDataFolder() },
          { label: menuWording.about, click: () => actions.showAbout() },
        ],
      },
    ]),
  )
}

/** For development: what a packaged program must not have. */
export const developerItems: readonly MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { label: menuWording.developerTools, role: 'toggleDevTools' },
]

/** Cut, copy, paste and select all, done by Chromium in the field that has the focus. */
export function clipboardItems(): MenuItemConstructorOptions[] {
  return [
    { label: menuWording.cut, role: 'cut' },
    { label: menuWording.copy, role: 'copy' },
    { label: menuWording.paste, role: 'paste' },
    { label: menuWording.selectAll, role: 'selectAll' },
  ]
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

function commandItems(actions: MenuActions): (command: WindowCommand) => MenuItemConstructorOptions {
  return (command) => ({
    label: menuWording[command],
    accelerator: shortcuts[command].accelerator,
    // Shown only: the window takes the keys itself, before the page.
    registerAccelerator: false,
    click: () => actions.run(command),
  })
}
