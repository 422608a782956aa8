import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { saveImage } from '../../electron/export/save-image'
import { systemFileOperations } from '../../electron/storage/file-operations'
import { imageSchema } from '../../shared/contract/schemas'

const files = systemFileOperations()
const svg = { kind: 'svg', text: '<svg xmlns="http://www.w3.org/2000/svg"><title>办理结果</title></svg>' } as const
const png = { kind: 'png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3) } as const

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nianbao-image-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe('An image', () => {
  test('is written to the path that was chosen, byte for byte', async () => {
    expect(await saveImage(files, path.join(folder, '图.png'), png)).toEqual({ ok: true, value: '图.png' })
    expect(new Uint8Array(readFileSync(path.join(folder, '图.png')))).toEqual(png.bytes)
    expect(await saveImage(files, path.join(folder, '图.svg'), svg)).toEqual({ ok: true, value: '图.svg' })
    expect(readFileSync(path.join(folder, '图.svg'), 'utf8')).toBe(svg.text)
    expect(readdirSync(folder).sort()).toEqual(['图.png', '图.svg'])
  })

  test('replaces the file at that path, for the dialog has asked', async () => {
    writeFileSync(path.join(folder, '图.PNG'), 'older')
    expect(await saveImage(files, path.join(folder, '图.PNG'), png)).toMatchObject({ ok: true })
    expect(new Uint8Array(readFileSync(path.join(folder, '图.PNG')))).toEqual(png.bytes)
  })

  test('gets its extension, and does not replace a file the clerk was not asked about', async () => {
    writeFileSync(path.join(folder, '图.png'), 'somebody else’s')
    expect(await saveImage(files, path.join(folder, '图'), png)).toMatchObject({ ok: false, error: { code: 'export.exists', details: { name: '图.png' } } })
    expect(readFileSync(path.join(folder, '图.png'), 'utf8')).toBe('somebody else’s')
    expect(await saveImage(files, path.join(folder, '新图'), png)).toEqual({ ok: true, value: '新图.png' })
  })

  test('goes nowhere when the folder is gone', async () => {
    expect(await saveImage(files, path.join(folder, '没有', '图.png'), png)).toMatchObject({ ok: false })
  })

  test('is taken from the page only when it is one', () => {
    expect(imageSchema.safeParse(png).success).toBe(true)
    expect(imageSchema.safeParse(svg).success).toBe(true)
    expect(imageSchema.safeParse({ kind: 'png', bytes: Uint8Array.of(0x4d, 0x5a) }).success).toBe(false)
    expect(imageSchema.safeParse({ kind: 'svg', text: '<script>' }).success).toBe(false)
  })
})
