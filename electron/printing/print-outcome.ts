import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import type { ErrorCode } from '../../shared/wording/errors'
import { reportError } from '../../shared/wording/errors'

const CLOSED = 'Print job canceled'

/** What Electron says where there is nothing to print with; its other reasons are for developers. */
const errorCodes: Readonly<Partial<Record<string, ErrorCode>>> = {
  'No printers available on the network': 'print.no-printer',
  'Failed to enumerate printers': 'print.no-printer',
}

/** What became of a print job, from what Electron tells of it. Errors: print.no-printer, print.failed. */
export function outcomeOfPrinting(isPrinted: boolean, reason: string): Result<'printed' | 'closed'> {
  if (isPrinted) return success('printed')
  if (reason === CLOSED) return success('closed')
  return failure(reportError(errorCodes[reason] ?? 'print.failed'))
}
