import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { cruise } from 'dependency-cruiser'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import configuration, { packagePlaces } from '../../.dependency-cruiser.js'
import { PROJECT } from './source-files'

/** Files of a small house, by path. */
type House = Readonly<Record<string, string>>

/** A house in which every part is there and nothing is wrong. */
const soundHouse: House = {
  'shared/wording/errors.ts': "import { z } from 'zod'\nexport const errors = z",
  'shared/contract/result.ts': "import type { errors } from '../wording/errors'\nexport type Result = typeof errors",
  'shared/report/schema.ts': "import { errors } from '../wording/errors'\nexport const schema = errors",
  'shared/contract/channels.ts': 'export const channels = 1',
  'shared/contract/schemas.ts': "import { schema } from '../report/schema'\nexport const schemas = schema",
  'shared/import/read.ts': "import type { Result } from '../contract/result'\nexport const read = (r: Result): Result => r",
  'shared/document/document.ts': 'export interface Document { a: 1 }',
  'shared/document/compose.ts': "import { schema } from '../report/schema'\nexport const compose = schema",
  'shared/typeset/page.ts': "import type { Document } from '../document/document'\nexport const page = (d: Document): Document => d",
  'renderer/main.tsx':
    "import { createRoot } from 'react-dom/client'\nimport { schemas } from '../shared/contract/schemas'\nimport { read } from '../shared/import/read'\n" +
    "import { compose } from '../shared/document/compose'\nimport { page } from '../shared/typeset/page'\nexport const all = [createRoot, schemas, read, compose, page]",
  'electron/main.ts': "import { app } from 'electron'\nimport { store } from './storage/store'\nexport const all = [app, store]",
  'electron/storage/store.ts': "import { readFileSync } from 'node:fs'\nexport const store = readFileSync",
  'electron/preload/preload.ts': "import { ipcRenderer } from 'electron'\nimport { channels } from '../../shared/contract/channels'\nexport const all = [ipcRenderer, channels]",
  'electron/export/export-process.ts': "import { paint } from './pdf/paint'\nexport const all = paint",
  'electron/export/pdf/paint.ts': "import { PDFDocument } from 'pdf-lib'\nexport const paint = PDFDocument",
  'electron/cli/start.ts': "import { store } from '../storage/store'\nexport const all = store",
}

