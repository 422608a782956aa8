import path from 'node:path'
import { ESLint } from 'eslint'
import ts from 'typescript-eslint'
import { beforeAll, describe, expect, test } from 'vitest'
import { PROJECT } from './source-files'

/** Code put in the place of a file that is there, so that it is checked with the types of that place. */
interface Planting {
  readonly what: string
  readonly file: string
  readonly code: string
}

interface Violation extends Planting {
  readonly rule: string
}

const SHARED = 'shared/report/title.ts'
const STORAGE = 'electron/storage/durable-file.ts'
const SECURITY = 'electron/security/navigation.ts'
const GATEWAY = 'electron/ipc/gateway.ts'
const RENDERER = 'renderer/bridge/bridge.ts'
const OTHER_RENDERER = 'renderer/editing/history.ts'
const SCRIPT = 'scripts/project.mjs'

const violations: readonly Violation[] = [
  { what: 'a type assertion', file: SHARED, code: 'export const a = JSON.parse("1") as number', rule: '@typescript-eslint/consistent-type-assertions' },
  { what: 'any', file: SHARED, code: 'export const a: any = 1', rule: '@typescript-eslint/no-explicit-any' },
  { what: 'a value of type any', file: SHARED, code: 'export const a: number = JSON.parse("1")', rule: '@typescript-eslint/no-unsafe-assignment' },
  { what: 'a non-null assertion', file: SHARED, code: 'export const a = (b: string | null): string => b!', rule: '@typescript-eslint/no-non-null-assertion' },
  { what: 'a promise nobody waits for', file: STORAGE, code: 'export function a(): void { Promise.resolve(1) }', rule: '@typescript-eslint/no-floating-promises' },
  { what: 'a switch that forgets a kind', file: SHARED, code: 'export function a(b: "x" | "y"): void { switch (b) { case "x": break } }', rule: '@typescript-eslint/switch-exhaustiveness-check' },
  { what: 'a comment that silences the compiler', file: SHARED, code: '// @ts-ignore\nexport const a: number = ""', rule: '@typescript-eslint/ban-ts-comment' },
  { what: 'a default export', file: SHARED, code: 'export default 1', rule: 'no-restricted-syntax' },
  { what: 'console', file: STORAGE, code: 'console.log(1)', rule: 'no-console' },
  { what: 'a long function', file: SHARED, code: `export function a(): void {\n${'void 0\n'.repeat(61)}}`, rule: 'max-lines-per-function' },
  { what: 'a branching function', file: SHARED, code: `export const a = (b: number): number => ${'b > 1 ? 1 : '.repeat(12)}0`, rule: 'complexity' },

  { what: 'ipcMain outside electron/ipc', file: SECURITY, code: "import { ipcMain } from 'electron'\nipcMain.on('a', () => undefined)", rule: 'house/ipc-main' },
  { what: 'ipcMain by another name', file: SECURITY, code: "import * as electron from 'electron'\nelectron['ipcMain'].on('a', () => undefined)", rule: 'house/ipc-main' },
  { what: "a web contents' own ipc", file: SECURITY, code: "import type { WebContents } from 'electron'\nexport const a = (b: WebContents): unknown => b.ipc", rule: 'house/ipc-main' },
  { what: 'ipcRenderer outside the preload', file: SECURITY, code: "import { ipcRenderer } from 'electron'\nexport const a = ipcRenderer", rule: 'house/ipc-renderer' },
  { what: 'the bridge outside renderer/bridge', file: OTHER_RENDERER, code: "export const a: unknown = Reflect.get(window, 'x') ?? window['nianbao']", rule: 'house/bridge' },

  { what: 'Electron in shared code', file: SHARED, code: "import type { App } from 'electron'\nexport type A = App", rule: 'house/electron' },
  { what: 'Electron in the window', file: RENDERER, code: "export const a = (): Promise<unknown> => import('electron')", rule: 'house/electron' },
  { what: 'Electron in storage', file: STORAGE, code: "import { app } from 'electron'\nexport const a = app", rule: 'house/electron' },
  { what: "Electron's main half in storage", file: STORAGE, code: "import { app } from 'electron/main'\nexport const a = app", rule: 'house/electron' },
  { what: 'files in shared code', file: SHARED, code: "import { readFileSync } from 'node:fs'\nexport const a = readFileSync", rule: 'house/file-access' },
  { what: 'files in a handler', file: GATEWAY, code: "import { writeFile } from 'fs/promises'\nexport const a = writeFile", rule: 'house/file-access' },
  { what: 'files by a type', file: GATEWAY, code: "export type A = import('node:fs').Stats", rule: 'house/file-access' },
  { what: 'files by require', file: GATEWAY, code: "export const a: unknown = process.getBuiltinModule('fs')", rule: 'house/file-access' },
  { what: 'a connection', file: SECURITY, code: "import { request } from 'node:https'\nexport const a = request", rule: 'house/network' },
  { what: 'fetch', file: STORAGE, code: "export const a = (): Promise<unknown> => fetch('x')", rule: 'house/network-call' },

  { what: 'a Chinese string', file: SHARED, code: "export const a = '年度'", rule: 'house/chinese-text' },
  { what: 'a Chinese template', file: SHARED, code: 'export const a = (b: string): string => `${b}年`', rule: 'house/chinese-text' },
  { what: 'a Chinese pattern', file: SHARED, code: 'export const a = /^第[0-9]章/u', rule: 'house/chinese-text' },
  { what: 'a Chinese type', file: SHARED, code: "export type A = '元'", rule: 'house/chinese-text' },
  { what: 'a Chinese key', file: SHARED, code: 'export const a = { 年: 1 }', rule: 'house/chinese-text' },
  { what: 'full-width punctuation', file: SHARED, code: "export const a = '、'", rule: 'house/chinese-text' },
  { what: 'Chinese text in a script', file: SCRIPT, code: "export const a = '完成'", rule: 'house/chinese-text' },
]

