import { writeSync } from 'node:fs'
import { systemFileOperations } from '../../../electron/storage/file-operations'
import { openReportWorkspace } from '../../../electron/storage/report-workspace'
import { reportSaying, textOf } from './reports'

/**
 * A program that saves one report without pause until it is killed, and says each save that was answered.
 * Its text counts on from where the folder stands. With `--hold` it only holds the folder.
 */
const [, , folder = '', mode] = process.argv
const opened = await openReportWorkspace({ folder, files: systemFileOperations(), now: () => new Date(), savesBetweenPrunings: 8 })
if (!opened.ok || opened.value.readOnly) throw new Error(`cannot write: ${JSON.stringify(opened)}`)
const workspace = opened.value

if (mode === '--hold') {
  writeSync(1, 'holding\n')
  setInterval(() => undefined, 1000)
} else {
  await saveWithoutPause()
}

async function saveWithoutPause(): Promise<never> {
  const start = await workspace.open('kept')
  let count = start.ok ? Number(textOf(start.value.report)) : 0
  let revision = start.ok ? start.value.revision : 0
  for (;;) {
    const report = reportSaying('kept', String(count + 1))
    const saved = revision === 0 ? await workspace.create(report) : await workspace.save(report, revision)
    if (!saved.ok) throw new Error(saved.error.code)
    revision = saved.value.revision
    count += 1
    writeSync(1, `${count}\n`)
  }
}
