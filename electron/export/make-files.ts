import { createHash } from 'node:crypto'
import type { ExportedFileKind, ExportStep, ReportStatus } from '../../shared/contract/export-schemas'
import type { Result } from '../../shared/contract/result'
import { success } from '../../shared/contract/result'
import { composeDocument } from '../../shared/document/compose'
import type { ReportDocument } from '../../shared/document/document'
import type { ReportFormat } from '../../shared/report/format'
import type { Report } from '../../shared/report/schema'
import { composeReviewLog } from '../../shared/review-log/compose-review-log'
import type { PackagedFile } from '../../shared/submission/compose-checklist'
import { composeChecklist } from '../../shared/submission/compose-checklist'
import { exportKindWording } from '../../shared/wording/export'
import { printedWording } from '../../shared/wording/printed'
import type { LoadedFonts } from '../catalogue/load-fonts'
import type { FilesRequest, MadeFile } from './export-messages'
import type { NamedFile } from './export-names'
import { documentToFile } from './report-file'

export interface MakingParts {
  readonly loadFonts: () => Promise<LoadedFonts>
  /** Told each step as it begins. */
  readonly onStep: (step: ExportStep) => void
}

/**
 * Makes all files of an export, in memory and in the order they are asked for. The same request gives the same bytes.
 * Errors: those of documentToFile; then nothing of the others is given either.
 */
export async function makeFiles(request: FilesRequest, { loadFonts, onStep }: MakingParts): Promise<Result<readonly MadeFile[]>> {
  const made: (MadeFile & NamedFile)[] = []
  // The same for all kinds of file, so that its blocks are known again and set once.
  const report = reportDocument(request.report, request.format, request.status)
  for (const named of request.files) {
    onStep(named.kind)
    const document = documentOf(named.kind, { request, report, made })
    const file = await documentToFile(extensionOf(named.kind), document, { loadFonts })
    if (!file.ok) return file
    made.push({ ...named, ...file.value })
  }
  return success(made.map(({ bytes, pages }) => ({ bytes, pages })))
}

/** The report as it is printed: a draft says so on each page. */
export function reportDocument(report: Report, format: ReportFormat, status: ReportStatus): ReportDocument {
  return { ...composeDocument(report, format), pageMark: status === 'draft' ? printedWording.draft : null }
}

interface Making {
  readonly request: FilesRequest
  readonly report: ReportDocument
  readonly made: readonly (MadeFile & NamedFile)[]
}

function documentOf(kind: ExportedFileKind, { request, report, made }: Making): ReportDocument {
  switch (kind) {
    case 'review-log':
      return composeReviewLog(request, request.today)
    case 'checklist':
      return composeChecklist({ ...request, checked: request, files: made.map(packagedFile) })
    default:
      return report
  }
}

function extensionOf(kind: ExportedFileKind): Exclude<ExportedFileKind, 'review-log' | 'checklist'> {
  return kind === 'review-log' || kind === 'checklist' ? 'pdf' : kind
}

function packagedFile({ kind, fileName, bytes, pages }: MadeFile & NamedFile): PackagedFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { fileName, purpose: exportKindWording[kind].use, pages, bytes: bytes.length, sha256 }
}
