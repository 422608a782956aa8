import type { OutlinePen } from './outline-pen'

/** A pen that is moved by distances, as charstrings move it. */
export interface Pencil {
  moveBy(dx: number, dy: number): void
  lineBy(dx: number, dy: number): void
  curveBy(dx1: number, dy1: number, dx2: number, dy2: number, dx3: number, dy3: number): void
  /** Closes the contour that is being drawn. */
  close(): void
}

/** Moves a pen by distances, from the origin on. A contour that a charstring leaves open is closed. */
export function pencilFor(pen: OutlinePen): Pencil {
  let [x, y, isDrawing] = [0, 0, false]
  const close = (): void => {
    if (isDrawing) pen.closePath()
    isDrawing = false
  }
  return {
    moveBy: (dx, dy) => {
      close()
      ;[x, y, isDrawing] = [x + dx, y + dy, true]
      pen.moveTo(x, y)
    },
    lineBy: (dx, dy) => {
      ;[x, y] = [x + dx, y + dy]
      pen.lineTo(x, y)
    },
    curveBy: (dx1, dy1, dx2, dy2, dx3, dy3) => {
      const [x1, y1] = [x + dx1, y + dy1]
      const [x2, y2] = [x1 + dx2, y1 + dy2]
      ;[x, y] = [x2 + dx3, y2 + dy3]
      pen.bezierCurveTo(x1, y1, x2, y2, x, y)
    },
    close,
  }
}

/** The operators of a charstring that draw (Adobe Technical Note 5177, 4.1), by code; two-byte operators 12 x are 1200 + x. */
export const drawingOperators: Readonly<Record<number, (operands: readonly number[], pencil: Pencil) => void>> = {
  5: polyline,
  6: (operands, pencil) => zigzag(operands, 'across', pencil),
  7: (operands, pencil) => zigzag(operands, 'up', pencil),
  8: curves,
  24: (operands, pencil) => {
    curves(operands.slice(0, -2), pencil)
    polyline(operands.slice(-2), pencil)
  },
  25: (operands, pencil) => {
    polyline(operands.slice(0, -6), pencil)
    curves(operands.slice(-6), pencil)
  },
  26: (operands, pencil) => flatCurves(operands, (along, dx2, dy2, aside, end) => pencil.curveBy(aside, along, dx2, dy2, 0, end)),
  27: (operands, pencil) => flatCurves(operands, (along, dx2, dy2, aside, end) => pencil.curveBy(along, aside, dx2, dy2, end, 0)),
  30: (operands, pencil) => swings(operands, 'up', pencil),
  31: (operands, pencil) => swings(operands, 'across', pencil),
  1234: ([dx1 = 0, dx2 = 0, dy2 = 0, dx3 = 0, dx4 = 0, dx5 = 0, dx6 = 0], pencil) =>
    curves([dx1, 0, dx2, dy2, dx3, 0, dx4, 0, dx5, -dy2, dx6, 0], pencil),
  1235: (operands, pencil) => curves(operands.slice(0, 12), pencil),
  1236: ([dx1 = 0, dy1 = 0, dx2 = 0, dy2 = 0, dx3 = 0, dx4 = 0, dx5 = 0, dy5 = 0, dx6 = 0], pencil) =>
    curves([dx1, dy1, dx2, dy2, dx3, 0, dx4, 0, dx5, dy5, dx6, -(dy1 + dy2 + dy5)], pencil),
  1237: flexToOneAxis,
}

type Direction = 'across' | 'up'

function polyline(operands: readonly number[], pencil: Pencil): void {
  for (let at = 0; at + 1 < operands.length; at += 2) pencil.lineBy(operands[at] ?? 0, operands[at + 1] ?? 0)
}

/** Lines across and up by turns. */
function zigzag(operands: readonly number[], first: Direction, pencil: Pencil): void {
  let direction = first
  for (const distance of operands) {
    if (direction === 'across') pencil.lineBy(distance, 0)
    else pencil.lineBy(0, distance)
    direction = turned(direction)
  }
}

function curves(operands: readonly number[], pencil: Pencil): void {
  for (let at = 0; at + 5 < operands.length; at += 6) {
    const [dx1 = 0, dy1 = 0, dx2 = 0, dy2 = 0, dx3 = 0, dy3 = 0] = operands.slice(at, at + 6)
    pencil.curveBy(dx1, dy1, dx2, dy2, dx3, dy3)
  }
}

/** Curves that begin and end along the same axis; where the count is odd, the first begins somewhat aside of it. */
function flatCurves(operands: readonly number[], curve: (along: number, dx2: number, dy2: number, aside: number, end: number) => void): void {
  let aside = operands.length % 2 === 1 ? (operands[0] ?? 0) : 0
  for (let at = operands.length % 2; at + 3 < operands.length; at += 4) {
    const [along = 0, dx2 = 0, dy2 = 0, end = 0] = operands.slice(at, at + 4)
    curve(along, dx2, dy2, aside, end)
    aside = 0
  }
}

/** Curves that begin along one axis and end along the other, by turns; where one operand is left, the last ends aside by it. */
function swings(operands: readonly number[], first: Direction, pencil: Pencil): void {
  let direction = first
  for (let at = 0; at + 3 < operands.length; at += 4) {
    const [along = 0, dx2 = 0, dy2 = 0, end = 0] = operands.slice(at, at + 4)
    const aside = operands.length - at === 5 ? (operands[at + 4] ?? 0) : 0
    if (direction === 'across') pencil.curveBy(along, 0, dx2, dy2, aside, end)
    else pencil.curveBy(0, along, dx2, dy2, end, aside)
    direction = turned(direction)
  }
}

/** Two curves that end, on one axis, where they began. */
function flexToOneAxis(operands: readonly number[], pencil: Pencil): void {
  const steps = operands.slice(0, 10)
  const last = operands[10] ?? 0
  const sum = (axis: 0 | 1): number => steps.reduce((total, step, index) => (index % 2 === axis ? total + step : total), 0)
  const [dx, dy] = [sum(0), sum(1)]
  curves([...steps, ...(Math.abs(dx) > Math.abs(dy) ? [last, -dy] : [-dx, last])], pencil)
}

function turned(direction: Direction): Direction {
  return direction === 'across' ? 'up' : 'across'
}
