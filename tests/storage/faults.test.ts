import { cpSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FileOperations } from '../../electron/storage/file-operations'
import { systemFileOperations } from '../../electron/storage/file-operations'
import type { ReportWorkspace } from '../../electron/storage/report-workspace'
import { openReportWorkspace } from '../../electron/storage/report-workspace'
import type { FaultPlan } from './machine/faulty-files'
import { canFail, faultLengths, faultModes, FaultyFiles, withoutLinks } from './machine/faulty-files'
import { reportSaying, textOf } from './machine/reports'
import { afterCrash, filesBelow, makeFolder, openWorkspace, steppingClock, temporaryFolderInMemory, valueOf } from './machine/workspaces'

/** Where a report may stand after an operation: its text, or {@link gone} from the list. */
type Standing = string
const gone = '(gone)'

interface Scenario {
  readonly name: string
  /** What was done to the folder before. */
  readonly prepare?: (folder: string) => void
  readonly disk?: FileOperations
  /** The clerk has the report open, as the window does before it saves. */
  readonly isOpenBefore?: true
  /** The operation under test; resolves to whether success was answered. Faults are armed when it starts. */
  readonly operate: (workspace: ReportWorkspace) => Promise<boolean>
  /** Where 'changing' must stand when success was answered, and where it may when it was not. */
  readonly afterSuccess: Standing
  readonly afterFailure: readonly Standing[]
}

const written = 'the second text'
const stood = 'the first text'

const save = async (workspace: ReportWorkspace) => (await workspace.save(reportSaying('changing', written), 2)).ok

/** The window saves again with the revision it knows; that must not be taken for a stale one. */
async function saveUntilAnswered(workspace: ReportWorkspace): Promise<boolean> {
  for (let attempt = 1; attempt <= 50; attempt += 1) {
    const saved = await workspace.save(reportSaying('changing', written), 2)
    if (saved.ok) return true
    expect(saved.error.code).not.toBe('report.stale-revision')
  }
  return false
}

const scenarios: readonly Scenario[] = [
  { name: 'saving', operate: save, afterSuccess: written, afterFailure: [stood, written] },
  {
    name: 'saving until it is answered',
    isOpenBefore: true,
    operate: saveUntilAnswered,
    afterSuccess: written,
    afterFailure: [stood, written],
  },
  {
    name: 'saving on a stick without links',
    disk: withoutLinks(systemFileOperations()),
    operate: save,
    afterSuccess: written,
    afterFailure: [stood, written],
  },
  {
    name: 'creating',
    operate: async (workspace) => (await workspace.create(reportSaying('made-anew', written))).ok,
    afterSuccess: stood,
    afterFailure: [stood],
  },
  {
    name: 'opening a report',
    operate: async (workspace) => (await workspace.open('changing')).ok,
    afterSuccess: stood,
    afterFailure: [stood],
  },
  {
    name: 'opening a report whose current file is damaged',
    prepare: (folder) => truncateSync(join(folder, 'report-changing', 'current.nianbao'), 50),
    operate: async (workspace) => (await workspace.open('changing')).ok,
    afterSuccess: 'the text before',
    afterFailure: ['the text before'],
  },
  {
    name: 'listing',
    operate: async (workspace) => (await workspace.list()).ok,
    afterSuccess: stood,
    afterFailure: [stood],
  },
  {
    name: 'discarding',
    operate: async (workspace) => (await workspace.discard('changing')).ok,
    afterSuccess: gone,
    afterFailure: [stood, gone],
  },
  {
    name: 'closing',
    operate: async (workspace) => {
      await workspace.close()
      return true
    },
    afterSuccess: stood,
    afterFailure: [stood],
  },
]

let template = ''
let workFolder = ''
const counted = { cases: 0, faults: 0, failures: 0 }

beforeAll(async () => {
  workFolder = temporaryFolderInMemory()
  template = makeFolder(join(temporaryFolderInMemory(), 'data'))
  const workspace = await openWorkspace(template)
  valueOf(await workspace.create(reportSaying('changing', 'the text before')))
  valueOf(await workspace.save(reportSaying('changing', stood), 1))
  valueOf(await workspace.create(reportSaying('beside', 'the text of the other')))
  await workspace.close()
})

