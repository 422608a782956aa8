import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import type { ElectronApplication, Page } from '@playwright/test'
import { requireElectron } from '../../scripts/electron-runtime.mjs'
import type { Bridge } from '../../shared/contract/bridge'
import { expect, test } from './fixture'

declare global {
  /** What the preload shows to the page. */
  var nianbao: Bridge
  /** Commands the page was told, in their order. */
  var commands: unknown[]
}

const rootSwitches = process.getuid?.() === 0 ? ['--no-sandbox'] : []

test.describe('The window', () => {
  test('opens where it was, as large as it was, with the text as large as it was', async ({ desk }) => {
    const first = await desk.start()
    await first.application.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.unmaximize()
      window?.setBounds({ x: 120, y: 90, width: 1000, height: 640 })
    })
    await press(first.application, '=', ['control'])
    await press(first.application, '=', ['control'])
    await expect.poll(() => zoomOf(first.application)).toBeCloseTo(1.25)
    await first.close()

    const second = await desk.start()
    await expect.poll(() => zoomOf(second.application)).toBeCloseTo(1.25)
    expect(await boundsOf(second.application)).toEqual({ x: 120, y: 90, width: 1000, height: 640 })

    await press(second.application, '0', ['control'])
    await expect.poll(() => zoomOf(second.application)).toBe(1)
  })

  test('cannot be made smaller than its content needs, and fits a small screen', async ({ program }) => {
    const size = await program.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getMinimumSize())

    expect(size?.[0]).toBeLessThanOrEqual(911)
    expect(size?.[1]).toBeLessThanOrEqual(472)
  })

  test('is brought to the front by a second start, which ends at once', async ({ program, desk }) => {
    await program.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())

    const { stdout } = await startAgain(desk.userData)

    expect(stdout).toBe('')
    const isVisible = (): Promise<boolean | undefined> =>
      program.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())
    await expect.poll(isVisible).toBe(true)
  })
})

test.describe('The menu', () => {
  test('is in Chinese, shows the keys and has no reload', async ({ program }) => {
    const menu = await program.application.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.items.map(({ label, submenu }) => ({
        label,
        items: submenu?.items.filter(({ type }) => type !== 'separator').map((item) => item.label),
      })),
    )

    expect(menu).toEqual([
      { label: '文件(&F)', items: ['返回首页', '保存', '导出…', '打印…', '退出'] },
      { label: '编辑(&E)', items: ['撤销', '重做', '剪切', '复制', '粘贴', '全选'] },
      // The last is for development: tests run an unpackaged program.
      { label: '查看(&V)', items: ['预览', '放大', '缩小', '实际大小', '全屏', '开发者工具'] },
      { label: '帮助(&H)', items: ['打开数据文件夹', '关于本程序'] },
    ])
  })

  test('and the keyboard tell the page the same, once each', async ({ program, window }) => {
    await listenToCommands(window)
    await press(program.application, 'z', ['control'])
    await press(program.application, 'y', ['control'])
    await press(program.application, 'Z', ['control', 'shift'])
    await press(program.application, 's', ['control'])
    await press(program.application, 'F2', ['control'])
    await press(program.application, 'p', ['control'])
    await press(program.application, 'e', ['control'])
    await press(program.application, 'Home', ['alt'])
    await program.application.evaluate(({ Menu }) => {
      for (const { submenu } of Menu.getApplicationMenu()?.items ?? []) submenu?.items.find(({ label }) => label === '保存')?.click()
    })

    const told = (): Promise<unknown> => window.evaluate(() => globalThis.commands)
    await expect
      .poll(told)
      .toEqual(['undo', 'redo', 'redo', 'save', 'preview', 'print', 'export', 'home', 'save'].map((command) => ({ command })))
  })
})

test.describe('Closing', () => {
  test('by a signal ends the program in order, and what it held is let go', async ({ program, desk }) => {
    const child = program.application.process()
    const ended = once(child, 'exit')

    child.kill('SIGTERM')

    expect(await ended).toEqual([0, null])
    expect(existsSync(path.join(desk.userData, 'SingletonLock'))).toBe(false)
  })

  test('asks when the page hangs, waits as long as the clerk wants, and then closes', async ({ program }) => {
    const child = program.application.process()
    const ended = once(child, 'exit')
    // Waits once, then closes.
    await answerDialogs(program.application, [0, 1])
    await hang(program.window)

    await closeWindow(program.application)
    await expect.poll(() => questionsOf(program.application), { timeout: 30_000 }).toContain('窗口还没有保存完。')

    expect(await ended).toEqual([0, null])
  })

  test('by a signal does not wait for ever for a page that hangs, and asks nobody', async ({ program }) => {
    const child = program.application.process()
    const ended = once(child, 'exit')
    await hang(program.window)

    child.kill('SIGTERM')

    expect(await ended).toEqual([0, null])
  })
})

