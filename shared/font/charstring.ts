import type { CffIndex } from './cff-table'
import type { Pencil } from './charstring-path'
import { drawingOperators, pencilFor } from './charstring-path'
import type { OutlinePen } from './outline-pen'

/** The charstrings that others call. */
export interface Subroutines {
  readonly global: CffIndex
  readonly local: CffIndex
}

/**
 * Draws a Type 2 charstring (Adobe Technical Note 5177).
 * @throws Error if it has an operator that is no part of drawn outlines (arithmetic, storage), or calls without end.
 */
export function drawCharstring(charstring: Uint8Array, subroutines: Subroutines, pen: OutlinePen): void {
  const pencil = pencilFor(pen)
  const state: State = { operands: [], stems: 0, isEnded: false, subroutines, pencil }
  run(charstring, state, 0)
  pencil.close()
}

interface State {
  operands: number[]
  /** Hints so far; a mask has a bit for each. */
  stems: number
  isEnded: boolean
  readonly subroutines: Subroutines
  readonly pencil: Pencil
}

const operator = {
  hstem: 1,
  vstem: 3,
  vmoveto: 4,
  callSubr: 10,
  return: 11,
  escape: 12,
  endchar: 14,
  hstemhm: 18,
  hintmask: 19,
  cntrmask: 20,
  rmoveto: 21,
  hmoveto: 22,
  vstemhm: 23,
  shortInteger: 28,
  callGlobalSubr: 29,
} as const

/** Calls go no deeper (TN 5177, appendix B). */
const DEEPEST_CALL = 10

function run(code: Uint8Array, state: State, depth: number): void {
  if (depth > DEEPEST_CALL) throw new Error('charstring calls without end')
  let at = 0
  while (at < code.length && !state.isEnded) {
    const byte = code[at] ?? 0
    if (byte >= 32 || byte === operator.shortInteger) at = pushOperand(code, at, state.operands)
    else if (byte === operator.return) return
    else at = perform(code, at, state, depth)
  }
}

/** Gives the offset after the operand. */
function pushOperand(code: Uint8Array, at: number, operands: number[]): number {
  const byte = code[at] ?? 0
  const next = (distance: number): number => code[at + distance] ?? 0
  if (byte === operator.shortInteger) {
    operands.push(((next(1) << 24) | (next(2) << 16)) >> 16)
    return at + 3
  }
  if (byte <= 246) {
    operands.push(byte - 139)
    return at + 1
  }
  if (byte <= 254) {
    operands.push(byte <= 250 ? (byte - 247) * 256 + next(1) + 108 : -(byte - 251) * 256 - next(1) - 108)
    return at + 2
  }
  // A fixed-point number, 16 bits before the point and 16 after it.
  operands.push(((next(1) << 24) | (next(2) << 16) | (next(3) << 8) | next(4)) / 65536)
  return at + 5
}

/** Gives the offset after the operator and what belongs to it. */
function perform(code: Uint8Array, at: number, state: State, depth: number): number {
  const byte = code[at] ?? 0
  switch (byte) {
    case operator.callSubr:
      run(subroutine(state.subroutines.local, state.operands.pop()), state, depth + 1)
      return at + 1
    case operator.callGlobalSubr:
      run(subroutine(state.subroutines.global, state.operands.pop()), state, depth + 1)
      return at + 1
    case operator.hintmask:
    case operator.cntrmask:
      countStems(state)
      return at + 1 + Math.ceil(state.stems / 8)
    case operator.escape:
      draw(1200 + (code[at + 1] ?? 0), state)
      return at + 2
    default:
      draw(byte, state)
      return at + 1
  }
}

function draw(code: number, state: State): void {
  const { pencil } = state
  switch (code) {
    case operator.hstem:
    case operator.vstem:
    case operator.hstemhm:
    case operator.vstemhm:
      countStems(state)
      return
    case operator.rmoveto: {
      const [dx = 0, dy = 0] = takeOperands(state, 2)
      pencil.moveBy(dx, dy)
      return
    }
    case operator.hmoveto: {
      const [dx = 0] = takeOperands(state, 1)
      pencil.moveBy(dx, 0)
      return
    }
    case operator.vmoveto: {
      const [dy = 0] = takeOperands(state, 1)
      pencil.moveBy(0, dy)
      return
    }
    case operator.endchar:
      // With four operands it is an accented letter made of two others (seac), which no font of ours has.
      if (state.operands.length >= 4) throw new Error('charstring is made of two other glyphs')
      state.isEnded = true
      return
    default:
      drawPath(code, state)
  }
}

function drawPath(code: number, state: State): void {
  const operation = drawingOperators[code]
  if (operation === undefined) throw new Error(`charstring has operator ${code}`)
  operation(state.operands, state.pencil)
  state.operands = []
}

function countStems(state: State): void {
  state.stems += state.operands.length >> 1
  takeOperands(state, 0)
}

/** The last operands, `count` of them; the glyph's width may stand before them where it has not been written yet. */
function takeOperands(state: State, count: number): number[] {
  const taken = count === 0 ? [] : state.operands.slice(-count)
  state.operands = []
  return taken
}

/** Numbers of subroutines are biased by their count (TN 5177, 4.7). */
function subroutine(index: CffIndex, number: number | undefined): Uint8Array {
  const bias = index.count < 1240 ? 107 : index.count < 33900 ? 1131 : 32768
  const item = (number ?? 0) + bias
  if (item < 0 || item >= index.count) throw new Error(`charstring calls subroutine ${item} of ${index.count}`)
  return index.item(item)
}
