import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesUnder, PROJECT } from './source-files'
import type { SourceFile } from './source-files'

/** Addresses that are names, not places: nothing is ever fetched from them. */
const names = [
  // XML namespaces, of SVG, MathML and XMP.
  /^https?:\/\/(www\.w3\.org|ns\.adobe\.com|purl\.org|www\.aiim\.org)\//,
  // Names of JSON Schema dialects.
  /^https?:\/\/json-schema\.org\//,
]

/** Addresses in messages of packages for developers, printed and never opened. */
const messages = [/^https:\/\/(react\.dev|github\.com|electronjs\.org|www\.electronjs\.org|feross\.org|developer\.mozilla\.org|react-spectrum\.adobe\.com|react-aria\.adobe\.com)(\/|$)/]

describe('The built program', () => {
  test('is there to be looked at', () => {
    expect(existsSync(path.join(PROJECT, 'dist/main/main.js')), 'run npm run build first').toBe(true)
  })

  test('holds no address that it could open', () => {
    const addresses = filesUnder('dist', ['.js', '.cjs', '.css', '.html']).flatMap(addressesIn)

    expect(addresses.filter(({ address }) => ![...names, ...messages].some((allowed) => allowed.test(address)))).toEqual([])
  })

  test('takes no script, style, picture or font from elsewhere', () => {
    const outside = filesUnder('dist/renderer', ['.html', '.css']).flatMap(({ text }) => text.match(/(src|href)="?(https?:)?\/\/|url\(["']?(https?:)?\/\//giu) ?? [])

    expect(outside).toEqual([])
  })
})

describe("The program's own code", () => {
  test('holds no address but the names of XML namespaces', () => {
    const addresses = ['shared', 'electron', 'renderer'].flatMap((layer) => filesUnder(layer, ['.ts', '.tsx', '.html', '.css'])).flatMap(addressesIn)

    expect(addresses.filter(({ address, line }) => !names.some((allowed) => allowed.test(address)) && !/^\s*(\/\/|\/?\*)/.test(line))).toEqual([])
  })
})

function addressesIn({ path: file, text }: SourceFile): { file: string; address: string; line: string }[] {
  return text.split('\n').flatMap((line) =>
    [...line.matchAll(/(?:https?|wss?|ftp):\/\/[a-z0-9][^\s"'`<>\\)]*/giu)].map(([address]) => ({ file, address, line: line.slice(0, 200) })),
  )
}
