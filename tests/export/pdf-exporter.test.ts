import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ExportProgress, PdfExporter, PdfExportJob } from '../../electron/export/pdf-exporter'
import { createPdfExporter } from '../../electron/export/pdf-exporter'
import { systemFileOperations } from '../../electron/storage/file-operations'
import type { Report } from '../../shared/report/schema'
import { messageOf } from '../../shared/wording/errors'
import { newReport, tenSections } from '../unit/report/ten-section-format'
import type { NodeExportProcesses } from './node-export-process'
import { bundleForNode, nodeExportProcesses } from './node-export-process'

let entry = ''
beforeAll(async () => {
  entry = await bundleForNode('export-process', 'tests/export/node-export-entry.ts')
})

let folder = ''
let processes: NodeExportProcesses
let exporter: PdfExporter
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nianbao-exporter-'))
  processes = nodeExportProcesses(entry)
  exporter = createPdfExporter({ startProcess: processes.start, files: systemFileOperations() })
})
afterEach(() => {
  exporter.close()
  rmSync(folder, { recursive: true })
})

const target = (): string => path.join(folder, '年报.pdf')
const jobOf = (report: Report = newReport()): PdfExportJob => ({
  jobId: 'job',
  content: { kind: 'report', report, format: tenSections },
  target: target(),
  whenExists: 'refuse',
})

/** A report long enough that it is still being painted when something happens to the process. */
function longReport(paragraphs = 20_000): Report {
  const text = Array.from({ length: paragraphs }, () => '认真做好政府信息公开日常工作，及时公布群众关心的信息。').join('\n')
  return { ...newReport(), opening: { author: 'clerk', text, stockSeen: '' } }
}

const withOpening = (text: string): Report => ({ ...newReport(), opening: { author: 'clerk', text, stockSeen: '' } })

/** Starts the job and gives, once it is being set, the promise of its end. */
async function startedJob(job: PdfExportJob): Promise<{ end: ReturnType<PdfExporter['start']> }> {
  return new Promise((resolve) => {
    const end = exporter.start(job, () => {
      resolve({ end })
    })
  })
}

test('a report arrives whole, with its pages and size', async () => {
  const result = await exporter.start(jobOf(), () => undefined)
  const written = readFileSync(target())
  expect(result).toMatchObject({ ok: true, value: { bytes: written.length } })
  expect(written.toString('latin1')).toMatch(/^%PDF-1\.7[^]*%%EOF\s*$/u)
  expect(readdirSync(folder)).toEqual(['年报.pdf'])
})

test('progress goes through all stages and never back', async () => {
  const seen: ExportProgress[] = []
  await exporter.start(jobOf(), (progress) => seen.push(progress))
  expect([...new Set(seen.map(({ stage }) => stage))]).toEqual(['typesetting', 'painting', 'writing'])
  const fractions = seen.map(({ fraction }) => fraction)
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
  expect(fractions.at(-1)).toBe(1)
})

test('one process does job after job, and gives the same bytes each time', async () => {
  await exporter.start(jobOf(), () => undefined)
  const first = readFileSync(target())
  await exporter.start({ ...jobOf(withOpening('另一份报告。')), whenExists: 'replace' }, () => undefined)
  await exporter.start({ ...jobOf(), whenExists: 'replace' }, () => undefined)
  expect(readFileSync(target()).equals(first)).toBe(true)
  expect(processes.pids).toHaveLength(1)
})

test('two jobs at once do not wait for each other or mix', async () => {
  const other = path.join(folder, '另一份.pdf')
  const results = await Promise.all([
    exporter.start(jobOf(), () => undefined),
    exporter.start({ ...jobOf(withOpening('另一份报告。')), jobId: 'other', target: other }, () => undefined),
  ])
  expect(results).toMatchObject([{ ok: true }, { ok: true }])
  expect(readFileSync(target()).equals(readFileSync(other))).toBe(false)
})

