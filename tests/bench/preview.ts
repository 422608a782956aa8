import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { printedHeading } from '../../shared/report/numbering'
import type { Report } from '../../shared/report/schema'
import { reportSchema } from '../../shared/report/schema'
import { makePrivateHome } from '../../scripts/window/private-home.mjs'
import { startProgram } from '../../scripts/window/program.mjs'
import { median } from './measurement'
import { table } from './table'

/**
 * Measures how long a keystroke takes to the preview of a long report, in the program's own window:
 * node preview.mjs REPORT.json. Needs a display and ELECTRON_OVERRIDE_DIST_PATH.
 */

/** Keystrokes in each of three sections; those before are not counted, so that what is compiled while running is compiled. */
const KEYSTROKES = 50
const FIRST_KEYSTROKES = 10

/** Between keystrokes (ms): a fast typist's, who leaves no time to catch up. */
const PAUSE = 100

/** A keystroke that takes longer has not reached the preview at all (ms). */
const LONGEST_WAIT = 5000

const [, , file = ''] = process.argv
const report = reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')))

const folder = mkdtempSync(path.join(os.tmpdir(), 'nianbao-preview-'))
const home = makePrivateHome(path.join(folder, 'home'))
const electron = path.join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'electron')
const program = await startProgram(electron, ['.', `--user-data-dir=${path.join(folder, 'data')}`, '--no-sandbox', '--disable-gpu'], home.env)
try {
  const { window } = program
  await openReport(window, report)
  await watchPreview(window)
  const last = report.sections.length - 1
  const rows: string[][] = []
  for (const [name, index] of [['beginning', 0], ['middle', last >> 1], ['end', last]] as const) {
    rows.push([name, ...(await timesIn(window, index))])
  }
  const pages = await window.getByRole('figure').count()
  process.stdout.write(`\nA keystroke in a report of ${pages} pages, to its preview, ms\n`)
  process.stdout.write(table([['in the text\'s', 'painted', 'worst', 'on the screen', 'worst'], ...rows]))
} finally {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
}

async function openReport(window: Page, { organ, year }: Report): Promise<void> {
  await window.setViewportSize({ width: 1366, height: 768 })
  await window.getByLabel('机关名称').fill(organ)
  await window.getByRole('button', { name: '开始使用' }).click()
  await window.evaluate((given) => self.nianbao.request['reports.create']({ report: given }), report)
  await window.reload()
  await window.getByRole('button', { name: `打开 ${organ} ${String(year)} 年度报告` }).click()
  await window.getByRole('button', { name: '预览' }).click()
  await window.getByRole('figure').first().waitFor()
}

/** Notes when the last glyph of the preview was painted, and when the frame with it had been drawn. */
async function watchPreview(window: Page): Promise<void> {
  await window.evaluate(() => {
    const times = { typed: 0, painted: 0, shown: 0 }
    Object.assign(self, { previewTimes: times })
    const fill: unknown = Reflect.get(CanvasRenderingContext2D.prototype, 'fill')
    if (typeof fill !== 'function') throw new Error('the window has no canvas')
    const channel = new MessageChannel()
    let isAwaitingFrame = false
    channel.port1.onmessage = () => {
      isAwaitingFrame = false
      times.shown = performance.now()
    }
    CanvasRenderingContext2D.prototype.fill = function (this: CanvasRenderingContext2D, ...given: unknown[]) {
      Reflect.apply(fill, this, given)
      times.painted = performance.now()
      if (isAwaitingFrame) return
      isAwaitingFrame = true
      // The message comes when the frame that begins next has been drawn.
      requestAnimationFrame(() => channel.port2.postMessage(null))
    }
    document.addEventListener('keydown', ({ timeStamp }) => Object.assign(times, { typed: timeStamp, painted: 0, shown: 0 }), true)
  })
}

/** Median and worst, to the painting and to the screen. */
async function timesIn(window: Page, index: number): Promise<string[]> {
  const section = report.sections[index]
  if (section === undefined) throw new Error('no such section')
  const heading = printedHeading(section, index, report.sections)
  await window.getByRole('navigation', { name: '报告目录' }).getByRole('button', { name: heading }).click()
  const field = window.getByLabel('正文', { exact: true })
  await field.click()
  await field.press('Control+Home')
  await pause(1000)
  const times: { readonly painted: number; readonly shown: number }[] = []
  for (let stroke = 0; stroke < FIRST_KEYSTROKES + KEYSTROKES; stroke++) {
    await window.keyboard.press('a')
    await pause(PAUSE)
    times.push(await timesOfStroke(window))
  }
  const counted = times.slice(FIRST_KEYSTROKES)
  return (['painted', 'shown'] as const).flatMap((moment) => {
    const values = counted.map((each) => each[moment])
    return [median(values).toFixed(1), Math.max(...values).toFixed(1)]
  })
}

/** Waits for what has not been shown by now. */
async function timesOfStroke(window: Page): Promise<{ painted: number; shown: number }> {
  await window.waitForFunction(() => Number(Reflect.get(Object(Reflect.get(self, 'previewTimes')), 'shown')) > 0, null, { timeout: LONGEST_WAIT })
  return window.evaluate(() => {
    const times: unknown = Reflect.get(self, 'previewTimes')
    const of = (name: string): number => Number(Reflect.get(Object(times), name))
    return { painted: of('painted') - of('typed'), shown: of('shown') - of('typed') }
  })
}
