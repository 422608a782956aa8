// @ts-check
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { currentBuild } from './build.mjs'
import { leanPdfLib, zlibAsPako } from './build/lean-pdf-lib.mjs'
import { electronRuntime, requireElectron } from './electron-runtime.mjs'
import { inProject, PROJECT_ROOT } from './project.mjs'
import { setUp } from './setup/needs.mjs'
import { npmPackages } from './setup/npm-packages.mjs'
import { testLibraries } from './setup/system-libraries.mjs'
import { runInTerminal, runNpm } from './terminal/command.mjs'
import { runAsEntryPoint } from './terminal/entry-point.mjs'
import { orAdvise } from './terminal/problem.mjs'
import { step } from './terminal/progress.mjs'
import { activities, remedies } from './terminal/wording.mjs'

const FOLDER = inProject('.cache', 'bench')
const SOURCES = inProject('tests', 'bench')
const PEERS = { '@myriaddreamin/typst-ts-node-compiler': '0.7.0', 'pdfkit': '0.20.2', 'pdfmake': '0.3.11' }

/**
 * What ours is measured against. It is installed beside the benchmark and not with the project: it is no part of it, and
 * not all of Typst's platform packages are in the npm registry, which `npm ci` refuses a project for. LibreOffice is
 * measured where it is installed.
 * @type {import('./setup/needs.mjs').Need}
 */
const benchPeers = {
  isMet: () => Object.entries(PEERS).every(([name, version]) => versionIn(`${FOLDER}/node_modules/${name}`) === version),
  meet: () =>
    step(activities.benchPeers, () =>
      orAdvise(remedies.benchPeers, async () => {
        mkdirSync(FOLDER, { recursive: true })
        await runNpm(['install', '--prefix', FOLDER, '--no-save', '--no-package-lock', ...Object.entries(PEERS).map(([name, version]) => `${name}@${version}`)])
      }),
    ),
}

/**
 * @param {string} folder of a package
 * @returns {string | null} null where it is not installed
 */
function versionIn(folder) {
  const file = `${folder}/package.json`
  if (!existsSync(file)) return null
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(file, 'utf8'))
  return version
}

/** Bundles the benchmark as the program is bundled, beside the peers that it loads. */
async function buildBenchmark() {
  const { build } = await import('vite')
  await build({
    configFile: false,
    logLevel: 'error',
    root: PROJECT_ROOT,
    plugins: [zlibAsPako],
    build: {
      ssr: true,
      outDir: FOLDER,
      emptyOutDir: false,
      target: 'node20.18',
      rolldownOptions: {
        input: {
          bench: `${SOURCES}/bench.ts`,
          ours: `${SOURCES}/ours.ts`,
          aggregation: `${SOURCES}/aggregation.ts`,
          preview: `${SOURCES}/preview.ts`,
          floor: `${SOURCES}/floor.ts`,
          typst: `${SOURCES}/typst.ts`,
          pdfkit: `${SOURCES}/pdfkit.ts`,
          pdfmake: `${SOURCES}/pdfmake.ts`,
          'chromium-app/main': `${SOURCES}/chromium.ts`,
        },
        ...leanPdfLib,
        external: ['electron', '@playwright/test', ...Object.keys(PEERS)],
        output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name].mjs' },
      },
    },
    ssr: { noExternal: true },
  })
}

await runAsEntryPoint(import.meta, async (args) => {
  await setUp([testLibraries, npmPackages, electronRuntime, currentBuild, benchPeers])
  await buildBenchmark()
  return runInTerminal(process.execPath, [`${FOLDER}/bench.mjs`, ...args], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: requireElectron().folder },
  })
})
