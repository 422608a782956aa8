import type { ErrorCode } from '../../shared/wording/errors'

/** What the command line ends with, for scripts. */
export const exitCodes = {
  done: 0,
  /** The input was read, but a finding or the disk stopped the work. */
  stopped: 1,
  wrongUse: 2,
  unreadableInput: 3,
} as const

const wrongUseCodes: ReadonlySet<ErrorCode> = new Set(['cli.unknown-command', 'cli.wrong-use'])

const unreadableCodes: ReadonlySet<ErrorCode> = new Set([
  'import.empty',
  'import.too-large',
  'import.binary',
  'import.encoding',
  'import.unsupported-kind',
  'import.save-as-document',
  'import.save-as-workbook',
  'import.fixed-pages',
  'import.password',
  'import.damaged',
  'import.expands-too-far',
  'import.not-a-report',
  'file.cannot-read',
  'cli.not-a-report-file',
  'report.too-new',
  'aggregation.empty-roll',
  'aggregation.too-many-files',
  'format.unknown',
])

/** What the command line ends with after an error. */
export function exitCodeOf(code: ErrorCode): number {
  if (wrongUseCodes.has(code)) return exitCodes.wrongUse
  return unreadableCodes.has(code) ? exitCodes.unreadableInput : exitCodes.stopped
}
