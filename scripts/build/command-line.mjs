// @ts-check
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inProject, PROJECT_ROOT } from '../project.mjs'
import { runQuietly } from '../terminal/command.mjs'
import { leanPdfLib, zlibAsPako } from './lean-pdf-lib.mjs'

const FOLDER = inProject('dist', 'cli')

/** Where the command line starts on plain Node. */
export const COMMAND_LINE = path.join(FOLDER, 'nianbao.cjs')

/** Builds the command line for plain Node: CommonJS, which starts 4 ms sooner than ES modules and can be kept compiled. */
export async function buildCommandLine() {
  const { build } = await import('vite')
  await build({
    configFile: false,
    logLevel: 'error',
    root: PROJECT_ROOT,
    plugins: [zlibAsPako],
    define: { 'import.meta.dirname': '__dirname' },
    build: {
      ssr: true,
      outDir: FOLDER,
      target: 'node20.18',
      rolldownOptions: {
        input: {
          nianbao: inProject('electron', 'cli', 'nianbao.ts'),
          start: inProject('electron', 'cli', 'start.ts'),
          'keep-catalogue': inProject('electron', 'catalogue', 'keep-catalogue.ts'),
        },
        ...leanPdfLib,
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
    ssr: { noExternal: true },
  })
  await keepCatalogue()
  await keepCode()
}

/** Checks the catalogue once for all starts of the program. */
async function keepCatalogue() {
  writeFileSync(inProject('dist', 'main', 'catalogue.json'), await runQuietly(process.execPath, [path.join(FOLDER, 'keep-catalogue.cjs')]))
}

/** Runs what is used most, and keeps the compiled code. Of chunks that several use, the export's is kept. */
async function keepCode() {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-build-'))
  const [report, pdf] = [path.join(folder, 'report.json'), path.join(folder, 'report.pdf')]
  const sample = inProject('assets', 'samples', 'zhangdian-broadcasting-2016.txt')
  const keeper = inProject('scripts', 'build', 'keep-code.mjs')
  try {
    for (const words of [['import', sample, '--out', report], ['text', report], ['export', report, '--out', pdf]]) {
      await runQuietly(process.execPath, [keeper, COMMAND_LINE, ...words])
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
