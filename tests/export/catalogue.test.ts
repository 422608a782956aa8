import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { findAssetsFolder } from '../../electron/catalogue/assets-folder'
import { loadCatalogue } from '../../electron/catalogue/load-catalogue'
import { loadFonts } from '../../electron/catalogue/load-fonts'
import { fontFiles } from '../../shared/font/font-set'
import { messageOf } from '../../shared/wording/errors'

const realAssets = path.resolve('assets')

test('the assets are found from the sources', () => {
  expect(findAssetsFolder()).toBe(realAssets)
})

test('the program’s own formats and meanings have no fault', async () => {
  const catalogue = await loadCatalogue(realAssets)
  expect(catalogue).toMatchObject({ ok: true })
  if (catalogue.ok) expect(catalogue.value.formats.map(({ id }) => id)).toContain('ten-section-2008')
})

test('every font opens, and is opened once', () => {
  const { fonts, source } = loadFonts(realAssets)
  expect([...fonts.keys()]).toEqual(Object.keys(fontFiles))
  expect(source.advanceOf('FandolFang-Regular', 0x4e00)).toBe(1000)
  for (const font of fonts.values()) expect(font.glyphCount).toBeGreaterThan(2000)
  expect(loadFonts(realAssets)).toBe(loadFonts(realAssets))
})

describe('a format file with a fault is named with its reason', () => {
  let assets = ''
  beforeEach(() => {
    assets = mkdtempSync(path.join(tmpdir(), 'nianbao-assets-'))
    cpSync(path.join(realAssets, 'formats/ten-section-2008.json'), path.join(assets, 'formats/ten-section-2008.json'))
    cpSync(path.join(realAssets, 'meanings.json'), path.join(assets, 'meanings.json'))
    return () => {
      rmSync(assets, { recursive: true })
    }
  })

  const ours = (): string => path.join(assets, 'formats/ten-section-2008.json')

  /** The complaint when one piece of the format's text is put in another's place. */
  async function complaintAfter(original: string, replacement: string, file = ours()): Promise<string> {
    const text = readFileSync(file, 'utf8')
    expect(text).toContain(original)
    writeFileSync(file, text.replace(original, () => replacement))
    return complaint()
  }

  async function complaint(): Promise<string> {
    const catalogue = await loadCatalogue(assets)
    return catalogue.ok ? 'no complaint' : messageOf(catalogue.error)
  }

  test('text that is no JSON', async () => {
    expect(await complaintAfter('{', '')).toBe('格式文件“ten-section-2008.json”有误：不是 JSON 文件。')
  })

  test('a key nobody knows', async () => {
    expect(await complaintAfter('"description"', '"descripton"')).toMatch(/“description”缺失或不符合约定/u)
  })

  test('a kind of fact nobody knows', async () => {
    expect(await complaintAfter('"kind": "list"', '"kind": "table"')).toMatch(/“sections\.0\.facts\.0\.kind”/u)
  })

  test('a section about something undefined', async () => {
    expect(await complaintAfter('"meaning": "overview"', '"meaning": "weather"')).toMatch(/没有定义的章节含义“weather”/u)
  })

  test('a condition on a fact that is not there', async () => {
    expect(await complaintAfter('{ "fact": "legalBasis", "is": "positive" }', '{ "fact": "basis", "is": "positive" }')).toMatch(
      /“overview”提到了没有定义的事项“basis”/u,
    )
  })

  test('a placeholder for a fact that is not there', async () => {
    expect(await complaintAfter('{released}', '{relesed}')).toMatch(/没有定义的事项“relesed”/u)
  })

  test('a placeholder for a column that is not there', async () => {
    expect(await complaintAfter('{legalBasis.name}', '{legalBasis.title}')).toMatch(/“overview\.legalBasis”提到了没有定义的列“title”/u)
  })

  test('an answer printed without asking whether there is one', async () => {
    expect(await complaintAfter('{we}高度重视', '{we}公开{released}条，高度重视')).toMatch(/用到事项“released”，却没有它的条件/u)
  })

  test('two facts of one name', async () => {
    expect(await complaintAfter('"id": "released"', '"id": "legalBasis"')).toMatch(/“overview”重复出现“legalBasis”/u)
  })

  test('two formats of one name', async () => {
    cpSync(ours(), path.join(assets, 'formats/another.json'))
    expect(await complaint()).toMatch(/重复出现“ten-section-2008”/u)
  })

  test('no formats at all', async () => {
    rmSync(ours())
    expect(await complaint()).toBe('格式文件“formats”有误：没有任何格式文件。')
  })

  test('meanings that are not there', async () => {
    rmSync(path.join(assets, 'meanings.json'))
    expect(await complaint()).toBe('格式文件“meanings.json”有误：读不出文件内容。')
  })

  test('another format is one more file', async () => {
    const text = readFileSync(ours(), 'utf8').replace('"ten-section-2008"', '"ten-section-2006"').replace('"from": 2008', '"from": 2006')
    writeFileSync(path.join(assets, 'formats/new.json'), text)
    const catalogue = await loadCatalogue(assets)
    expect(catalogue.ok && catalogue.value.formats.map(({ id }) => id)).toEqual(['ten-section-2006', 'ten-section-2008'])
  })
})
