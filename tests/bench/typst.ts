import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Version } from './measurement'
import { benchTask, doTask, readSources } from './task'

/** Measures Typst in one process: node typst.mjs FOLDER once|RUNS. Its compiler is kept, and compiles what changed. */

const task = benchTask(process.argv.slice(2))
const sources = readSources(task, 'typ', (text) => text)

let compiler: NodeCompiler | null = null

function makePdf(version: Version): Promise<Uint8Array> {
  compiler ??= NodeCompiler.create({ workspace: task.folder, fontArgs: [{ fontPaths: [path.resolve('assets/fonts')] }] })
  const compiled = compiler.compile({ mainFileContent: sources[version] })
  if (compiled.result === null) {
    compiled.printDiagnostics()
    throw new Error('Typst could not set the text')
  }
  return Promise.resolve(compiler.pdf(compiled.result, { pdfTags: true, creationTimestamp: 0 }))
}

await doTask(task, 'typst.pdf', makePdf)
