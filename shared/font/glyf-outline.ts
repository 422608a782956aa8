import { componentFlag, glyfBytes } from './glyf-table'
import type { OutlinePen } from './outline-pen'
import type { OpenTypeFont } from './sfnt'

interface Point {
  readonly x: number
  readonly y: number
  readonly isOnCurve: boolean
}

type Contour = readonly Point[]

/** Draws a glyph of a TrueType font (ISO/IEC 14496-22, 5.3.3), its parts included; hinting is not followed. */
export function drawGlyf(font: OpenTypeFont, glyph: number, pen: OutlinePen): void {
  for (const contour of contoursOf(font, glyph, 0)) drawContour(contour, pen)
}

/** Composites nest no deeper in fonts that are whole. */
const DEEPEST_PART = 8

function contoursOf(font: OpenTypeFont, glyph: number, depth: number): Contour[] {
  if (depth > DEEPEST_PART) throw new Error(`glyph ${glyph} is a part of itself`)
  const bytes = glyfBytes(font, glyph)
  // Spaces have no outline.
  if (bytes.length < 10) return []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const contourCount = view.getInt16(0)
  return contourCount < 0 ? compositeContours(font, view, depth) : simpleContours(view, contourCount)
}

const pointFlag = { onCurve: 1, shortX: 2, shortY: 4, repeat: 8, sameOrPositiveX: 16, sameOrPositiveY: 32 } as const

function simpleContours(view: DataView, contourCount: number): Contour[] {
  const ends = Array.from({ length: contourCount }, (_, contour) => view.getUint16(10 + contour * 2))
  const instructionsAt = 10 + contourCount * 2
  const { flags, next } = readFlags(view, instructionsAt + 2 + view.getUint16(instructionsAt), (ends.at(-1) ?? -1) + 1)
  const xs = readCoordinates(view, next, flags, { short: pointFlag.shortX, sameOrPositive: pointFlag.sameOrPositiveX })
  const ys = readCoordinates(view, xs.next, flags, { short: pointFlag.shortY, sameOrPositive: pointFlag.sameOrPositiveY })
  const points = flags.map((flag, index) => ({ x: xs.values[index] ?? 0, y: ys.values[index] ?? 0, isOnCurve: (flag & pointFlag.onCurve) !== 0 }))
  return ends.map((end, contour) => points.slice((ends[contour - 1] ?? -1) + 1, end + 1))
}

function readFlags(view: DataView, start: number, count: number): { readonly flags: number[]; readonly next: number } {
  const flags: number[] = []
  let at = start
  while (flags.length < count) {
    const flag = view.getUint8(at++)
    const times = flag & pointFlag.repeat ? view.getUint8(at++) + 1 : 1
    for (let time = 0; time < times; time++) flags.push(flag)
  }
  return { flags, next: at }
}

interface CoordinateFlags {
  readonly short: number
  /** The sign of a short coordinate; of a long one, that it is the point's before. */
  readonly sameOrPositive: number
}

function readCoordinates(view: DataView, start: number, flags: readonly number[], { short, sameOrPositive }: CoordinateFlags): { readonly values: number[]; readonly next: number } {
  let [at, value] = [start, 0]
  const values = flags.map((flag) => {
    if (flag & short) value += (flag & sameOrPositive ? 1 : -1) * view.getUint8(at++)
    else if (!(flag & sameOrPositive)) {
      value += view.getInt16(at)
      at += 2
    }
    return value
  })
  return { values, next: at }
}

function compositeContours(font: OpenTypeFont, view: DataView, depth: number): Contour[] {
  const contours: Contour[] = []
  let at = 10
  let flags: number = componentFlag.more
  while (flags & componentFlag.more) {
    flags = view.getUint16(at)
    const part = contoursOf(font, view.getUint16(at + 2), depth + 1)
    const matrixAt = at + 4 + (flags & componentFlag.words ? 4 : 2)
    const { matrix, next } = readMatrix(view, matrixAt, flags)
    const turned = part.map((contour) => contour.map((point) => transformed(point, matrix)))
    const { x, y } = distanceOf(view, at + 4, flags, { whole: contours, part: turned })
    contours.push(...turned.map((contour) => contour.map((point) => ({ ...point, x: point.x + x, y: point.y + y }))))
    at = next
  }
  return contours
}

type Matrix = readonly [xx: number, xy: number, yx: number, yy: number]

function readMatrix(view: DataView, at: number, flags: number): { readonly matrix: Matrix; readonly next: number } {
  const value = (index: number): number => view.getInt16(at + index * 2) / 16384
  if (flags & componentFlag.matrix) return { matrix: [value(0), value(1), value(2), value(3)], next: at + 8 }
  if (flags & componentFlag.twoScales) return { matrix: [value(0), 0, 0, value(1)], next: at + 4 }
  if (flags & componentFlag.scale) return { matrix: [value(0), 0, 0, value(0)], next: at + 2 }
  return { matrix: [1, 0, 0, 1], next: at }
}

function transformed({ x, y, isOnCurve }: Point, [xx, xy, yx, yy]: Matrix): Point {
  return { x: x * xx + y * yx, y: x * xy + y * yy, isOnCurve }
}

/** How far a part is moved: told outright, or by two points that come to lie on each other. */
function distanceOf(
  view: DataView,
  at: number,
  flags: number,
  { whole, part }: { readonly whole: readonly Contour[]; readonly part: readonly Contour[] },
): { readonly x: number; readonly y: number } {
  const areWords = (flags & componentFlag.words) !== 0
  if (flags & componentFlag.offsets) {
    return areWords ? { x: view.getInt16(at), y: view.getInt16(at + 2) } : { x: view.getInt8(at), y: view.getInt8(at + 1) }
  }
  const [anchor, own] = areWords ? [view.getUint16(at), view.getUint16(at + 2)] : [view.getUint8(at), view.getUint8(at + 1)]
  const [to, from] = [whole.flat()[anchor], part.flat()[own]]
  return { x: (to?.x ?? 0) - (from?.x ?? 0), y: (to?.y ?? 0) - (from?.y ?? 0) }
}

/** Between two points off the curve lies, in the middle, one on it that is not written. */
function drawContour(contour: Contour, pen: OutlinePen): void {
  const [first, last] = [contour[0], contour.at(-1)]
  if (first === undefined || last === undefined) return
  const start = first.isOnCurve ? first : last.isOnCurve ? last : middleOf(first, last)
  pen.moveTo(start.x, start.y)
  let control: Point | null = null
  for (const point of first.isOnCurve ? contour.slice(1) : contour) {
    if (point.isOnCurve) drawTo(point, control, pen)
    else if (control !== null) drawTo(middleOf(control, point), control, pen)
    control = point.isOnCurve ? null : point
  }
  if (control !== null) drawTo(start, control, pen)
  pen.closePath()
}

function drawTo({ x, y }: Pick<Point, 'x' | 'y'>, control: Point | null, pen: OutlinePen): void {
  if (control === null) pen.lineTo(x, y)
  else pen.quadraticCurveTo(control.x, control.y, x, y)
}

function middleOf(a: Point, b: Point): Pick<Point, 'x' | 'y'> {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}
