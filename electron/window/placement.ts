import type { Rectangle } from 'electron'

/** Where the window stands, in device-independent pixels. */
export interface Placement {
  /** Of the window when it is not maximized. */
  readonly bounds: Rectangle
  readonly maximized: boolean
}

/** Fits a 1366 × 768 screen at 150 %, which leaves 911 × 512 with the task bar. */
export const smallestWindow = { width: 800, height: 440 }

/** Form and page side by side. */
const proposedWindow = { width: 1360, height: 860 }

/** As much of the window must be on a screen that it can be seen and dragged. */
const graspable = { width: 200, height: 80 }

/**
 * Where to open the window: where it was, unless that screen is gone; the first time in the middle of the screen, or
 * maximized where the screen is hardly larger than the window.
 * @param remembered null the first time
 * @param screens usable areas, the main screen's first
 */
export function placeWindow(remembered: Placement | null, screens: readonly [Rectangle, ...Rectangle[]]): Placement {
  const [main] = screens
  if (remembered === null) return firstPlacement(main)
  const isReachable = screens.some((screen) => isGraspableOn(screen, remembered.bounds))
  const bounds = isReachable ? remembered.bounds : centredOn(main, remembered.bounds)
  return { bounds, maximized: remembered.maximized }
}

function firstPlacement(screen: Rectangle): Placement {
  const maximized = screen.width <= proposedWindow.width || screen.height <= proposedWindow.height
  return { bounds: centredOn(screen, proposedWindow), maximized }
}

function centredOn(screen: Rectangle, size: Pick<Rectangle, 'width' | 'height'>): Rectangle {
  const width = Math.min(size.width, screen.width)
  const height = Math.min(size.height, screen.height)
  const x = Math.round(screen.x + (screen.width - width) / 2)
  const y = Math.round(screen.y + (screen.height - height) / 2)
  return { x, y, width, height }
}

function isGraspableOn(screen: Rectangle, bounds: Rectangle): boolean {
  const width = overlap(screen.x, screen.width, bounds.x, bounds.width)
  const height = overlap(screen.y, screen.height, bounds.y, bounds.height)
  // The title bar is what a window is dragged by.
  return width >= graspable.width && height >= graspable.height && bounds.y >= screen.y
}

function overlap(startA: number, lengthA: number, startB: number, lengthB: number): number {
  return Math.min(startA + lengthA, startB + lengthB) - Math.max(startA, startB)
}