test.describe('When the process of the page ends', () => {
  test('the clerk is told in plain words and the window opens again', async ({ program, desk }) => {
    await answerDialogs(program.application, [0])

    await crash(program.application)

    await expect.poll(() => questionsOf(program.application)).toEqual(['窗口出了问题，需要重新打开。'])
    const pageIsThere = (): Promise<unknown> =>
      program.application.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.querySelectorAll("button").length > 0'),
      )
    await expect.poll(pageIsThere).toBe(true)
    expect(logOf(desk.userData)).toContain('"event":"page-gone"')
    // A dump would hold the memory of the page, and with it what was typed.
    expect(filesBelow(path.join(desk.userData, 'Crashpad')).filter((file) => file.endsWith('.dmp'))).toEqual([])
  })
})

test('A command runs without a window and without touching the data folder', async ({ desk }) => {
  const { executable } = requireElectron()
  const switches = ['--ozone-platform=headless', '--no-sandbox', `--user-data-dir=${desk.userData}`]
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env

  const { stdout } = await promisify(execFile)(executable, ['.', ...switches, 'formats', '--json'], { env })

  expect(JSON.parse(stdout)).toBeTruthy()
  // Electron makes the folder before any code of ours runs.
  expect(filesBelow(desk.userData)).toEqual([])
})

function zoomOf(application: ElectronApplication): Promise<number | undefined> {
  return application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor())
}

function boundsOf(application: ElectronApplication): Promise<unknown> {
  return application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())
}

function startAgain(userData: string): Promise<{ stdout: string }> {
  return promisify(execFile)(requireElectron().executable, ['.', `--user-data-dir=${userData}`, '--disable-gpu', ...rootSwitches])
}

/** As a keyboard does it: Playwright's own keys begin in the page, behind the shortcuts. */
async function press(application: ElectronApplication, keyCode: string, modifiers: ('control' | 'shift' | 'alt')[]): Promise<void> {
  await application.evaluate(
    ({ BrowserWindow }, key) => {
      for (const type of ['keyDown', 'keyUp'] as const) BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type, ...key })
    },
    { keyCode, modifiers },
  )
}

async function listenToCommands(window: Page): Promise<void> {
  await window.evaluate(() => {
    globalThis.commands = []
    globalThis.nianbao.onNotice['menu.command']((told) => globalThis.commands.push(told))
  })
}

/** Has the system's dialogs answered by these buttons, one after the other; what they say is kept for {@link questionsOf}. */
async function answerDialogs(application: ElectronApplication, answers: readonly number[]): Promise<void> {
  await application.evaluate(({ dialog }, buttons) => {
    const questions: string[] = []
    const left = [...buttons]
    Object.assign(globalThis, { questions })
    Object.assign(dialog, {
      showMessageBox: (_window: unknown, { message }: { message: string }) => {
        questions.push(message)
        return Promise.resolve({ response: left.shift() ?? 0, checkboxChecked: false })
      },
    })
  }, answers)
}

/** Also when the program is gone: what it asked until then. */
async function questionsOf(application: ElectronApplication): Promise<unknown> {
  return application.evaluate((): unknown => Reflect.get(globalThis, 'questions'))
}

/** The page does not come back from this. */
async function hang(window: Page): Promise<void> {
  await window.evaluate(() => {
    setTimeout(() => {
      for (;;);
    })
  })
}

async function closeWindow(application: ElectronApplication): Promise<void> {
  await application.evaluate(({ BrowserWindow }) => {
    setTimeout(() => BrowserWindow.getAllWindows()[0]?.close())
  })
}

async function crash(application: ElectronApplication): Promise<void> {
  await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
}

function logOf(userData: string): string {
  return readFileSync(path.join(userData, 'logs', 'nianbao.log'), 'utf8')
}

function filesBelow(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
}
