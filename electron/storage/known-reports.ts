import { z } from 'zod'
import { reportSchema } from '../../shared/report/schema'
import type { ReportError } from '../../shared/wording/errors'
import { reportError } from '../../shared/wording/errors'
import { writeWholeFile } from './durable-file'
import { asResult, ignoringFileErrors, unwrap } from './file-failure'
import type { FileOperations } from './file-operations'
import { decodeFrame, encodeFrame, noParentDigest } from './frame'
import { parseJson } from './parse-json'
import { readFromDisk } from './report-loading'
import { setAside } from './set-aside'

/** What is known of a report beside its files, to name it when they are gone. */
export interface KnownReport {
  readonly id: string
  readonly organ: string
  readonly year: number | null
}

const catalogueSchema = z.strictObject({
  schemaVersion: z.literal(1),
  reports: z.array(
    z.strictObject({ id: reportSchema.shape.id, organ: z.string(), year: reportSchema.shape.year }),
  ),
})

type Found =
  | { readonly kind: 'whole'; readonly reports: readonly KnownReport[]; readonly revision: number }
  | { readonly kind: 'missing' | 'damaged' | 'left-alone' }

export interface CataloguePlace {
  readonly path: string
  /** Folder for a damaged catalogue. */
  readonly setAside: string
}

/**
 * The reports that are to be in the data folder. Without it a report whose folder vanished would vanish from the list
 * without a word. It can be made anew from the folders, so that failing to write it is no failure of a save; it is
 * written again with the next one.
 */
export class KnownReports {
  private readonly reports = new Map<string, KnownReport>()
  private revision = 0
  private isChanged = false
  private isDamaged = false
  /** By a newer program, or not readable just now: what it knows must not be overwritten. */
  private isLeftAlone = false

  private constructor(
    private readonly files: FileOperations,
    private readonly place: CataloguePlace,
    private readonly now: () => Date,
  ) {}

  /** Reads the catalogue; `presentIds` are the reports whose folders are there. A catalogue that is lost is told. */
  static async load(
    files: FileOperations,
    place: CataloguePlace,
    now: () => Date,
    presentIds: readonly string[],
  ): Promise<{ readonly known: KnownReports; readonly notices: readonly ReportError[] }> {
    const known = new KnownReports(files, place, now)
    const found = await readCatalogue(files, place.path)
    known.takeOver(found)
    for (const id of presentIds) if (!known.reports.has(id)) known.note({ id, organ: '', year: null })
    const isLost = found.kind === 'damaged' || (found.kind === 'missing' && presentIds.length > 0)
    return { known, notices: isLost ? [reportError('report.list-rebuilt')] : [] }
  }

  get ids(): readonly string[] {
    return [...this.reports.keys()]
  }

  get(reportId: string): KnownReport | undefined {
    return this.reports.get(reportId)
  }

  note({ id, organ, year }: KnownReport): void {
    const before = this.reports.get(id)
    if (before?.organ === organ && before.year === year) return
    this.reports.set(id, { id, organ, year })
    this.isChanged = true
  }

  forget(reportId: string): void {
    if (this.reports.delete(reportId)) this.isChanged = true
  }

  /** Writes the catalogue where it changed. */
  async store(): Promise<void> {
    if (!this.isChanged || this.isLeftAlone) return
    await ignoringFileErrors(async () => {
      await this.setDamagedAside()
      const body = Buffer.from(JSON.stringify({ schemaVersion: 1, reports: [...this.reports.values()] }), 'utf8')
      const frame = { revision: this.revision + 1, savedAt: this.now(), parentDigest: noParentDigest, body }
      const bytes = encodeFrame(frame)
      unwrap(await writeWholeFile(this.files, { path: this.place.path, bytes, whenExists: 'replace', permission: 'private' }))
      this.revision = frame.revision
      this.isChanged = false
    })
  }

  private takeOver(found: Found): void {
    this.isChanged = found.kind !== 'whole'
    this.isDamaged = found.kind === 'damaged'
    this.isLeftAlone = found.kind === 'left-alone'
    if (found.kind !== 'whole') return
    this.revision = found.revision
    for (const report of found.reports) this.reports.set(report.id, report)
  }

  private async setDamagedAside(): Promise<void> {
    if (!this.isDamaged) return
    await setAside(this.files, this.place.path, this.place.setAside, this.now())
    this.isDamaged = false
  }
}

async function readCatalogue(files: FileOperations, path: string): Promise<Found> {
  const read = await asResult(() => readFromDisk(files, path))
  if (!read.ok || read.value === 'unreadable') return { kind: 'left-alone' }
  if (read.value === null) return { kind: 'missing' }
  const decoded = decodeFrame(read.value)
  if (decoded.kind !== 'whole') return { kind: decoded.kind === 'too-new' ? 'left-alone' : 'damaged' }
  const parsed = catalogueSchema.safeParse(parseJson(decoded.frame.body))
  return parsed.success ? { kind: 'whole', reports: parsed.data.reports, revision: decoded.frame.revision } : { kind: 'damaged' }
}
