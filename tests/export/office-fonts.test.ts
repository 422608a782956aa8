import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findOfficeFonts } from '../../electron/catalogue/office-fonts'
import { collectionOf, renamedFont } from '../fixtures/office-font-files'

const font = (name: string): Buffer => readFileSync(path.resolve('assets/fonts', name))
const glyfFont = font('NotoSerifSC-Regular.ttf')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'office-fonts-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const put = (name: string, bytes: Uint8Array): string => {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, bytes)
  return file
}

const found = async (): Promise<Record<string, string>> => Object.fromEntries([...(await findOfficeFonts([folder]))].map(([face, { family }]) => [face, family]))

describe("the computer's own fonts", () => {
  test('are found by the names in the files, whatever the files are called, in folders of folders', async () => {
    put('a.ttf', renamedFont(glyfFont, ['FangSong', '仿宋']))
    put('windows/KAITI.TTF', renamedFont(glyfFont, ['KaiTi', '楷体']))
    put('maker/x/y.otf', renamedFont(font('FandolHei-Regular.otf'), ['SimHei', '黑体']))
    put('founder.ttf', renamedFont(glyfFont, ['FZXiaoBiaoSong-B05S', '方正小标宋简体']))
    expect(await found()).toEqual({ title: '方正小标宋简体', heading1: '黑体', heading2: '楷体', body: '仿宋' })
  })

  test('the ones that offices ask for by name come before others of the kind', async () => {
    put('a.ttf', renamedFont(glyfFont, ['FangSong', '仿宋']))
    put('b.ttf', renamedFont(glyfFont, ['FangSong_GB2312', '仿宋_GB2312']))
    expect(await found()).toEqual({ body: '仿宋_GB2312' })
  })

  test('in a collection each font counts by itself', async () => {
    const path = put('simsun.ttc', collectionOf(renamedFont(glyfFont, ['NSimSun', '新宋体']), renamedFont(glyfFont, ['SimSun', '宋体'])))
    expect((await findOfficeFonts([folder])).get('folio')).toEqual({ id: 'Office-SimSun', family: '宋体', path, index: 1 })
  })

  test('bold ones, and ones whose maker forbids to put them into documents, are not taken', async () => {
    put('a.ttf', renamedFont(glyfFont, ['SimHei', '黑体'], { style: 'Bold' }))
    put('b.ttf', renamedFont(glyfFont, ['FangSong', '仿宋'], { fsType: 2 }))
    expect(await found()).toEqual({})
  })

  test('files that are damaged, no fonts, or not to be read are passed over', async () => {
    const good = renamedFont(glyfFont, ['FangSong', '仿宋'])
    put('cut.ttf', good.subarray(0, 200))
    put('empty.ttf', Buffer.alloc(0))
    put('text.ttf', Buffer.from('这不是字体文件'.repeat(100)))
    put('directory-only.ttf', good.subarray(0, 12))
    put('ttcf.ttc', Buffer.from('ttcf\u0000\u0001\u0000\u0000\u00ff\u00ff\u00ff\u00ff', 'latin1'))
    chmodSync(put('locked.ttf', good), 0)
    put('good.ttf', good)
    expect(await found()).toEqual({ body: '仿宋' })
  })

  test('ones that draw no Han are not taken, whatever they are called', async () => {
    put('a.ttf', renamedFont(font('LiberationSerif-Regular.ttf'), ['FangSong', '仿宋']))
    expect(await found()).toEqual({})
  })

  test('a folder that is not there has none', async () => {
    expect(await findOfficeFonts([path.join(folder, 'nothing')])).toEqual(new Map())
  })
})
