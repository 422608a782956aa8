import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import type { Settings } from '../../shared/contract/schemas'
import { defaultSettings } from '../../shared/contract/schemas'
import { buildProgram } from './machine/programs'
import { codeOf, makeFolder, temporaryFolder, valueOf } from './machine/workspaces'

// electron-store asks for Electron, which outside its own program is the name of a file that need not be there.
vi.hoisted(() => (process.env['ELECTRON_OVERRIDE_DIST_PATH'] = '/nowhere'))
const { openSettings } = await import('../../electron/settings/settings-store')

const filled: Settings = {
  organ: '张店区广播电视局',
  deadline: '03-15',
  previewShown: true,
  departments: ['张店区教育局'],
  exportKinds: ['pdf', 'review-log'],
  exportArrangement: 'package',
  pageFonts: 'office',
}
const placed = { bounds: { x: 10, y: 20, width: 1000, height: 700 }, maximized: true, zoomFactor: 1.25, exportFolder: '/home/clerk/文档' }

const file = (folder: string) => join(folder, 'settings.json')
const codes = (folder: string) => openSettings(folder).notices.map(({ code }) => code)
const record = (folder: string) => z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file(folder), 'utf8')))

function filledFolder(): string {
  const folder = temporaryFolder()
  const { settings } = openSettings(folder)
  valueOf(settings.write(filled))
  valueOf(settings.rememberWindowState(placed))
  return folder
}

describe('settings', () => {
  test('are the defaults at the first start, of which nothing is told', () => {
    const { settings, notices } = openSettings(temporaryFolder())
    expect(settings.read()).toEqual(defaultSettings)
    expect(settings.windowState()).toEqual({ bounds: null, maximized: false, zoomFactor: 1, exportFolder: null })
    expect(notices).toEqual([])
  })

  test('are found again by the next start, and are the owner’s alone', () => {
    const folder = filledFolder()
    const { settings, notices } = openSettings(folder)
    expect([settings.read(), settings.windowState(), notices]).toEqual([filled, placed, []])
    expect(statSync(file(folder)).mode & 0o077).toBe(0)
  })

  test('of a newer program are kept when this one writes', () => {
    const folder = filledFolder()
    writeFileSync(file(folder), JSON.stringify({ ...record(folder), futureField: [1, 2] }))
    valueOf(openSettings(folder).settings.write({ ...filled, organ: '另一个局' }))
    expect(record(folder)).toMatchObject({ futureField: [1, 2], organ: '另一个局' })
  })
})

describe('a settings file that is no settings', () => {
  test.each([
    ['cut off', '{"organ": "张'],
    ['empty', ''],
    ['null', 'null'],
    ['a number', '0'],
    ['a list', '[1]'],
    ['zeros', '\0'.repeat(300)],
  ])('(%s) is kept aside, and the last good copy is taken', (_name, content) => {
    const folder = filledFolder()
    writeFileSync(file(folder), content)
    const { settings, notices } = openSettings(folder)
    expect(notices.map(({ code }) => code)).toEqual(['settings.damaged'])
    expect([settings.read(), settings.windowState()]).toEqual([filled, placed])
    expect(readFileSync(join(folder, String(notices[0]?.details['name'])), 'utf8')).toBe(content)
    expect(codes(folder)).toEqual([])
  })

  test('with no copy left is kept aside, and the defaults are taken', () => {
    const folder = temporaryFolder()
    writeFileSync(file(folder), '{')
    const { settings, notices } = openSettings(folder)
    expect(notices.map(({ code }) => code)).toEqual(['settings.lost'])
    expect(settings.read()).toEqual(defaultSettings)
    expect(codes(folder)).toEqual([])
  })

  test('that was damaged while the program ran is kept aside by the next write', () => {
    const folder = filledFolder()
    const { settings } = openSettings(folder)
    writeFileSync(file(folder), '{')
    valueOf(settings.write({ ...filled, organ: '另一个局' }))
    expect(record(folder)).toMatchObject({ organ: '另一个局', zoomFactor: 1.25 })
    expect(readdirSync(folder).filter((name) => name.startsWith('settings.damaged-'))).toHaveLength(1)
  })

  test('that is gone is replaced by the last good copy', () => {
    const folder = filledFolder()
    rmSync(file(folder))
    const { settings, notices } = openSettings(folder)
    expect(notices.map(({ code }) => code)).toEqual(['settings.missing'])
    expect(settings.read()).toEqual(filled)
  })
})

describe('one invalid field', () => {
  test.each([
    ['organ', 7],
    ['deadline', 'Easter'],
    ['previewShown', 'yes'],
    ['bounds', { x: 1 }],
    ['maximized', null],
    ['zoomFactor', 1000],
    ['exportFolder', ''],
  ])('(%s) is taken from the last good copy; the others stay as they are', (field, value) => {
    const folder = filledFolder()
    const changed = { ...record(folder), organ: '改过的局', zoomFactor: 2, [field]: value }
    writeFileSync(file(folder), JSON.stringify(changed))
    const { settings, notices } = openSettings(folder)
    expect(notices).toMatchObject([{ code: 'settings.fields-replaced', details: { count: 1 } }])
    const good: Record<string, unknown> = { ...filled, ...placed }
    expect({ ...settings.read(), ...settings.windowState() }).toEqual({ ...good, organ: '改过的局', zoomFactor: 2, [field]: good[field] })
    expect(JSON.parse(readFileSync(join(folder, String(notices[0]?.details['name'])), 'utf8'))).toEqual(changed)
    expect(codes(folder)).toEqual([])
  })
})

describe('a write that fails', () => {
  test('is told, and the settings are as before', () => {
    const folder = filledFolder()
    const { settings } = openSettings(folder)
    rmSync(file(folder))
    makeFolder(join(file(folder), 'in the way'))
    expect(codeOf(settings.write({ ...filled, organ: '另一个局' }))).not.toBe('ok')
    expect(settings.read()).toEqual(filled)
  })

  test.runIf(process.platform === 'linux')('by taking only a part without an error is noticed and taken back', async () => {
    const folder = filledFolder()
    const program = await buildProgram('settings-program')
    // A limit of 2 or 4 KB a file makes the system take a part and report no error, as a full disk does.
    const limited = `ulimit -f 4; exec "${process.execPath}" "${program}" "${folder}"`
    const said = execFileSync('sh', ['-c', limited], { encoding: 'utf8' })
    expect(said.trim()).toBe('file.verification-failed')
    const { settings, notices } = openSettings(folder)
    expect([settings.read(), settings.windowState(), notices]).toEqual([filled, placed, []])
  })
})
