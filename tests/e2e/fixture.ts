import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { _electron, errors, test as base } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { requireElectron } from '../../scripts/electron-runtime.mjs'
import { PROJECT_ROOT } from '../../scripts/project.mjs'
import { makePrivateHome } from '../../scripts/window/private-home.mjs'

export { expect } from '@playwright/test'

/**
 * What every test of the window starts from. A test asks for
 *
 * - `window`: the program's window, started with an empty data folder;
 * - `program`: the running program, where a test also needs the main process or ends it;
 * - `desk`: the computer, where a test starts the program itself, or several times on the same data.
 */
export const test = base.extend<{ desk: Desk; program: Program; window: Page }>({
  // Playwright reads the fixtures that this one uses from the braces.
  // eslint-disable-next-line no-empty-pattern
  desk: async ({}, use) => {
    const desk = setUpDesk()
    try {
      await use(desk)
      await desk.leave()
    } finally {
      await desk.clear()
    }
  },
  program: async ({ desk }, use) => use(await desk.start()),
  window: async ({ program }, use) => use(program.window),
})

/** A clerk's computer, fresh for each test: a home folder and the program's data folder, both empty. */
export interface Desk {
  /** The user's documents folder, where exports are proposed to go. */
  readonly documents: string
  /** The program's data folder, the same for every start. */
  readonly userData: string
  /** Starts the program; `switches` come after its own on the command line. */
  start(...switches: readonly string[]): Promise<Program>
  /** Closes what still runs, as the clerk does. Called at the end of the test, which fails when it does not work. */
  leave(): Promise<void>
  /** Ends what still runs and removes the folders. Called at the end of the test. */
  clear(): Promise<void>
}

/** The running program. */
export interface Program {
  readonly window: Page
  /** For what the page cannot do: the main process's own modules through `evaluate`. */
  readonly application: ElectronApplication
  /** Exceptions nobody caught in the page, in the order they came. The test fails on them when it ends. */
  readonly uncaught: Error[]
  /** Closes the window as the clerk does and waits until the program has saved and ended. */
  close(): Promise<void>
  /** Ends it without a chance to save, as a power cut does. */
  kill(): Promise<void>
}

const CLOSING_TAKES_MS = 15_000

/** Takes a picture of the window for people to look at: out/screenshots/NAME.png. */
export async function takePicture(window: Page, name: string): Promise<void> {
  await window.screenshot({ path: path.join(PROJECT_ROOT, 'out', 'screenshots', `${name}.png`) })
}

function setUpDesk(): Desk {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nianbao-desk-'))
  const home = makePrivateHome(path.join(folder, 'home'))
  const userData = path.join(folder, 'data')
  const running: Program[] = []
  return {
    documents: home.documents,
    userData,
    start: async (...switches) => {
      const program = await start(userData, home.env, switches)
      running.push(program)
      return program
    },
    leave: async () => {
      for (const program of running) {
        await program.close()
        for (const error of program.uncaught) throw error
      }
    },
    clear: async () => {
      for (const program of running) await program.kill()
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

interface Launched {
  readonly application: ElectronApplication
  readonly window: Page
}

const LAUNCHING_TAKES_MS = 20_000

/** One launch in about a hundred Playwright misses the window of a program that has started; it is launched once more. */
async function launch(options: Parameters<typeof _electron.launch>[0]): Promise<Launched> {
  return (await tryToLaunch(options)) ?? (await tryToLaunch(options)) ?? Promise.reject(new Error('The program opened no window, twice.'))
}

/** Nothing where the window was not seen in time; the program has been ended then. */
async function tryToLaunch(options: Parameters<typeof _electron.launch>[0]): Promise<Launched | null> {
  const application = await _electron.launch(options)
  const child = application.process()
  try {
    return { application, window: await application.firstWindow({ timeout: LAUNCHING_TAKES_MS }) }
  } catch (cause) {
    if (!(cause instanceof errors.TimeoutError)) throw cause
    child.kill('SIGKILL')
    await endOf(child)
    return null
  }
}

async function start(userData: string, env: Record<string, string>, switches: readonly string[]): Promise<Program> {
  const isRoot = process.getuid?.() === 0
  const { application, window } = await launch({
    executablePath: requireElectron().executable,
    cwd: PROJECT_ROOT,
    args: ['.', `--user-data-dir=${userData}`, '--disable-gpu', ...switches],
    env: { ...definedOnly(process.env), ...env },
    // Chromium's sandbox refuses to work for root; for anybody else it is part of what is tested.
    chromiumSandbox: !isRoot,
  })
  // Asked for once: Playwright no longer knows it when it has ended.
  const child = application.process()
  const ended = endOf(child)
  const uncaught: Error[] = []
  window.on('pageerror', (error) => uncaught.push(error))
  await window.waitForLoadState()
  await untilShown(application)
  return {
    window,
    application,
    uncaught,
    close: async () => {
      if (!hasEnded(child)) await close(application, ended)
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** The window is shown a moment after its page has loaded, when it is first drawn. */
async function untilShown(application: ElectronApplication): Promise<void> {
  const isShown = (): Promise<boolean> =>
    application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.isVisible()))
  while (!(await isShown())) await pause(20)
}

/** Kept when the program's process is gone. */
async function endOf(child: ChildProcess): Promise<void> {
  if (!hasEnded(child)) await once(child, 'exit')
}

async function close(application: ElectronApplication, ended: Promise<void>): Promise<void> {
  // Through a timer, so that the answer is back before the program may be gone.
  await application.evaluate(({ BrowserWindow }) => {
    setTimeout(() => {
      for (const window of BrowserWindow.getAllWindows()) window.close()
    })
  })
  const patience = new AbortController()
  const late = pause(CLOSING_TAKES_MS, 'late', { signal: patience.signal }).catch(() => undefined)
  const outcome = await Promise.race([ended, late])
  patience.abort()
  if (outcome === 'late') throw new Error(`The program did not close within ${CLOSING_TAKES_MS} ms.`)
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}
