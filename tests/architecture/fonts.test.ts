import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { fontFiles } from '../../shared/font/font-set'
import { PROJECT } from './source-files'

const FONTS = path.join(PROJECT, 'assets/fonts')
const LICENCES = path.join(FONTS, 'licences')

describe('The fonts', () => {
  test('are those that the font set names, and no other', () => {
    const files = readdirSync(FONTS).filter((name) => /\.(otf|ttf)$/.test(name))

    expect(files.sort()).toEqual(Object.values(fontFiles).sort())
  })

  test.each(Object.values(fontFiles))('%s lies beside the licence that lets it be passed on', (file) => {
    const licence = licenceOf(file)

    expect(existsSync(licence)).toBe(true)
    expect(readFileSync(licence, 'utf8')).toMatch(/SIL OPEN FONT LICENSE|GNU General Public License|Bitstream Vera Fonts Copyright/i)
  })
})

function licenceOf(file: string): string {
  const name = readdirSync(LICENCES).find((licence) => {
    const [family = ''] = licence.split('-')
    return file.startsWith(family) && /OFL|COPYING|LICENSE/.test(licence)
  })
  return path.join(LICENCES, name ?? 'none')
}
