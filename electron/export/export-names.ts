import type { ExportArrangement, ExportedFileKind, ExportKind, ReportStatus } from '../../shared/contract/export-schemas'
import { exportKindSchema } from '../../shared/contract/export-schemas'
import { fileExtensions } from '../../shared/contract/report-file-kinds'
import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import type { Report } from '../../shared/report/schema'
import { reportError } from '../../shared/wording/errors'
import { fileNameWording } from '../../shared/wording/file-names'
import { fill } from '../../shared/wording/template'
import { fitsInName, isUsableStem, LONGEST_NAME, shortened, usableInName, withoutDeviceName } from './file-name'

/** What is exported, as far as names depend on it. */
export interface NamedSelection {
  readonly kinds: readonly ExportKind[]
  readonly arrangement: ExportArrangement
  readonly status: ReportStatus
}

export interface NamedFile {
  readonly kind: ExportedFileKind
  readonly fileName: string
}

export interface ExportNames {
  /** The folder that the files get; null where they lie beside each other. */
  readonly packageName: string | null
  /** In the order in which they are offered; a package's checklist comes last. */
  readonly files: readonly NamedFile[]
}

/** The name proposed for all files of a report; every system takes what is made of it, whatever the organ is called. */
export function proposeBaseName({ organ, year }: Report): string {
  const nameFor = (shownOrgan: string): string =>
    year === null ? fill(fileNameWording.reportWithoutYear, { organ: shownOrgan }) : fill(fileNameWording.report, { organ: shownOrgan, year })
  const room = LONGEST_NAME - Buffer.byteLength(nameFor('')) - LONGEST_ADDITION
  return withoutDeviceName(nameFor(shortened(usableInName(organ), room).trimEnd()))
}

/** The names of everything that is written. Errors: export.bad-name, export.long-name. */
export function exportNames(baseName: string, { kinds, arrangement, status }: NamedSelection): Result<ExportNames> {
  const typed = withoutExtension(baseName.trim())
  const stem = status === 'draft' ? fill(fileNameWording.draft, { name: typed }) : typed
  const packageName = arrangement === 'package' ? fill(fileNameWording.package, { name: stem }) : null
  const chosen = exportKindSchema.options.filter((kind) => kinds.includes(kind))
  const files = [...chosen.map((kind) => ({ kind, fileName: nameOf(kind, stem) })), ...(packageName === null ? [] : [checklist])]
  if (!isUsableStem(typed)) return failure(reportError('export.bad-name', { name: baseName }))
  const fits = [packageName ?? '', ...files.map(({ fileName }) => fileName)].every(fitsInName)
  return fits ? success({ packageName, files }) : failure(reportError('export.long-name', {}))
}

const checklist: NamedFile = { kind: 'checklist', fileName: `${fileNameWording.checklist}.pdf` }

function nameOf(kind: ExportKind, stem: string): string {
  return kind === 'review-log' ? `${fill(fileNameWording.reviewLog, { name: stem })}.pdf` : `${stem}.${fileExtensions[kind][0]}`
}

/** Whoever types an extension means the name before it: each kind has its own. */
function withoutExtension(name: string): string {
  return name.replace(knownExtension, '')
}

const knownExtension = new RegExp(`\\.(?:${Object.values(fileExtensions).flat().join('|')})$`, 'iu')

/** Bytes that a draft's longest name has besides the name that was typed. */
const LONGEST_ADDITION = Math.max(
  ...[nameOf('review-log', ''), ...Object.values(fileExtensions).map(([extension]) => `.${extension}`), fill(fileNameWording.package, { name: '' })].map(
    (addition) => Buffer.byteLength(fill(fileNameWording.draft, { name: '' }) + addition),
  ),
)