describe('a file that is there already', () => {
  beforeEach(() => {
    writeFileSync(target(), '别人的文件')
  })

  test('is not touched when the clerk was not asked', async () => {
    const seen: ExportProgress[] = []
    const result = await exporter.start(jobOf(), (progress) => seen.push(progress))
    expect(result).toEqual({ ok: false, error: { code: 'export.exists', details: { name: '年报.pdf' } } })
    expect(readFileSync(target(), 'utf8')).toBe('别人的文件')
    expect(seen).toEqual([])
  })

  test('is replaced when the clerk said so', async () => {
    const result = await exporter.start({ ...jobOf(), whenExists: 'replace' }, () => undefined)
    expect(result).toMatchObject({ ok: true })
    expect(readFileSync(target()).subarray(0, 5).toString()).toBe('%PDF-')
  })
})

describe('cancelling', () => {
  test('ends the job at once, with nothing written', async () => {
    const { end } = await startedJob(jobOf(longReport()))
    const asked = performance.now()
    exporter.cancel('job')
    expect(await end).toEqual({ ok: false, error: { code: 'export.cancelled', details: {} } })
    expect(performance.now() - asked).toBeLessThan(500)
    expect(readdirSync(folder)).toEqual([])
  })

  test('works in the very moment the job was started', async () => {
    const end = exporter.start(jobOf(), () => undefined)
    exporter.cancel('job')
    expect(await end).toMatchObject({ ok: false, error: { code: 'export.cancelled' } })
    expect(readdirSync(folder)).toEqual([])
  })

  test('leaves the exporter ready for the next job', async () => {
    const { end } = await startedJob(jobOf(longReport()))
    exporter.cancel('job')
    await end
    expect(await exporter.start(jobOf(), () => undefined)).toMatchObject({ ok: true })
  })

  test('of a job nobody knows does nothing', async () => {
    const end = exporter.start(jobOf(), () => undefined)
    exporter.cancel('another')
    expect(await end).toMatchObject({ ok: true })
  })
})

describe('an export process that is killed', () => {
  test('ends its job with a message, with nothing written, and the next job works', async () => {
    const { end } = await startedJob(jobOf(longReport()))
    process.kill(processes.pids[0] ?? 0, 'SIGKILL')
    expect(await end).toEqual({ ok: false, error: { code: 'export.process-stopped', details: {} } })
    expect(readdirSync(folder)).toEqual([])
    expect(await exporter.start(jobOf(), () => undefined)).toMatchObject({ ok: true })
  })

  test('while it had nothing to do is not noticed', async () => {
    await exporter.start(jobOf(), () => undefined)
    const pid = processes.pids[0] ?? 0
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => isRunning(pid)).toBe(false)
    expect(await exporter.start({ ...jobOf(), whenExists: 'replace' }, () => undefined)).toMatchObject({ ok: true })
  })
})

test('closing ends every process and running job', async () => {
  const { end } = await startedJob(jobOf(longReport()))
  exporter.close()
  expect(await end).toMatchObject({ ok: false, error: { code: 'export.cancelled' } })
  await expect.poll(() => processes.pids.some(isRunning)).toBe(false)
  expect(await exporter.start(jobOf(), () => undefined)).toMatchObject({ ok: false, error: { code: 'export.cancelled' } })
})

describe('a character that no font has', () => {
  async function messageFor(report: Report): Promise<string> {
    const result = await exporter.start(jobOf(report), () => undefined)
    expect(readdirSync(folder)).toEqual([])
    return result.ok ? 'exported' : messageOf(result.error)
  }

  test('is named with its place and code', async () => {
    expect(await messageFor(withOpening('公开👍情况'))).toBe('开头段落中的“👍”（U+1F44D）在所有字体中都没有，没有导出。')
  })

  test('in a section is named with the heading as printed', async () => {
    const report = newReport()
    const sections = report.sections.map((section, index) =>
      index === 2 ? { ...section, narrative: { author: 'clerk', text: '很好😀，👍', stockSeen: '' } as const } : section,
    )
    expect(await messageFor({ ...report, sections })).toBe(
      '“三、重点领域政府信息公开工作推进情况”一章中的“😀”（U+1F600）等 2 个字在所有字体中都没有，没有导出。',
    )
  })
})

test('a folder that is gone is told as such, with nothing written', async () => {
  const result = await exporter.start({ ...jobOf(), target: path.join(folder, '没有', '年报.pdf') }, () => undefined)
  expect(result).toMatchObject({ ok: false, error: { code: 'file.cannot-write' } })
  expect(readdirSync(folder)).toEqual([])
})

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
