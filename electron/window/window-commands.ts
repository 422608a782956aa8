import type { BrowserWindow } from 'electron'
import type { Tell } from '../ipc/notices'
import type { WindowCommand } from './shortcuts'
import { commandOf, isZoomCommand } from './shortcuts'
import { zoomAfter } from './zoom'

/** The window's size of text, kept over restarts. */
export interface ZoomMemory {
  zoomFactor(): number
  rememberZoomFactor(factor: number): void
}

/**
 * Has the window obey its shortcuts; gives the function that runs a command, for the menu. Zooming is done here, all
 * else by the page.
 */
export function takeCommands(window: BrowserWindow, tell: Tell, memory: ZoomMemory): (command: WindowCommand) => void {
  const { webContents } = window

  function run(command: WindowCommand): void {
    if (isZoomCommand(command)) zoomTo(zoomAfter(command, webContents.getZoomFactor()))
    else tell('menu.command', { command })
  }

  function zoomTo(factor: number): void {
    webContents.setZoomFactor(factor)
    memory.rememberZoomFactor(factor)
  }

  webContents.on('before-input-event', (event, input) => {
    const command = commandOf(input)
    if (command === null) return
    event.preventDefault()
    run(command)
  })
  // The wheel with Ctrl.
  webContents.on('zoom-changed', (_event, direction) => run(direction === 'in' ? 'zoomIn' : 'zoomOut'))
  // Chromium keeps the zoom by page, and the session forgets it: set again whenever the page is loaded.
  webContents.on('did-finish-load', () => webContents.setZoomFactor(memory.zoomFactor()))
  return run
}
