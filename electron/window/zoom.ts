import type { ZoomCommand } from './shortcuts'

/** The sizes the window can be shown in; 1 is as designed. */
const zoomFactors = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2]

const usual = 1

/** The next size after a command; the largest and the smallest stay as they are. */
export function zoomAfter(command: ZoomCommand, current: number): number {
  switch (command) {
    case 'zoomIn':
      return zoomFactors.find((factor) => factor > current) ?? current
    case 'zoomOut':
      return zoomFactors.findLast((factor) => factor < current) ?? current
    case 'zoomReset':
      return usual
  }
}
