import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Font, PathCommand } from 'opentype.js'
import { parse } from 'opentype.js'
import { fontFiles } from '../../shared/font/font-set'
import type { OutlinePen } from '../../shared/font/outline-pen'

/**
 * Outlines as plain numbers, for comparison: per contour its segments, all as cubic curves (x1 y1 x2 y2 x y), straight
 * ones with their control points on the ends. A contour is closed: it begins where its last segment ends. In ems,
 * y upwards.
 */
export type Outline = readonly (readonly number[])[]

/** The outline that a font file has for a character, read by opentype.js, which knows nothing of our own reader. */
export function outlineInFile(fontId: string, character: string): Outline {
  const key = `${fontId} ${character}`
  const known = read.get(key)
  if (known !== undefined) return known
  const font = fontAt(fontId)
  const outline = contoursOf(font.charToGlyph(character).path.commands.map((command) => inEms(command, font.unitsPerEm)))
  read.set(key, outline)
  return outline
}

/** The width that a font file gives a character, in thousandths of an em, read by opentype.js. */
export function advanceInFile(fontId: string, character: string): number {
  const font = fontAt(fontId)
  return ((font.charToGlyph(character).advanceWidth ?? NaN) * 1000) / font.unitsPerEm
}

/** The outline of an SVG path with absolute commands, as mutool writes glyphs. */
export function outlineInSvg(path: string): Outline {
  return contoursOf(svgCommands(path))
}

/** The outline that something draws in font units. */
export function outlineDrawn(draw: (pen: OutlinePen) => void, unitsPerEm: number): Outline {
  const commands: PathCommand[] = []
  draw({
    moveTo: (x, y) => commands.push({ type: 'M', x, y }),
    lineTo: (x, y) => commands.push({ type: 'L', x, y }),
    quadraticCurveTo: (x1, y1, x, y) => commands.push({ type: 'Q', x1, y1, x, y }),
    bezierCurveTo: (x1, y1, x2, y2, x, y) => commands.push({ type: 'C', x1, y1, x2, y2, x, y }),
    closePath: () => commands.push({ type: 'Z' }),
  })
  return contoursOf(commands.map((command) => inEms(command, unitsPerEm)))
}

/** What the outline encloses, in square ems, contours that run the other way (holes) taken off. */
export function areaOf(outline: Outline): number {
  return Math.abs(outline.reduce((sum, contour) => sum + contourArea(contour), 0))
}

/** How far the two are from each other at most, in ems; infinite when they are not built alike. */
export function differenceOf(a: Outline, b: Outline): number {
  if (a.length !== b.length) return Infinity
  return Math.max(0, ...a.map((contour, index) => contourDifference(contour, b[index] ?? [])))
}

const read = new Map<string, Outline>()
const opened = new Map<string, Font>()

function fontAt(fontId: string): Font {
  const known = opened.get(fontId)
  if (known !== undefined) return known
  const bytes = readFileSync(fileURLToPath(new URL(`../../assets/fonts/${fontFiles[fontId] ?? ''}`, import.meta.url)))
  const font = parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
  opened.set(fontId, font)
  return font
}

/** What draws on from the pen, all points written out. */
interface Command {
  readonly kind: 'move' | 'line' | 'conic' | 'cubic' | 'close'
  readonly points: readonly number[]
}

function inEms(command: PathCommand, unitsPerEm: number): Command {
  const [kind, points] = plain(command)
  return { kind, points: points.map((value) => value / unitsPerEm) }
}

function plain(command: PathCommand): [Command['kind'], number[]] {
  switch (command.type) {
    case 'M':
      return ['move', [command.x, command.y]]
    case 'L':
      return ['line', [command.x, command.y]]
    case 'Q':
      return ['conic', [command.x1, command.y1, command.x, command.y]]
    case 'C':
      return ['cubic', [command.x1, command.y1, command.x2, command.y2, command.x, command.y]]
    case 'Z':
      return ['close', []]
  }
}

type Pen = readonly [x: number, y: number]

/** The commands an SVG path letter stands for, with their points written out. */
const svgLetters: Readonly<Record<string, (values: readonly number[], pen: Pen) => Command[]>> = {
  M: (values) => inGroups(values, 2).map((points, index) => ({ kind: index === 0 ? 'move' : 'line', points })),
  L: (values) => inGroups(values, 2).map((points) => ({ kind: 'line', points })),
  H: (values, [, y]) => values.map((x) => ({ kind: 'line', points: [x, y] })),
  V: (values, [x]) => values.map((y) => ({ kind: 'line', points: [x, y] })),
  C: (values) => inGroups(values, 6).map((points) => ({ kind: 'cubic', points })),
  Z: () => [{ kind: 'close', points: [] }],
}