/** Packages that the small house has installed; the last one is in no list. */
const installed = ['zod', 'react', 'react-dom', 'electron', 'pdf-lib', 'lowdb', 'vitest', 'left-pad']

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'nianbao-directions-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('The dependency check', () => {
  test('finds nothing wrong in a sound house', async () => {
    expect(await rulesBrokenBy({})).toEqual([])
  })

  test.each([
    ['the window using the main process', 'renderer/main.tsx', "import { store } from '../electron/storage/store'", 'renderer-knows-only'],
    ['the window using it by its types only', 'renderer/main.tsx', "import type { store } from '../electron/storage/store'", 'renderer-knows-only'],
    ['the main process using the window', 'electron/main.ts', "import type { all } from '../renderer/main'", 'electron-knows-only'],
    ['shared code using the main process', 'shared/report/schema.ts', "import type { store } from '../../electron/storage/store'", 'shared-knows-only'],
    ['the report using the import', 'shared/report/schema.ts', "import { read } from '../import/read'", 'report-knows-only'],
    ['the import using the document', 'shared/import/read.ts', "import { compose } from '../document/compose'", 'import-knows-only'],
    ['the checks using the import', 'shared/checks/rule.ts', "import { read } from '../import/read'", 'checks-knows-only'],
    ['the wording using the report', 'shared/wording/errors.ts', "import type { schema } from '../report/schema'", 'wording-knows-only'],
    ['the contract using the import', 'shared/contract/schemas.ts', "import { read } from '../import/read'", 'contract-knows-only'],
    ['the type of results using the report', 'shared/contract/result.ts', "import type { schema } from '../report/schema'", 'result-knows-only'],
    ['the typesetter using the report', 'shared/typeset/page.ts', "import type { schema } from '../report/schema'", 'typeset-knows-only'],
    ['the typesetter using the composing of documents', 'shared/typeset/page.ts', "import { compose } from '../document/compose'", 'typeset-knows-only'],
    ['the typesetter running document code', 'shared/typeset/page.ts', "import { a } from '../document/document'", 'typeset-knows-types-only'],
    ['the preload using schemas', 'electron/preload/preload.ts', "import { schemas } from '../../shared/contract/schemas'", 'preload-is-small'],
    ['the preload using a package', 'electron/preload/preload.ts', "import { z } from 'zod'", 'preload-is-small'],
    ['the command line reaching Electron through another file', 'electron/storage/store.ts', "import { app } from 'electron'", 'runs-without-electron'],
    ['a painter that knows reports', 'electron/export/pdf/paint.ts', "import type { schema } from '../../../shared/report/schema'", 'painters-are-blind'],
    ['a painter that writes files', 'electron/export/pdf/paint.ts', "import { store } from '../../storage/store'", 'painters-are-blind'],
    ['the program using a test', 'electron/main.ts', "import '../tests/helping'", 'program-needs-no-tools'],
    ['a script using the program', 'scripts/build.mjs', "import '../electron/main'", 'scripts-need-no-program'],
    ['Node in shared code', 'shared/report/schema.ts', "import { join } from 'node:path'", 'pure'],
    ['Node in the window', 'renderer/main.tsx', "import type { Stats } from 'node:fs'", 'pure'],
    ['Electron in shared code by its types only', 'shared/report/schema.ts', "import type { App } from 'electron'", 'packages-of-shared'],
    ['React in shared code', 'shared/report/schema.ts', "import { useState } from 'react'", 'packages-of-shared'],
    ['storage packages in the window', 'renderer/main.tsx', "import { Low } from 'lowdb'", 'packages-of-renderer'],
    ['React in the main process', 'electron/main.ts', "import { useState } from 'react'", 'packages-of-electron'],
    ['a tool in the main process', 'electron/main.ts', "import { test } from 'vitest'", 'packages-of-electron'],
    ['a package that nobody classified', 'electron/main.ts', "import pad from 'left-pad'", 'classified'],
    ['a package that is not installed', 'electron/main.ts', "import { a } from 'not-installed'", 'found'],
    ['a file that is not there', 'electron/main.ts', "import { a } from './nowhere'", 'found'],
    ['a circle', 'shared/report/schema.ts', "import { b } from './other'", 'no-cycle'],
    ['a circle of types', 'shared/report/schema.ts', "import type { b } from './other'", 'no-cycle'],
  ])('finds %s', async (_what, file, line, rule) => {
    const planted = { [file]: `${line}\n${soundHouse[file] ?? 'export const planted = 1'}` }

    expect(await rulesBrokenBy({ ...planted, ...surroundings })).toContain(rule)
  })

  test('finds code of the program that nothing uses', async () => {
    expect(await rulesBrokenBy({ 'shared/report/forgotten.ts': 'export const forgotten = 1' })).toEqual(['no-dead-code'])
  })

  test('finds nothing wrong in this house', async () => {
    const { output } = await cruise(['shared', 'electron', 'renderer', 'scripts', 'tests', 'eslint-rules'], {
      ...configuration.options,
      baseDir: PROJECT,
      validate: true,
      ruleSet: { forbidden: configuration.forbidden ?? [] },
    })

    expect(violationsIn(output).map(({ rule, from, to }) => `${rule}: ${from} → ${to}`)).toEqual([])
  })

  test('looks at all of this house', async () => {
    const { output } = await cruise(['shared', 'electron', 'renderer'], { ...configuration.options, baseDir: PROJECT })

    if (typeof output === 'string') throw new TypeError('asked for data, not text')
    const seen = output.modules.map(({ source }) => source)
    expect(seen).toEqual(expect.arrayContaining(['shared/wording/errors.ts', 'electron/ipc/gateway.ts', 'renderer/bridge/bridge.ts']))
  })

  test('knows which packages the small house leaves unlisted', () => {
    expect(installed.filter((name) => !(name in packagePlaces))).toEqual(['left-pad'])
  })
})

/** Files that planted lines point to, and which by themselves break no rule but to be unused. */
const surroundings: House = {
  'shared/report/other.ts': "import type { schema } from './schema'\nexport const b: typeof schema | 1 = 1",
  'tests/helping.ts': 'export const a = 1',
}

/** Names of the rules that the sound house breaks once the planted files are in it. */
async function rulesBrokenBy(planted: House): Promise<string[]> {
  for (const [file, text] of Object.entries({ ...soundHouse, ...packages(), ...planted })) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), `${text}\n`)
  }
  const places = ['shared', 'electron', 'renderer', ...['scripts', 'tests'].filter((place) => Object.keys(planted).some((file) => file.startsWith(place)))]
  const { output } = await cruise(places, {
    ...configuration.options,
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: configuration.forbidden ?? [] },
  })
  return violationsIn(output).map(({ rule }) => rule)
}

function packages(): House {
  const dependencies = Object.fromEntries(installed.map((name) => [name, '1.0.0']))
  const files = installed.flatMap((name): [string, string][] => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
    [`node_modules/${name}/index.js`, ''],
    [`node_modules/${name}/client.js`, ''],
  ])
  return { 'package.json': JSON.stringify({ name: 'house', dependencies }), ...Object.fromEntries(files) }
}

function violationsIn(output: Awaited<ReturnType<typeof cruise>>['output']): { rule: string; from: string; to: string }[] {
  if (typeof output === 'string') throw new TypeError('asked for data, not text')
  return output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
}
