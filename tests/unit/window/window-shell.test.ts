import { describe, expect, it } from 'vitest'
import { afterApplicationFolder, commandWords } from '../../../electron/command-words'
import { placeWindow } from '../../../electron/window/placement'
import type { KeyInput } from '../../../electron/window/shortcuts'
import { commandOf, shortcuts } from '../../../electron/window/shortcuts'
import { zoomAfter } from '../../../electron/window/zoom'

describe('The command line', () => {
  it('is for the window when it has switches only', () => {
    expect(commandWords([])).toBeNull()
    expect(commandWords(['--user-data-dir=/d', '--disable-gpu'])).toBeNull()
  })

  it('takes the switches of the command line for words, and none of Chromium’s', () => {
    expect(commandWords(['--ozone-platform=headless', '--version'])).toEqual(['--version'])
    expect(commandWords(['--json', 'inspect', '报告.json'])).toEqual(['--json', 'inspect', '报告.json'])
  })

  it('is a command from its first word on, with the switches of the command', () => {
    expect(commandWords(['--ozone-platform=headless', '--no-sandbox', 'import', '年报.txt', '--out', '报告.json'])).toEqual([
      'import',
      '年报.txt',
      '--out',
      '报告.json',
    ])
  })

  it('has the application folder first when a stock Electron runs it', () => {
    expect(afterApplicationFolder(['--no-sandbox', '.', 'formats'])).toEqual(['formats'])
    expect(afterApplicationFolder(['.', '--disable-gpu'])).toEqual(['--disable-gpu'])
    expect(afterApplicationFolder([])).toEqual([])
  })
})

describe('A shortcut', () => {
  const key: KeyInput = { type: 'keyDown', key: 's', control: true, alt: false, shift: false, meta: false, isComposing: false }

  it('is known by its keys, whatever the case', () => {
    expect(commandOf(key)).toBe('save')
    expect(commandOf({ ...key, key: 'S' })).toBe('save')
    expect(commandOf({ ...key, key: 'Z', shift: true })).toBe('redo')
    expect(commandOf({ ...key, key: '+', shift: true })).toBe('zoomIn')
    expect(commandOf({ ...key, key: 'Home', control: false, alt: true })).toBe('home')
  })

  it('is not taken from typing, from an input method or from a key let go', () => {
    expect(commandOf({ ...key, control: false })).toBeNull()
    expect(commandOf({ ...key, isComposing: true })).toBeNull()
    expect(commandOf({ ...key, type: 'keyUp' })).toBeNull()
    expect(commandOf({ ...key, alt: true })).toBeNull()
    expect(commandOf({ ...key, key: 'v' })).toBeNull()
  })

  it('belongs to one command alone', () => {
    const strokes = Object.values(shortcuts).flatMap((shortcut) => shortcut.strokes)

    expect(new Set(strokes).size).toBe(strokes.length)
  })
})

describe('Zooming', () => {
  it('goes from 80 % to 200 % by steps and back to 100 %', () => {
    let factor = 0.8
    const seen = [factor]
    while (zoomAfter('zoomIn', factor) !== factor) seen.push((factor = zoomAfter('zoomIn', factor)))

    expect(seen).toEqual([0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2])
    expect(zoomAfter('zoomOut', 0.8)).toBe(0.8)
    expect(zoomAfter('zoomOut', 1.3)).toBe(1.25)
    expect(zoomAfter('zoomReset', 1.75)).toBe(1)
  })
})

describe('The window opens', () => {
  const large = { x: 0, y: 0, width: 1920, height: 1040 }
  const office = { x: 0, y: 0, width: 1366, height: 728 }
  const bounds = { x: 100, y: 50, width: 1000, height: 700 }

  it('in the middle of a large screen the first time', () => {
    expect(placeWindow(null, [large])).toEqual({ bounds: { x: 280, y: 90, width: 1360, height: 860 }, maximized: false })
  })

  it('maximized on an office screen the first time', () => {
    expect(placeWindow(null, [office])).toEqual({ bounds: { x: 3, y: 0, width: 1360, height: 728 }, maximized: true })
  })

  it('where it was', () => {
    expect(placeWindow({ bounds, maximized: true }, [office])).toEqual({ bounds, maximized: true })
  })

  it('where it was on a second screen, and in sight when that is gone', () => {
    const remembered = { bounds: { ...bounds, x: 2500 }, maximized: false }

    expect(placeWindow(remembered, [office, { ...large, x: 1366 }])).toEqual(remembered)
    expect(placeWindow(remembered, [office]).bounds).toEqual({ x: 183, y: 14, width: 1000, height: 700 })
  })

  it('in sight when its title bar was above the screen', () => {
    expect(placeWindow({ bounds: { ...bounds, y: -60 }, maximized: false }, [large]).bounds.y).toBe(170)
  })
})