function svgCommands(path: string): Command[] {
  const commands: Command[] = []
  let pen: Pen = [0, 0]
  for (const [, letter = '', numbers = ''] of path.matchAll(/([A-Z])([^A-Z]*)/gu)) {
    const values = Array.from(numbers.matchAll(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/gu), ([number]) => Number(number))
    const written = svgLetters[letter]?.(values, pen)
    if (written === undefined) throw new Error(`path has a command ${letter}`)
    commands.push(...written)
    const [x, y] = written.at(-1)?.points.slice(-2) ?? []
    if (x !== undefined && y !== undefined) pen = [x, y]
  }
  return commands
}

function inGroups(values: readonly number[], size: number): number[][] {
  return Array.from({ length: values.length / size }, (_, group) => values.slice(group * size, (group + 1) * size))
}

function contoursOf(commands: readonly Command[]): Outline {
  const contours: number[][] = []
  for (const { kind, points } of commands) {
    if (kind === 'move') contours.push([...points])
    else contours.at(-1)?.push(...cubicOf(kind, points, contours.at(-1) ?? []))
  }
  return contours.map(closed).filter(({ length }) => length > 0)
}

function cubicOf(kind: Command['kind'], points: readonly number[], before: readonly number[]): readonly number[] {
  const [x0 = 0, y0 = 0] = before.slice(-2)
  const [x = 0, y = 0] = points.slice(-2)
  switch (kind) {
    case 'cubic':
      return points
    case 'conic':
      return conicAsCubic([x0, y0, ...points])
    case 'line':
      // A line of no length is left out by one program and written by another.
      return isSamePoint(x0, y0, x, y) ? [] : lineTo(x0, y0, x, y)
    case 'move':
    case 'close':
      return []
  }
}

/** A curve whose control point is one of its ends is a line, and some programs write it so. */
function conicAsCubic([x0 = 0, y0 = 0, x1 = 0, y1 = 0, x = 0, y = 0]: readonly number[]): number[] {
  if (isSamePoint(x0, y0, x1, y1) || isSamePoint(x, y, x1, y1)) return lineTo(x0, y0, x, y)
  return [twoThirds(x0, x1), twoThirds(y0, y1), twoThirds(x, x1), twoThirds(y, y1), x, y]
}

const lineTo = (x0: number, y0: number, x: number, y: number): number[] => [x0, y0, x, y, x, y]

const twoThirds = (end: number, control: number): number => end + ((control - end) * 2) / 3

/** Half a unit of these fonts: FreeType's rounding moves points by less. */
const TINY = 0.0005

const isSamePoint = (x0: number, y0: number, x1: number, y1: number): boolean => Math.abs(x1 - x0) < TINY && Math.abs(y1 - y0) < TINY

/** The line back to the start is drawn whether written or not. */
function closed([startX = 0, startY = 0, ...segments]: readonly number[]): number[] {
  const [endX = startX, endY = startY] = segments.slice(-2)
  return isSamePoint(endX, endY, startX, startY) ? segments : [...segments, ...lineTo(endX, endY, startX, startY)]
}

/** Programs begin a contour at different points of it, and differ on whether a gap of a unit at its end is a line. */
function contourDifference(a: readonly number[], b: readonly number[]): number {
  if (a.length === b.length) return leastDifference(a, b)
  return Math.min(...SPECKS.map((length) => leastDifference(withoutSpecks(a, length), withoutSpecks(b, length))))
}

function leastDifference(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return Infinity
  let least = Infinity
  for (let shift = 0; shift < b.length && least > TINY; shift += SEGMENT) least = Math.min(least, differenceAt(a, b, shift))
  return least
}

const SEGMENT = 6

/** Lengths in ems, too small to be seen. */
const SPECKS = [0.002, 0.003]

function withoutSpecks(contour: readonly number[], longest: number): number[] {
  const segments = inGroups(contour, SEGMENT)
  return segments.flatMap((segment, index) => {
    const [x0 = 0, y0 = 0] = (segments.at(index - 1) ?? segment).slice(-2)
    const [x = 0, y = 0] = segment.slice(-2)
    return Math.hypot(x - x0, y - y0) < longest ? [] : segment
  })
}

function differenceAt(a: readonly number[], b: readonly number[], shift: number): number {
  let most = 0
  for (let index = 0; index < a.length; index++) {
    const difference = Math.abs((a[index] ?? NaN) - (b[(index + shift) % b.length] ?? NaN))
    if (!(difference <= most)) most = difference
    if (!(most < FAR_APART)) break
  }
  return most
}

/** In ems; so far apart, two contours begin elsewhere or are not the same, and the rest need not be looked at. */
const FAR_APART = 0.01

/** Green's theorem, a segment after the other; exact for cubic curves. */
function contourArea(contour: readonly number[]): number {
  let [x = 0, y = 0] = contour.slice(-2)
  let area = 0
  for (let at = 0; at < contour.length; at += SEGMENT) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = contour.slice(at, at + SEGMENT)
    area += (3 * ((y3 - y) * (x1 + x2) - (x3 - x) * (y1 + y2) + y1 * (x - x2) - x1 * (y - y2) + y3 * (x2 + x / 3) - x3 * (y2 + y / 3))) / 20
    ;[x, y] = [x3, y3]
  }
  return area
}
