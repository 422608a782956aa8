import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Run } from './command-line'
import { runIn, SAMPLE, useDeskFolder } from './command-line'

/** What the build kept only makes the start faster: with none, or with what another V8 or a broken disk left, all is the same. */
const desk = useDeskFolder()

function copyOfProgram(): string {
  mkdirSync(desk.at('程序'))
  for (const part of ['dist', 'assets', 'package.json']) cpSync(part, desk.at('程序', part), { recursive: true })
  return desk.at('程序', 'dist', 'cli')
}

function keptFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(process.versions.v8))
    .map((name) => path.join(folder, name))
}

function importSample(folder: string, out: string): Run {
  return runIn(desk.at(), process.execPath, path.join(folder, 'nianbao.cjs'), 'import', SAMPLE, '--out', out)
}

test('code that is missing, damaged or another’s is compiled anew', () => {
  const folder = copyOfProgram()
  const kept = keptFiles(folder)
  expect(kept.length).toBeGreaterThan(5)
  const expected = importSample(folder, '1.json')
  expect(expected).toMatchObject({ status: 0, stderr: '' })
  for (const [index, file] of kept.entries()) writeFileSync(file, index % 2 === 0 ? 'damaged' : readFileSync(file).reverse())
  expect(importSample(folder, '1.json')).toEqual(expected)
  for (const file of kept) rmSync(file)
  expect(importSample(folder, '1.json')).toEqual(expected)
})

test('the catalogue of the build is taken for its own files alone', () => {
  const folder = copyOfProgram()
  const formats = (): Run => runIn(desk.at(), process.execPath, path.join(folder, 'nianbao.cjs'), 'formats')
  const expected = formats()
  expect(expected).toMatchObject({ status: 0, stderr: '' })
  writeFileSync(desk.at('程序', 'dist', 'main', 'catalogue.json'), '{"hash":"')
  expect(formats()).toEqual(expected)
  const format = desk.at('程序', 'assets', 'formats', 'ten-section-2008.json')
  writeFileSync(format, readFileSync(format, 'utf8').replace('"description"', '"descripton"'))
  expect(formats().stderr).toContain('ten-section-2008.json')
})
