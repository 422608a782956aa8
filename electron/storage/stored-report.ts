import { loadReport } from '../../shared/report/migrations'
import type { Report } from '../../shared/report/schema'
import { reportError } from '../../shared/wording/errors'
import { StorageFailure } from './file-failure'
import { decodeFrame, encodeFrame } from './frame'
import { parseJson } from './parse-json'

/** A report as it stands in one file. */
export interface StoredReport {
  readonly report: Report
  readonly revision: number
  readonly savedAt: Date
}

export type DecodedReport =
  | { readonly kind: 'whole'; readonly stored: StoredReport }
  /** By a newer program: nothing is known of it but that it is whole. */
  | { readonly kind: 'too-new' }
  | { readonly kind: 'damaged' }

/** The report as the bytes of a file. `parentDigest` is the digest of the file it replaces. */
export function encodeReport(stored: StoredReport, parentDigest: Uint8Array): Uint8Array {
  const { report, revision, savedAt } = stored
  return encodeFrame({ revision, savedAt, parentDigest, body: Buffer.from(JSON.stringify(report), 'utf8') })
}

/**
 * The report in the bytes of a file, in the current schema. A file that holds another report than `reportId` is not
 * accepted. Throws StorageFailure when a migration fails.
 */
export function decodeReport(bytes: Uint8Array, reportId: string): DecodedReport {
  const decoded = decodeFrame(bytes)
  if (decoded.kind !== 'whole') return { kind: decoded.kind }
  const { revision, savedAt, body } = decoded.frame
  const parsed = parseJson(body)
  if (parsed === undefined) return { kind: 'damaged' }
  const outcome = migrated(parsed)
  if (outcome.kind === 'too-new') return { kind: 'too-new' }
  if (outcome.kind === 'invalid' || outcome.data.id !== reportId) return { kind: 'damaged' }
  return { kind: 'whole', stored: { report: outcome.data, revision, savedAt } }
}

/** A migration that throws is a fault of the program, not of the file: the file is left alone and the others are listed. */
function migrated(stored: unknown): ReturnType<typeof loadReport> {
  try {
    return loadReport(stored)
  } catch {
    throw new StorageFailure(reportError('unexpected'))
  }
}
