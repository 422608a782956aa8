import { isUtf8 } from 'node:buffer'
import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import { loadReport } from '../../shared/report/migrations'
import type { Report } from '../../shared/report/schema'
import { notAReportWording } from '../../shared/wording/command-line'
import type { ReportError } from '../../shared/wording/errors'
import { reportError } from '../../shared/wording/errors'
import { fill } from '../../shared/wording/template'
import { parseJsonText } from '../storage/parse-json'
import type { CommandContext } from './command'
import { readInputFile } from './input-file'

/** A report with years of remarks is well under 1 MB. */
const LARGEST_REPORT_FILE = 32 * 1024 * 1024

/** A report as a file on the command line: its JSON, for people to read as well. */
export function reportFileBytes(report: Report): Uint8Array {
  return Buffer.from(`${JSON.stringify(report, null, 2)}\n`)
}

/** Reads a report file of this or an older version. Errors: file.cannot-read, cli.not-a-report-file, report.too-new. */
export async function readReportFile({ files }: CommandContext, path: string): Promise<Result<Report>> {
  const tooLarge = (): ReportError => notAReport(path, notAReportWording.tooLarge)
  const bytes = await readInputFile(files, path, LARGEST_REPORT_FILE, tooLarge)
  return bytes.ok ? parseReportFile(bytes.value, path) : bytes
}

/** The report in a file's bytes. Errors: cli.not-a-report-file, report.too-new. */
function parseReportFile(bytes: Uint8Array, path: string): Result<Report> {
  const text = decodeUtf8(bytes)
  if (text === null) return failure(notAReport(path, notAReportWording.notUtf8))
  const stored = parseJsonText(text)
  if (stored === undefined) return failure(notAReport(path, notAReportWording.notJson))
  const loaded = loadReport(stored)
  switch (loaded.kind) {
    case 'current':
    case 'migrated':
      return success(loaded.data)
    case 'too-new':
      return failure(reportError('report.too-new'))
    case 'invalid':
      return failure(notAReport(path, fill(notAReportWording.schema, { place: loaded.reason })))
  }
}

/** Whether the bytes are a report of this or another version: what may be replaced by a report. */
export function isReportFile(existing: Uint8Array): boolean {
  const parsed = parseReportFile(existing, '')
  return parsed.ok || parsed.error.code === 'report.too-new'
}

function notAReport(name: string, reason: string): ReportError {
  return reportError('cli.not-a-report-file', { name, reason })
}

/** Without its byte order mark. Node's own check is ten milliseconds faster to start than a strict TextDecoder. */
function decodeUtf8(bytes: Uint8Array): string | null {
  return isUtf8(bytes) ? Buffer.from(bytes).toString('utf8').replace(/^\uFEFF/u, '') : null
}
