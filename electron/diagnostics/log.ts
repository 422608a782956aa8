import { join } from 'node:path'
import log from 'electron-log/node'
import type { FailureRecord } from './failure-record'
import { recordOf } from './failure-record'

/** The local log: one JSON object a line, no content of reports, never sent anywhere. */
export interface Log {
  /** An event of the program itself; `event` and `details` are words of the program, never of a report. */
  note(event: string, details?: Readonly<Record<string, string | number>>): void
  /** Something unexpected that was thrown in the main process. */
  failure(event: string, thrown: unknown): void
  /** As {@link failure}, already without content. */
  failureRecord(event: string, record: FailureRecord): void
}

/** When the file is full it becomes nianbao.old.log and a new one is begun. */
const fullAtBytes = 512 * 1024

/** Opens the log in a folder, which is made with the first line. */
export function openLog(folder: string): Log {
  // The part of electron-log for plain Node: the part for Electron listens to messages of the window, past our gateway.
  const logger = log.create({ logId: 'nianbao' })
  logger.transports.console.level = false
  logger.transports.file.level = 'info'
  logger.transports.file.maxSize = fullAtBytes
  logger.transports.file.resolvePathFn = () => join(folder, 'nianbao.log')
  logger.transports.file.format = '{text}'

  const write = (level: 'info' | 'error', entry: Readonly<Record<string, unknown>>): void =>
    logger[level](JSON.stringify({ at: new Date().toISOString(), level, ...entry }))
  const failureRecord: Log['failureRecord'] = (event, record) => write('error', { event, ...record })
  return {
    note: (event, details = {}) => write('info', { event, ...details }),
    failure: (event, thrown) => failureRecord(event, recordOf(thrown)),
    failureRecord,
  }
}
