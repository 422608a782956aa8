import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { packagePlaces } from '../../.dependency-cruiser.js'
import { PROJECT } from './source-files'

const packageSchema = z.object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
const { dependencies, devDependencies } = packageSchema.parse(JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8')))
const all = Object.keys({ ...dependencies, ...devDependencies }).sort()

describe('The npm packages', () => {
  test('are each named with a reason in docs/ARCHITECTURE.md, and no other', () => {
    const architecture = readFileSync(path.join(PROJECT, 'docs/ARCHITECTURE.md'), 'utf8')
    const listed = [...architecture.matchAll(/^- `([^`]+)` – .{20,}$/gmu)].map(([, name]) => name ?? '')

    expect(listed.sort()).toEqual(all)
  })

  test('are each classified by where they may run, and no other', () => {
    expect(Object.keys(packagePlaces).sort()).toEqual(all)
  })

  test('that the program runs are no development packages, Electron apart, which is the runtime itself', () => {
    const inProgram = Object.entries(packagePlaces)
      .filter(([, places]) => places.some((place) => place !== 'tools'))
      .map(([name]) => name)

    expect(inProgram.filter((name) => name in devDependencies)).toEqual(['electron'])
  })

  test('that the program runs are fixed to one version', () => {
    expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })
})
