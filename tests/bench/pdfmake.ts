import path from 'node:path'
import pdfmake from 'pdfmake'
import { bytesOfFile } from '../../electron/catalogue/font-file'
import { openFontLater } from '../../shared/font/sfnt'
import { faceFontFiles } from './faces'
import type { PlainSource } from './plain-source'
import { plainPage, plainSourceSchema } from './plain-source'
import { benchTask, doTask, sourcesFrom } from './task'

/** Measures pdfmake in one process: node pdfmake.mjs FOLDER once|RUNS. */

const { top, left, right, bottom, pitch, size: bodySize } = plainPage
const task = benchTask(process.argv.slice(2))
const sourceOf = sourcesFrom(task, 'plain.json', (text) => plainSourceSchema.parse(JSON.parse(text)))

pdfmake.setFonts(Object.fromEntries(Object.entries(faceFontFiles).map(([face, file]) => [face, { normal: path.resolve('assets/fonts', file) }])))
/** pdfmake multiplies the font's own height of a line, which is 0.6 to 1.4 of its size. */
const naturalHeights = new Map(Object.entries(faceFontFiles).map(([face, file]) => [face, naturalHeight(path.resolve('assets/fonts', file))]))

pdfmake.setLocalAccessPolicy(() => true)
pdfmake.setUrlAccessPolicy(() => false)

await doTask(task, 'pdfmake.pdf', { sourceOf, makePdf })

function makePdf(source: PlainSource): Promise<Uint8Array> {
  const definition = {
    pageSize: 'A4',
    pageMargins: [left, top, right, bottom],
    defaultStyle: { font: 'body', fontSize: bodySize },
    content: source.map(({ runs, size, align, isIndented }) => ({
      text: runs.map(({ text, face }) => ({ text, font: face, lineHeight: pitch / size / (naturalHeights.get(face) ?? 1) })),
      fontSize: size,
      alignment: align,
      leadingIndent: isIndented ? 2 * size : 0,
    })),
  }
  return pdfmake.createPdf(definition).getBuffer()
}

/** Of a line, in ems: ascent, descent and gap as the font states them (hhea). */
function naturalHeight(file: string): number {
  const font = openFontLater(bytesOfFile(file))
  const metrics = font.table('hhea')
  if (metrics === null) throw new Error(`${file} has no hhea table`)
  return (metrics.getInt16(4) - metrics.getInt16(6) + metrics.getInt16(8)) / font.unitsPerEm
}
