import type { GlyphRun } from '../../../shared/typeset/page'
import { ASCENT } from '../../../shared/typeset/measure'
import { fontSource } from './assets'

/** A rectangle in pt. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Marks whose right half is empty, and may lie over a padding or a rule. */
const CLOSING = /[，。、；：！）》」”’]/u
/** Marks whose left half is empty. */
const OPENING = /[（《「“‘]/u

/** Where a run has ink, or may have. */
export function inkOf({ fontId, size, baseline, characters, origins }: Omit<GlyphRun, 'blockIndex' | 'cellIndex'>): Box {
  const edges = characters.flatMap((character, index) => {
    const origin = origins[index] ?? NaN
    const advance = ((fontSource.advanceOf(fontId, character.codePointAt(0) ?? 0) ?? NaN) * size) / 1000
    if (/^\s$/u.test(character)) return []
    return [OPENING.test(character) ? origin + advance / 2 : origin, CLOSING.test(character) ? origin + advance / 2 : origin + advance]
  })
  return { left: Math.min(...edges), right: Math.max(...edges), top: baseline - ASCENT * size, bottom: baseline + (1 - ASCENT) * size }
}

export function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  }
}

/** Whether two boxes share more than a hairline. */
export function overlap(a: Box, b: Box): boolean {
  const slight = 0.05
  return a.left < b.right - slight && b.left < a.right - slight && a.top < b.bottom - slight && b.top < a.bottom - slight
}

export function boxOf({ x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): Box {
  return { left: x, top: y, right: x + width, bottom: y + height }
}
