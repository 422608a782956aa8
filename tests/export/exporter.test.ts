import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { FilesRequest, MadeFile } from '../../electron/export/export-messages'
import type { Exporter } from '../../electron/export/exporter'
import { createExporter } from '../../electron/export/exporter'
import type { ExportStep } from '../../shared/contract/export-schemas'
import type { Result } from '../../shared/contract/result'
import type { Report } from '../../shared/report/schema'
import { messageOf } from '../../shared/wording/errors'
import { newReport, tenSections } from '../unit/report/ten-section-format'
import type { NodeExportProcesses } from './node-export-process'
import { bundleForNode, nodeExportProcesses } from './node-export-process'

let entry = ''
beforeAll(async () => {
  entry = await bundleForNode('export-process', 'tests/export/node-export-entry.ts')
})

let processes: NodeExportProcesses
let exporter: Exporter
beforeEach(() => {
  processes = nodeExportProcesses(entry)
  exporter = createExporter(processes.start)
})
afterEach(() => {
  exporter.close()
})

const requestOf = (report: Report = newReport(), files: FilesRequest['files'] = [{ kind: 'pdf', fileName: '年报.pdf' }]): FilesRequest => ({
  kind: 'files',
  pageFonts: 'own',
  report,
  format: tenSections,
  status: 'final',
  previous: null,
  today: '2017-01-20',
  deadline: '2017-03-31',
  files,
})

/** A report long enough that it is still being set when something happens to the process. */
function longReport(paragraphs = 20_000): Report {
  const text = Array.from({ length: paragraphs }, () => '认真做好政府信息公开日常工作，及时公布群众关心的信息。').join('\n')
  return withOpening(text)
}

const withOpening = (text: string): Report => ({ ...newReport(), opening: { author: 'clerk', text, stockSeen: '' } })

const make = (request = requestOf(), jobId = 'job', onStep: (step: ExportStep) => void = () => undefined) => exporter.make(jobId, request, onStep)

async function bytesOf(made: Promise<Result<readonly MadeFile[]>>): Promise<Buffer> {
  const result = await made
  if (!result.ok) throw new Error(result.error.code)
  return Buffer.from(result.value[0]?.bytes ?? [])
}

/** Starts the job and gives, once it is being set, the promise of its end. */
async function startedJob(request: FilesRequest): Promise<{ end: ReturnType<Exporter['make']> }> {
  return new Promise((resolve) => {
    const end = make(request, 'job', () => {
      resolve({ end })
    })
  })
}

test('a report arrives whole, with its pages', async () => {
  const result = await make()
  expect(result).toMatchObject({ ok: true, value: [{ pages: 1 }] })
  expect((await bytesOf(make())).toString('latin1')).toMatch(/^%PDF-1\.7[^]*%%EOF\s*$/u)
})

test('one process does job after job, and gives the same bytes each time', async () => {
  const first = await bytesOf(make())
  const other = await bytesOf(make(requestOf(withOpening('另一份报告。'))))
  const again = await bytesOf(make())
  expect([again.equals(first), other.equals(first)]).toEqual([true, false])
  expect(processes.pids).toHaveLength(1)
})

test('two jobs at once do not wait for each other or mix', async () => {
  const [one, two] = await Promise.all([bytesOf(make()), bytesOf(make(requestOf(withOpening('另一份报告。')), 'other'))])
  expect(one.equals(two)).toBe(false)
})

test('a job of a name that is under way is refused, and the first goes on', async () => {
  const first = make()
  expect(await make()).toMatchObject({ ok: false, error: { code: 'request.refused' } })
  expect(await first).toMatchObject({ ok: true })
})

describe('cancelling', () => {
  test('ends the job at once', async () => {
    const { end } = await startedJob(requestOf(longReport()))
    const asked = performance.now()
    exporter.cancel('job')
    expect(await end).toEqual({ ok: false, error: { code: 'export.cancelled', details: {} } })
    expect(performance.now() - asked).toBeLessThan(500)
  })

  test('works in the very moment the job was started', async () => {
    const end = make()
    exporter.cancel('job')
    expect(await end).toMatchObject({ ok: false, error: { code: 'export.cancelled' } })
  })

  test('leaves the exporter ready for the next job', async () => {
    const { end } = await startedJob(requestOf(longReport()))
    exporter.cancel('job')
    await end
    expect(await make()).toMatchObject({ ok: true })
  })

  test('of a job nobody knows does nothing', async () => {
    const end = make()
    exporter.cancel('another')
    expect(await end).toMatchObject({ ok: true })
  })
})

describe('an export process that is killed', () => {
  test('ends its job with a message, and the next job works', async () => {
    const { end } = await startedJob(requestOf(longReport()))
    process.kill(processes.pids[0] ?? 0, 'SIGKILL')
    expect(await end).toEqual({ ok: false, error: { code: 'export.process-stopped', details: {} } })
    expect(await make()).toMatchObject({ ok: true })
  })

  test('while it had nothing to do is not noticed', async () => {
    await make()
    const pid = processes.pids[0] ?? 0
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => isRunning(pid)).toBe(false)
    expect(await make()).toMatchObject({ ok: true })
  })
})

test('closing ends every process and running job', async () => {
  const { end } = await startedJob(requestOf(longReport()))
  exporter.close()
  expect(await end).toMatchObject({ ok: false, error: { code: 'export.cancelled' } })
  await expect.poll(() => processes.pids.some(isRunning)).toBe(false)
  expect(await make()).toMatchObject({ ok: false, error: { code: 'export.cancelled' } })
})

describe('a character that no font has', () => {
  async function messageFor(report: Report): Promise<string> {
    const result = await make(requestOf(report))
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

describe('several files', () => {
  const files = [
    { kind: 'pdf', fileName: '年报.pdf' },
    { kind: 'txt', fileName: '年报.txt' },
    { kind: 'review-log', fileName: '年报（核对记录）.pdf' },
    { kind: 'checklist', fileName: '报送清单.pdf' },
  ] as const

  test('are made in the order they are asked for, each step told as it begins', async () => {
    const steps: ExportStep[] = []
    const result = await make(requestOf(newReport(), [...files]), 'job', (step) => steps.push(step))
    expect(result).toMatchObject({ ok: true, value: [{ pages: 1 }, { pages: null }, {}, {}] })
    expect(steps).toEqual(['pdf', 'txt', 'review-log', 'checklist'])
  })

  test('are none where one of them cannot be made', async () => {
    const result = await make(requestOf(withOpening('公开👍情况'), [{ kind: 'txt', fileName: '年报.txt' }, { kind: 'pdf', fileName: '年报.pdf' }]))
    expect(result).toMatchObject({ ok: false, error: { code: 'export.missing-glyph' } })
  })
})

test('what is printed is one document of all pages, without script and without an address', async () => {
  const { report, format, status } = requestOf(longReport(40))
  const result = await exporter.make('job', { kind: 'pages', report, format, status, pageFonts: 'own' }, () => undefined)
  if (!result.ok) throw new Error(result.error.code)
  const [page] = result.value
  const html = Buffer.from(page?.bytes ?? []).toString('utf8')
  expect(page?.pages).toBeGreaterThan(1)
  expect(html.match(/<div>/gu)).toHaveLength(page?.pages ?? 0)
  expect(html).not.toMatch(/<script|<link|<img|url\(|@import/iu)
})

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
