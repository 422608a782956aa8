import path from 'node:path'
import pdfmake from 'pdfmake'
import { faceFontFiles } from './faces'
import type { Version } from './measurement'
import type { PlainSource } from './plain-source'
import { plainPage, plainSourceSchema } from './plain-source'
import { benchTask, doTask, readSources } from './task'

/** Measures pdfmake in one process: node pdfmake.mjs FOLDER once|RUNS. */

const { top, left, right, bottom, size: bodySize } = plainPage
const task = benchTask(process.argv.slice(2))
const sources = readSources(task, 'plain.json', (text) => plainSourceSchema.parse(JSON.parse(text)))

pdfmake.setFonts(Object.fromEntries(Object.entries(faceFontFiles).map(([face, file]) => [face, { normal: path.resolve('assets/fonts', file) }])))
pdfmake.setLocalAccessPolicy(() => true)
pdfmake.setUrlAccessPolicy(() => false)

await doTask(task, 'pdfmake.pdf', (version: Version) => makePdf(sources[version]))

/** Lines as far apart as ours: pdfmake multiplies the font's own height, which is 1.0 to 1.2 of its size. */
const LINE_HEIGHT = 1.75

function makePdf(source: PlainSource): Promise<Uint8Array> {
  const definition = {
    pageSize: 'A4',
    pageMargins: [left, top, right, bottom],
    defaultStyle: { font: 'body', fontSize: bodySize, lineHeight: LINE_HEIGHT },
    content: source.map(({ runs, size, align, isIndented }) => ({
      text: runs.map(({ text, face }) => ({ text, font: face })),
      fontSize: size,
      alignment: align,
      leadingIndent: isIndented ? 2 * size : 0,
    })),
  }
  return pdfmake.createPdf(definition).getBuffer()
}
