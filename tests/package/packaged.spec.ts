import { execFileSync, spawnSync } from 'node:child_process'
import type { SpawnSyncReturns } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { debFile } from '../../scripts/package.mjs'
import { exportPdf, openSample } from '../../scripts/window/main-job.mjs'
import { makePrivateHome } from '../../scripts/window/private-home.mjs'
import { startProgram } from '../../scripts/window/program.mjs'

const SAMPLE = path.resolve('assets/samples/zhangdian-broadcasting-2016.txt')
// How the program's file notes the state of a fuse: the characters 1 and 0.
const ON = 0x31
const OFF = 0x30
const isRoot = process.getuid?.() === 0

/** Where the package is unpacked to; nothing is installed. */
let unpacked: string

test.beforeAll(() => {
  unpacked = mkdtempSync(path.join(os.tmpdir(), 'nianbao-package-'))
  execFileSync('dpkg-deb', ['--extract', debFile(), unpacked])
})

test.afterAll(() => {
  rmSync(unpacked, { recursive: true, force: true })
})

test('Nobody can turn the program into a plain Node, debug it or slip code into it', async () => {
  const { version: _version, resetAdHocDarwinSignature: _mac, strictlyRequireAllFuses: _strict, ...fuses } =
    await getCurrentFuseWire(program())

  expect(fuses).toEqual({
    [FuseV1Options.RunAsNode]: OFF,
    [FuseV1Options.EnableCookieEncryption]: ON,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: OFF,
    [FuseV1Options.EnableNodeCliInspectArguments]: OFF,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ON,
    [FuseV1Options.OnlyLoadAppFromAsar]: ON,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: OFF,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: OFF,
  })
  expect(readdirSync(path.join(unpacked, 'opt/nianbao/resources'))).not.toContain('default_app.asar')
})

test('It carries the fonts and formats, and nothing that only developers need', () => {
  const files = listPackage(path.join(unpacked, 'opt/nianbao/resources/app.asar'), { isPack: false })

  expect(files).toContain('/dist/main/main.js')
  expect(files).toContain('/assets/fonts/FandolFang-Regular.otf')
  expect(files).toContain('/assets/formats/ten-section-2008.json')
  expect(files.filter((file) => file.endsWith('.map') || file.endsWith('.ts'))).toEqual([])
  expect(new Set(files.map((file) => file.split('/')[1]))).toEqual(new Set(['assets', 'dist', 'package.json']))
})

test('Its menu entry starts the installed program under its Chinese name', () => {
  const entry = readFileSync(path.join(unpacked, 'usr/share/applications/nianbao.desktop'), 'utf8')

  expect(entry).toContain('Name=政府信息公开年报\n')
  expect(entry).toContain('Exec=/opt/nianbao/nianbao %U\n')
  expect(entry).toContain('Icon=nianbao\n')
  expect(readdirSync(path.join(unpacked, 'usr/share/icons/hicolor'))).toContain('256x256')
})

test('A clerk opens the sample, exports it, and gets what the command line gives', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nianbao-clerk-'))
  const home = makePrivateHome(folder)
  const running = await startProgram(
    program(),
    [`--user-data-dir=${path.join(folder, 'data')}`, '--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])],
    home.env,
  )

  try {
    await openSample(running.window)
    await running.window.screenshot({ path: 'out/screenshots/packaged-report.png' })
    if (!isRoot) expect(sandboxModesOfPages(path.join(folder, 'data'))).toEqual(['2'])
    await exportPdf(running.window)
  } finally {
    await running.close()
  }

  const [exported = ''] = readdirSync(home.documents)
  const text = textOf(path.join(home.documents, exported))
  expect(exported).toMatch(/\.pdf$/)
  expect(text).toContain('张店区广播电视局2016年政府信息公开工作年度报告')
  expect(text).toBe(textOf(importAndExport(folder)))
})

test('Its command line says in one sentence what is wrong, without a display', () => {
  const { status, stdout, stderr } = runCommand(['import', '没有这个文件.txt', '--out', path.join(unpacked, 'report.json')])

  expect(status).toBe(3)
  expect(stdout).toBe('')
  expect(stderr.trim()).toMatch(/^[^\n]*没有这个文件\.txt[^\n]*$/)
})

test('Its command line tells its version, and what it can do, without a display', () => {
  expect(runCommand(['--version'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: '' })
  expect(runCommand(['--help']).stdout).toContain('nianbao import')
  expect(runCommand(['--json', 'formats']).stdout).toContain('"ten-section-2008"')
})

function program(): string {
  return path.join(unpacked, 'opt/nianbao/nianbao')
}

/** Runs the packaged command line to its end, as on a machine without a display. */
function runCommand(words: readonly string[]): SpawnSyncReturns<string> {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env
  return spawnSync(path.join(unpacked, 'usr/bin/nianbao'), words, { env, encoding: 'utf8', timeout: 60_000 })
}

/** Takes the sample to a PDF by the command line; gives the PDF's path. */
function importAndExport(folder: string): string {
  const report = path.join(folder, 'report.json')
  const pdf = path.join(folder, 'report.pdf')
  expect(runCommand(['import', SAMPLE, '--out', report])).toMatchObject({ status: 0, stderr: '' })
  expect(runCommand(['export', report, '--out', pdf])).toMatchObject({ status: 0, stderr: '' })
  return pdf
}

/** The text of a PDF without white space. */
function textOf(pdf: string): string {
  return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(/\s/g, '')
}

/** The kernel's seccomp mode of each process that shows a page of the program: '2' is Chromium's full sandbox. */
function sandboxModesOfPages(userData: string): string[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((pid) => isPageOf(userData, pid))
    .map((pid) => /^Seccomp:\s*(\d)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '')
}

function isPageOf(userData: string, pid: string): boolean {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return command.includes('--type=renderer') && command.includes(userData)
  } catch {
    // The process has ended, or is another user's.
    return false
  }
}
