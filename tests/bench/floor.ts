import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import path from 'node:path'
import { constants, deflateSync, inflateSync } from 'node:zlib'
import { findAssetsFolder } from '../../electron/catalogue/assets-folder'
import { bytesOfFile } from '../../electron/catalogue/font-file'
import { loadCatalogue } from '../../electron/catalogue/load-catalogue'
import { reportToPdf } from '../../electron/export/report-pdf'
import { createFontSource, fontFiles } from '../../shared/font/font-set'
import type { FontBytes } from '../../shared/font/font-bytes'
import { openFontLater } from '../../shared/font/sfnt'
import { loadReport } from '../../shared/report/migrations'
import type { Floor } from './floor-schema'
import { median } from './measurement'

/**
 * What no program can do without that writes the file ours writes: node floor.mjs FOLDER. Deflating its streams, each as
 * it is deflated, and reading the bytes of fonts that went into it; neither counts anything else.
 */

const RUNS = 9

/** The ways in which ours deflates. */
const ways = [{}, { strategy: constants.Z_HUFFMAN_ONLY }, { level: 1 }, { level: 9 }] as const

const [, , folder = ''] = process.argv
const assetsFolder = findAssetsFolder()
const reads: FontRead[] = []
const pdf = await recordedPdf()
const streams = streamsOf(pdf)
const floor: Floor = {
  inflated: sum(streams.map(({ content }) => content.length)),
  deflated: sum(streams.map(({ deflated }) => deflated.length)),
  deflating: medianTime(() => {
    for (const { content, options } of streams) deflateSync(content, options)
  }),
  fontBytes: sum(reads.map(({ length }) => length)),
  fontReads: reads.length,
  reading: medianTime(readAgain),
}
process.stdout.write(`${JSON.stringify(floor)}\n`)

interface FontRead {
  readonly file: string
  readonly start: number
  readonly length: number
}

/** A PDF made with fonts that note what is read of them. */
async function recordedPdf(): Promise<Uint8Array> {
  const catalogue = await loadCatalogue(assetsFolder)
  const report = loadReport(JSON.parse(readFileSync(path.join(folder, 'base.json'), 'utf8')))
  if (!catalogue.ok || report.kind !== 'current') throw new Error('no report')
  const format = catalogue.value.formats.find(({ id }) => id === report.data.formatId)
  if (format === undefined) throw new Error('no format')
  const fonts = new Map(Object.entries(fontFiles).map(([id, file]) => [id, openFontLater(noting(path.join(assetsFolder, 'fonts', file)))]))
  const made = reportToPdf(report.data, format, { fonts, source: createFontSource(fonts) })
  if (!made.ok) throw new Error(made.error.code)
  return made.value.bytes
}

function noting(file: string): FontBytes {
  const bytes = bytesOfFile(file)
  return {
    get length() {
      return bytes.length
    },
    slice: (start, length) => {
      reads.push({ file, start, length })
      return bytes.slice(start, length)
    },
  }
}

/** The same reads once more, of files newly opened. */
function readAgain(): void {
  const files = new Map([...new Set(reads.map(({ file }) => file))].map((file) => [file, openSync(file, 'r')]))
  for (const { file, start, length } of reads) readSync(files.get(file) ?? -1, Buffer.allocUnsafe(length), 0, length, start)
  for (const descriptor of files.values()) closeSync(descriptor)
}

interface DeflatedStream {
  readonly content: Uint8Array
  readonly deflated: Uint8Array
  readonly options: (typeof ways)[number]
}

/** Every deflated stream of a file, with the way that gives the same bytes. */
function streamsOf(file: Uint8Array): DeflatedStream[] {
  const text = Buffer.from(file).toString('latin1')
  return [...text.matchAll(/\/Length (\d+)[^]{0,400}?>>\s*stream\r?\n/gu)].flatMap(({ 0: head, 1: length = '', index }) => {
    const start = index + head.length
    const deflated = file.subarray(start, start + Number(length))
    if (!isDeflated(deflated)) return []
    const content = inflateSync(deflated)
    const options = ways.find((way) => deflateSync(content, way).equals(deflated)) ?? {}
    return [{ content, deflated, options }]
  })
}

/** The first byte of zlib's format (RFC 1950), which no XML begins with. */
function isDeflated(bytes: Uint8Array): boolean {
  return bytes[0] === 0x78
}

function medianTime(work: () => void): number {
  return median(
    Array.from({ length: RUNS }, () => {
      const start = performance.now()
      work()
      return performance.now() - start
    }),
  )
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