const allowed: readonly (Planting & { readonly rule: string })[] = [
  { what: 'a const assertion', file: SHARED, code: 'export const a = [1] as const', rule: '@typescript-eslint/consistent-type-assertions' },
  { what: 'ipcMain in electron/ipc', file: GATEWAY, code: "import { ipcMain } from 'electron'\nexport const a = ipcMain", rule: 'house/ipc-main' },
  { what: 'Electron in electron/security', file: SECURITY, code: "import { app } from 'electron'\nexport const a = app", rule: 'house/electron' },
  { what: 'files in storage', file: STORAGE, code: "import { readFileSync } from 'node:fs'\nexport const a = readFileSync", rule: 'house/file-access' },
  { what: 'Chinese text in a comment', file: SHARED, code: '/** 年度报告 */\nexport const a = 1', rule: 'house/chinese-text' },
  { what: 'Chinese text in the wording', file: 'shared/wording/errors.ts', code: "export const a = '年度'", rule: 'house/chinese-text' },
  { what: 'Chinese patterns in a lexicon', file: 'shared/report/text.lexicon.ts', code: 'export const a = /年/u', rule: 'house/chinese-text' },
]

describe('The lint', () => {
  const eslint = new ESLint({ cwd: PROJECT })

  beforeAll(async () => {
    // The first check reads the types of the whole layer.
    await eslint.lintText('', { filePath: path.join(PROJECT, SHARED) })
  })

  test.each(violations)('refuses $what in $file', async ({ file, code, rule }) => {
    expect(await rulesBrokenBy(eslint, file, code)).toContain(rule)
  })

  test.each(allowed)('allows $what', async ({ file, code, rule }) => {
    expect(await rulesBrokenBy(eslint, file, code)).not.toContain(rule)
  })

  test('refuses a component that breaks the rules of hooks', async () => {
    const code = "import { useState } from 'react'\nexport function Planted({ a }: { a: boolean }) { if (a) useState(1); return null }"

    expect(await rulesBrokenBy(untyped, 'renderer/fields/Planted.tsx', code)).toContain('react-hooks/rules-of-hooks')
  })

  test.each(['shared/report/utils.ts', 'electron/storage/file-helpers.ts', 'shared/common/dates.ts', 'renderer/window-manager.tsx', 'shared/report/misc.ts', 'shared/report/figureReader.ts'])(
    'refuses a file named %s',
    async (file) => {
      expect(await rulesBrokenBy(untyped, file, 'export const a = 1')).toContain('house/file-name')
    },
  )

  test.each(['shared/report/figures.ts', 'shared/report/organ.lexicon.ts', 'renderer/fields/FactField.tsx', 'shared/report/commonwealth.ts'])(
    'allows a file named %s',
    async (file) => {
      expect(await rulesBrokenBy(untyped, file, 'export const a = 1')).not.toContain('house/file-name')
    },
  )

  test.each(['shared', 'electron', 'renderer', 'scripts', 'tests', 'eslint-rules'])('looks at %s', async (folder) => {
    expect(await eslint.isPathIgnored(path.join(PROJECT, folder, 'planted.ts'))).toBe(false)
  })
})

/** For files that are not there, which have no types. */
const untyped = new ESLint({ cwd: PROJECT, overrideConfig: [ts.configs.disableTypeChecked] })

async function rulesBrokenBy(eslint: ESLint, file: string, code: string): Promise<(string | null)[]> {
  const results = await eslint.lintText(`${code}\n`, { filePath: path.join(PROJECT, file) })
  const messages = results.flatMap((result) => result.messages)
  // Code that cannot be read proves nothing.
  expect(messages.filter(({ fatal }) => fatal)).toEqual([])
  return messages.map(({ ruleId }) => ruleId)
}
