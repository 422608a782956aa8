import path from 'node:path'
import PDFDocument from 'pdfkit'
import { faceFontFiles } from './faces'
import type { PlainSource } from './plain-source'
import { plainPage, plainSourceSchema } from './plain-source'
import { benchTask, doTask, sourcesFrom } from './task'

/** Measures pdfkit in one process: node pdfkit.mjs FOLDER once|RUNS. */

const { width, height, top, left, right, bottom, pitch } = plainPage
const task = benchTask(process.argv.slice(2))
const sourceOf = sourcesFrom(task, 'plain.json', (text) => plainSourceSchema.parse(JSON.parse(text)))

await doTask(task, 'pdfkit.pdf', { sourceOf, makePdf })

function makePdf(source: PlainSource): Promise<Uint8Array> {
  const document = new PDFDocument({ size: [width, height], margins: { top, left, right, bottom }, info: { CreationDate: new Date(0) } })
  const parts: Uint8Array[] = []
  const made = new Promise<Uint8Array>((resolve) => {
    document.on('data', (part) => parts.push(part))
    document.on('end', () => {
      resolve(Buffer.concat(parts))
    })
  })
  for (const [face, file] of Object.entries(faceFontFiles)) document.registerFont(face, path.resolve('assets/fonts', file))
  for (const paragraph of source) draw(document, paragraph)
  document.end()
  return made
}

function draw(document: PDFDocument, { runs, size, align, isIndented }: PlainSource[number]): void {
  document.fontSize(size)
  runs.forEach(({ text, face }, index) => {
    document.font(face)
    const lineGap = pitch - document.currentLineHeight(false)
    document.text(text, { align, lineGap, indent: isIndented && index === 0 ? 2 * size : 0, continued: index < runs.length - 1 })
  })
}
