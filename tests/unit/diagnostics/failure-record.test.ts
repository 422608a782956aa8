import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { recordOf, recordOfTold } from '../../../electron/diagnostics/failure-record'
import { openLog } from '../../../electron/diagnostics/log'

const typed = '申请人张三，身份证号 110101199003071234'

describe('The log', () => {
  it('keeps the class, the code and the places of a failure', () => {
    const error = Object.assign(new RangeError('no such day'), { code: 'ERR_OUT_OF_RANGE' })

    const record = recordOf(error)

    expect(record).toMatchObject({ name: 'RangeError', code: 'ERR_OUT_OF_RANGE' })
    expect(record.frames[0]).toMatch(/^failure-record\.test\.ts:\d+:\d+$/)
  })

  it('keeps nothing of what was typed, wherever it got into the failure', () => {
    const error = Object.assign(new Error(`${typed}\n    at ${typed} (1:1)\n    at /home/张三/年报.js:1:2`), { code: typed })
    error.name = typed

    const kept = JSON.stringify([recordOf(error), recordOf(typed), recordOfTold({ name: typed, stack: String(error.stack) })])

    expect(kept).not.toMatch(/[^\x20-\x7e]|1101/)
  })

  it('knows the places that the window and Electron report', () => {
    const stack = [
      'TypeError: x is not a function',
      '    at save (app://nianbao/assets/index-Bx3_k.js:1:2345)',
      '    at async Promise.all (index 0)',
      '    at C:\\Users\\wang\\nianbao\\resources\\app.asar\\dist\\main\\main.js:12:34',
      '    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)',
    ].join('\n')

    expect(recordOfTold({ name: 'TypeError', stack })).toEqual({
      name: 'TypeError',
      code: null,
      frames: ['index-Bx3_k.js:1:2345', 'main.js:12:34', 'node:internal/process/task_queues:95:5'],
    })
  })

  it('is a file of one JSON object a line, in a folder made for it', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'nianbao-log-'))
    try {
      const log = openLog(path.join(folder, 'logs'))
      log.note('started', { version: '1.0.0' })
      log.failure('request reports.save', new TypeError(typed))

      const lines = readFileSync(path.join(folder, 'logs', 'nianbao.log'), 'utf8').trim().split('\n')
      expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
        expect.objectContaining({ level: 'info', event: 'started', version: '1.0.0' }),
        expect.objectContaining({ level: 'error', event: 'request reports.save', name: 'TypeError', code: null }),
      ])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
