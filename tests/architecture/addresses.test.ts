import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesUnder, programSources, PROJECT } from './source-files'
import { stringLiteralsIn } from './syntax'

/** Names of XML namespaces, of SVG, MathML, XMP and Office files: nothing is ever fetched from them. */
const namespaces = [/^http:\/\/(www\.w3\.org|ns\.adobe\.com|purl\.org|www\.aiim\.org|schemas\.(openxmlformats\.org|microsoft\.com\/office))\//]

/** What packages carry besides, and open nothing with either. */
const inPackages = [
  // Names of JSON Schema dialects, and of Ajv's own addition to them.
  /^https?:\/\/json-schema\.org\//,
  /^https:\/\/raw\.githubusercontent\.com\/ajv-validator\/ajv\/master\/lib\/refs\/data\.json#$/,
  // What Zod and Ajv put before a host name, to see whether the whole can be parsed.
  /^http:\/\/\[?$/,
  // Document types that parse5 knows old pages by.
  /^http:\/\/www\.ibm\.com\/data\/dtd\//,
  // An older name of a namespace of Office files, and what stands in the texts of errors, in docx.
  /^http:\/\/purl\.oclc\.org\/ooxml\//,
  /^https:\/\/(example\.com$|answers\.microsoft\.com\/)/,
  // Pages for developers in the text of errors.
  /^https:\/\/(react\.dev|github\.com)\//,
]

describe('The built program', () => {
  test('is there to be looked at', () => {
    expect(existsSync(path.join(PROJECT, 'dist/main/main.js')), 'run npm run build first').toBe(true)
  })

  test('holds no address that it could open', () => {
    const code = filesUnder('dist', ['.js', '.cjs']).flatMap((file) => stringLiteralsIn(file).flatMap(addressesIn))

    expect(code.filter((address) => ![...namespaces, ...inPackages].some((allowed) => allowed.test(address)))).toEqual([])
  }, 60_000)

  test('takes no script, style, picture or font from elsewhere', () => {
    const addresses = filesUnder('dist/renderer', ['.html', '.css', '.svg']).flatMap(({ text }) => addressesIn(text))

    expect(addresses.filter((address) => !namespaces.some((allowed) => allowed.test(address)))).toEqual([])
  })
})

describe("The program's own code", () => {
  test('holds no address but the names of XML namespaces', () => {
    const addresses = programSources('shared', 'electron', 'renderer').flatMap((file) => stringLiteralsIn(file).flatMap(addressesIn))

    expect(addresses.filter((address) => !namespaces.some((allowed) => allowed.test(address)))).toEqual([])
  })
})

describe('The search', () => {
  test.each([
    ["fetch('https://example.org/a')", ['https://example.org/a']],
    ['const socket = `wss://${host}/a`', ['wss://']],
    ["const image = '//example.org/a.png'", ['//example.org/a.png']],
    ['// see https://example.org/a', []],
    ["const scheme = 'app://nianbao/index.html'", []],
    ["const comment = '// what follows'", []],
  ])('finds in %s', (text, found) => {
    expect(stringLiteralsIn({ path: 'planted.ts', text }).flatMap(addressesIn)).toEqual(found)
  })
})

/** What a string holds that Chromium or Node would open a connection for, an address without a scheme included. */
function addressesIn(text: string): string[] {
  return text.match(/(https?|wss?|ftp):\/\/[^\s"'<>\\)]*|(?<![:\w/])\/\/[a-z0-9-]+(\.[a-z0-9-]+)+[^\s"'<>\\)]*/giu) ?? []
}
