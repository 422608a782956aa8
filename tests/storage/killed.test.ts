import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { systemFileOperations } from '../../electron/storage/file-operations'
import { systemProcesses } from '../../electron/storage/process-table'
import { buildProgram, RunningProgram } from './machine/programs'
import { textOf } from './machine/reports'
import { filesBelow, openWorkspace, temporaryFolder, valueOf } from './machine/workspaces'

const kills = 20
let program = ''
beforeAll(async () => {
  program = await buildProgram('saving-program')
})

test(`a program killed ${kills} times while it saves has lost no answered save and left nothing unfinished`, async () => {
  const folder = join(temporaryFolder(), 'data')
  let answered = 0
  for (let kill = 1; kill <= kills; kill += 1) {
    const saving = new RunningProgram(program, [folder])
    await saving.hasSpoken()
    await sleep(10 + ((kill * 37) % 90))
    await saving.kill()
    const last = Number(saving.lines.at(-1))
    expect(last).toBeGreaterThan(answered)

    const workspace = await openWorkspace(folder, systemFileOperations(), { processes: systemProcesses })
    expect(workspace.readOnly).toBe(false)
    expect(workspace.notices).toEqual([])
    expect(filesBelow(folder).filter((path) => path.endsWith('.part'))).toEqual([])
    const opened = valueOf(await workspace.open('kept'))
    expect(opened.recovery).toBeNull()
    answered = Number(textOf(opened.report))
    // The save under way may have come through without its answer.
    expect([last, last + 1]).toContain(answered)
    await workspace.close()
  }
})
