import type { ExportedFile, ExportStep } from '../../shared/contract/export-schemas'
import type { Result } from '../../shared/contract/result'
import { success } from '../../shared/contract/result'
import type { FileOperations } from '../storage/file-operations'
import type { Exporter } from './exporter'
import type { MadeFile } from './export-messages'
import type { FileTarget } from './export-target'
import type { ExportPlan } from './plan-export'
import { writeExport } from './write-export'

export interface RunningParts {
  readonly exporter: Pick<Exporter, 'make'>
  readonly files: FileOperations
  /** Told each step as it begins. */
  readonly onStep: (step: ExportStep) => void
}

/**
 * Makes all files of a plan in memory, then writes them; answers when all are whole on the disk. Where one cannot be
 * made, none is written. Errors: those of Exporter.make and of writeExport.
 */
export async function runExport({ exporter, files, onStep }: RunningParts, { content, targets }: ExportPlan, jobId: string): Promise<Result<ExportedFile[]>> {
  const made = await exporter.make(jobId, content, onStep)
  if (!made.ok) return made
  onStep('writing')
  const exported = targets.files.map((target, index) => ({ target, file: madeAt(made.value, index) }))
  const written = await writeExport(files, {
    newFolder: targets.isNewFolder ? targets.folder : null,
    files: exported.map(({ target: { path, exists }, file: { bytes } }) => ({ path, bytes, whenExists: exists ? 'replace' : 'refuse' })),
  })
  return written.ok ? success(exported.map(describeExported)) : written
}

function madeAt(made: readonly MadeFile[], index: number): MadeFile {
  const file = made[index]
  if (file === undefined) throw new Error('the export process made fewer files than it was asked for')
  return file
}

function describeExported({ target: { kind, fileName }, file: { bytes, pages } }: { target: FileTarget; file: MadeFile }): ExportedFile {
  return { kind, fileName, pages, bytes: bytes.length }
}
