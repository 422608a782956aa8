import type { Rectangle, WebPreferences } from 'electron'
import { BrowserWindow, screen } from 'electron'
import { programName } from '../../shared/wording/interface'
import type { Placement } from './placement'
import { placeWindow, smallestWindow } from './placement'

/** The page's own background, so that nothing flashes before it is painted. */
const backgroundColor = '#eef0f3'

/**
 * Makes the window, hidden until its page is painted. Its title is the program's name and never changes: a title is
 * seen by other programs and on a shared screen.
 */
export function createMainWindow(remembered: Placement | null, webPreferences: WebPreferences, icon: string): BrowserWindow {
  const { bounds, maximized } = placeWindow(remembered, usableScreens())
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: programName,
    icon,
    backgroundColor,
    show: false,
    webPreferences,
  })
  window.on('page-title-updated', (event) => event.preventDefault())
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  return window
}

/** Where the window stands now, to be remembered. */
export function placementOf(window: BrowserWindow): Placement {
  return { bounds: window.getNormalBounds(), maximized: window.isMaximized() }
}

/** Brings the window to the front, as a second start of the program asks for. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

function usableScreens(): [Rectangle, ...Rectangle[]] {
  return [screen.getPrimaryDisplay().workArea, ...screen.getAllDisplays().map(({ workArea }) => workArea)]
}