afterAll(() => {
  // The faults are the point: were they no longer injected, every test here would pass.
  expect(counted.cases).toBeGreaterThanOrEqual(1000)
  expect(counted.faults).toBeGreaterThanOrEqual(counted.cases)
  expect(counted.failures).toBeGreaterThanOrEqual(300)
})

const modesAndLengths = faultModes.flatMap((mode) => faultLengths.map((length) => ({ mode, length })))

describe.each(scenarios)('$name, with every call failing in turn,', (scenario) => {
  let calls: FaultyFiles['calls'] = []
  beforeAll(async () => {
    calls = (await run(scenario, null)).calls
  })

  test.each(modesAndLengths)('when it $mode $length, loses nothing and claims nothing', async ({ mode, length }) => {
    for (const [index, name] of calls.entries()) {
      if (canFail(name, mode)) await run(scenario, { atCall: index + 1, mode, length })
    }
  })
})

describe('opening the data folder, with every call failing in turn,', () => {
  let calls: FaultyFiles['calls'] = []
  beforeAll(async () => {
    calls = (await runOpening(null)).calls
  })

  test.each(modesAndLengths)('when it $mode $length, leaves every report as it was', async ({ mode, length }) => {
    for (const [index, name] of calls.entries()) {
      if (canFail(name, mode)) await runOpening({ atCall: index + 1, mode, length })
    }
  })
})

/** Does the operation with the fault, and looks at the folder as the next start of the program finds it. */
async function run(scenario: Scenario, plan: FaultPlan | null): Promise<FaultyFiles> {
  const folder = freshCopy()
  scenario.prepare?.(folder)
  const files = new FaultyFiles(scenario.disk ?? systemFileOperations())
  const workspace = await openWorkspace(folder, files.operations, { savesBetweenPrunings: 1 })
  if (scenario.isOpenBefore === true) valueOf(await workspace.open('changing'))

  files.arm(plan)
  const answered = await scenario.operate(workspace)
  await files.disarm()
  count(files.faults, answered)

  const context = `${scenario.name}, ${JSON.stringify(plan)}, answered ${String(answered)}`
  await expectStanding(folder, answered ? [scenario.afterSuccess] : scenario.afterFailure, context)
  return files
}

async function runOpening(plan: FaultPlan | null): Promise<FaultyFiles> {
  const folder = freshCopy()
  const files = new FaultyFiles(systemFileOperations())
  files.arm(plan)
  const options = { folder, now: steppingClock(), processes: afterCrash(), reserveBytes: 4096 }
  const opened = await openReportWorkspace({ ...options, files: files.operations })
  await files.disarm()
  count(files.faults, opened.ok)
  if (opened.ok) {
    const saved = await opened.value.save(reportSaying('changing', written), 2)
    expect(saved.ok).toBe(!opened.value.readOnly)
    await expectStanding(folder, [saved.ok ? written : stood], JSON.stringify(plan))
  } else {
    await expectStanding(folder, [stood], JSON.stringify(plan))
  }
  return files
}

function count(faults: number, answered: boolean): void {
  if (faults === 0) return
  counted.cases += 1
  counted.faults += faults
  if (!answered) counted.failures += 1
}

let copies = 0

function freshCopy(): string {
  const folder = join(workFolder, String(++copies))
  cpSync(template, folder, { recursive: true })
  return folder
}

/** Starts the program again on the folder and looks at everything in it. */
async function expectStanding(folder: string, allowed: readonly Standing[], context: string): Promise<void> {
  const workspace = await openWorkspace(folder)
  expect(workspace.readOnly, context).toBe(false)
  expect(filesBelow(folder).filter((path) => path.endsWith('.part')), context).toEqual([])

  const entries = valueOf(await workspace.list())
  for (const entry of entries) expect(entry.kind, context).toBe('readable')
  const texts = new Map(entries.map((entry) => (entry.kind === 'readable' ? [entry.report.id, textOf(entry.report)] : [entry.id, '?'])))
  expect(allowed, context).toContain(texts.get('changing') ?? gone)
  expect(texts.get('beside'), context).toBe('the text of the other')

  for (const id of texts.keys()) {
    const opened = valueOf(await workspace.open(id))
    expect(textOf(opened.report), context).toBe(texts.get(id))
    if (id === 'changing') expect((await workspace.save(reportSaying(id, 'goes on'), opened.revision)).ok, context).toBe(true)
  }
  await workspace.close()
}
