import type { Ink } from './page'

/** The red of a 红头: pure, as it leaves a press with red ink (GB/T 9704-2012, 7.2.4). Parts of red, green and blue from 0 to 1. */
const RED = [1, 0, 0] as const

/** Parts of red, green and blue from 0 to 1. */
export function partsOfInk(ink: Ink): readonly [number, number, number] {
  return ink === 'red' ? RED : [ink, ink, ink]
}

/** An ink as CSS and SVG write colours. */
export function inkColour(ink: Ink): string {
  return `rgb(${partsOfInk(ink).map((part) => Math.round(part * 255)).join(' ')})`
}
