import type { OpenTypeFont } from '../font/sfnt'
import { drawGlyph } from '../font/outlines'

/** A glyph's outline as the data of an SVG path, in font units, y upwards; '' where nothing is drawn. */
export function outlineData(font: OpenTypeFont, glyph: number): string {
  const commands: string[] = []
  const add = (letter: string, ...values: readonly number[]): void => {
    // A minus parts numbers as well as a space does.
    commands.push(letter + values.map(decimal).join(' ').replaceAll(' -', '-'))
  }
  drawGlyph(font, glyph, {
    moveTo: (x, y) => add('M', x, y),
    lineTo: (x, y) => add('L', x, y),
    quadraticCurveTo: (x1, y1, x, y) => add('Q', x1, y1, x, y),
    bezierCurveTo: (x1, y1, x2, y2, x, y) => add('C', x1, y1, x2, y2, x, y),
    closePath: () => add('Z'),
  })
  return commands.join('')
}

/** To a hundredth: of a font unit, of a point. */
export function decimal(value: number): string {
  return String(Math.round(value * 100) / 100)
}
