// @ts-check
import { existsSync, mkdirSync } from 'node:fs'
import { currentBuild } from './build.mjs'
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
const TYPST = '@myriaddreamin/typst-ts-node-compiler'
const TYPST_VERSION = '0.7.0'

/**
 * The typesetter that ours is measured against. It is installed beside the benchmark and not with the project: not
 * all of its platform packages are in the npm registry, and `npm ci` refuses a project with such a dependency.
 * @type {import('./setup/needs.mjs').Need}
 */
const benchPeers = {
  isMet: () => existsSync(`${FOLDER}/node_modules/${TYPST}`),
  meet: () =>
    step(activities.benchPeers, () =>
      orAdvise(remedies.benchPeers, async () => {
        mkdirSync(FOLDER, { recursive: true })
        await runNpm(['install', '--prefix', FOLDER, '--no-save', '--no-package-lock', `${TYPST}@${TYPST_VERSION}`])
      }),
    ),
}

/** Bundles the benchmark as the program is bundled, beside the peer that it loads. */
async function buildBenchmark() {
  const { build } = await import('vite')
  await build({
    configFile: false,
    logLevel: 'error',
    root: PROJECT_ROOT,
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
          typst: `${SOURCES}/typst.ts`,
          'chromium-app/main': `${SOURCES}/chromium.ts`,
        },
        external: ['electron', '@playwright/test', TYPST],
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
