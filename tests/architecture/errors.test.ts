import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { errorWording } from '../../shared/wording/errors'
import { fill } from '../../shared/wording/template'
import { filesUnder, programSources } from './source-files'
import { callsOf, keysOf, stringLiteralsIn } from './syntax'

const sources = programSources('shared', 'electron', 'renderer').filter(({ path }) => path !== 'shared/wording/errors.ts')
const codes = Object.entries(errorWording)

describe('The sentences for expected failures', () => {
  const used = new Set(sources.flatMap(stringLiteralsIn))

  test.each(Object.keys(errorWording))('%s is used', (code) => {
    expect(used).toContain(code)
  })

  test.each(codes)('%s says what happened and what to do, each in whole sentences', (_code, { message, nextStep }) => {
    expect(message).toMatch(/。$/u)
    expect(nextStep).toMatch(/(。|\{usage\})$/u)
  })

  test('leave no place unfilled where they are used', () => {
    const faults = sources
      .flatMap((file) => callsOf('reportError', file))
      .flatMap(({ path, line, args: [code, details] }) => {
        const given = keysOf(details)
        if (code === undefined || !ts.isStringLiteral(code) || given === null) return []
        return placesOf(code.text).filter((place) => !given.includes(place)).map((place) => `${path}:${line} gives no ${place} to ${code.text}`)
      })

    expect(faults).toEqual([])
  })

  test('have their places explained in docs/ARCHITECTURE.md', () => {
    const [architecture] = filesUnder('docs', ['ARCHITECTURE.md'])
    const explained = [...(architecture?.text ?? '').matchAll(/^\| `\{(\w+)\}` \|/gmu)].map(([, place]) => place)
    const places = new Set(codes.flatMap(([code]) => placesOf(code)))

    expect([...places].filter((place) => !explained.includes(place))).toEqual([])
    expect(explained.filter((place) => !places.has(place ?? ''))).toEqual([])
  })

  test('show a place that was left unfilled', () => {
    expect(fill('{name}是空的', { name: 'a.txt' })).toBe('a.txt是空的')
    expect(placesOf('import.too-large')).toEqual(['name', 'size', 'limit'])
  })
})

/** The names between braces in an error's two sentences. */
function placesOf(code: string): string[] {
  const wording = codes.find(([known]) => known === code)?.[1]
  const text = wording === undefined ? '' : wording.message + wording.nextStep
  return [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? '')
}
