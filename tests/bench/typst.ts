import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Version } from './measurement'
import { measure, peakMemory, reportMeasurement } from './measurement'

/** Measures Typst in one process: node typst.mjs FOLDER RUNS; with RUNS 0 it only makes the first PDF. */

const [, , folder = '', runs = ''] = process.argv
const sources: Record<Version, string> = { base: readSource('base'), edited: readSource('edited'), other: readSource('other') }

let compiler: NodeCompiler | null = null
let pages = 0

function makePdf(version: Version): Promise<Uint8Array> {
  compiler ??= NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [path.resolve('assets/fonts')] }] })
  const compiled = compiler.compile({ mainFileContent: sources[version] })
  if (compiled.result === null) {
    compiled.printDiagnostics()
    throw new Error('Typst could not set the text')
  }
  if (version === 'base') pages = compiled.result.numOfPages
  return Promise.resolve(compiler.pdf(compiled.result, { pdfTags: true, creationTimestamp: 0 }))
}

if (Number(runs) === 0) writeFileSync(path.join(folder, 'typst.pdf'), await makePdf('base'))
else reportMeasurement({ ...(await measure(makePdf, Number(runs))), pages, memory: peakMemory() })

function readSource(version: Version): string {
  return readFileSync(path.join(folder, `${version}.typ`), 'utf8')
}
