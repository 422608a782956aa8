import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach } from 'vitest'

const PROGRAM = path.resolve('dist/cli/nianbao.cjs')

export const SAMPLE = path.resolve('assets/samples/zhangdian-broadcasting-2016.txt')

export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A folder for each test, removed after it. */
export interface DeskFolder {
  /** Absolute path of a file in it. */
  at(...names: string[]): string
  /** Names of everything in it. */
  names(): string[]
  /** The text of a file in it. */
  read(...names: string[]): string
  /** Runs the built command line there. */
  nianbao(...words: string[]): Run
}

export function useDeskFolder(): DeskFolder {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'nianbao-命令行-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })
  return {
    at: (...names) => path.join(folder, ...names),
    names: () => readdirSync(folder).sort(),
    read: (...names) => readFileSync(path.join(folder, ...names), 'utf8'),
    nianbao: (...words) => runIn(folder, process.execPath, PROGRAM, ...words),
  }
}

export function runIn(cwd: string, program: string, ...words: string[]): Run {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd, encoding: 'utf8', timeout: 25_000, maxBuffer: 1 << 28 })
  return { status, stdout, stderr }
}

export const withoutSpace = (text: string): string => text.replace(/\s/gu, '')
