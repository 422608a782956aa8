import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { benchTask, doTask, sourcesFrom } from './task'

/** Measures Typst in one process: node typst.mjs FOLDER once|RUNS. Its compiler is kept, and compiles what changed. */

const task = benchTask(process.argv.slice(2))

let compiler: NodeCompiler | null = null

function makePdf(source: string): Promise<Uint8Array> {
  compiler ??= NodeCompiler.create({ workspace: task.folder, fontArgs: [{ fontPaths: [path.resolve('assets/fonts')] }] })
  const compiled = compiler.compile({ mainFileContent: source })
  if (compiled.result === null) {
    compiled.printDiagnostics()
    throw new Error('Typst could not set the text')
  }
  return Promise.resolve(compiler.pdf(compiled.result, { pdfTags: true, creationTimestamp: 0 }))
}

await doTask(task, 'typst.pdf', { sourceOf: sourcesFrom(task, 'typ', (text) => text), makePdf })
