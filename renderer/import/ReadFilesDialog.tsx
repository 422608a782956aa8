import type { ReactNode } from 'react'
import type { Result } from '../../shared/contract/result'
import { importWording } from '../../shared/wording/interface'
import { listOf } from '../../shared/wording/separators'
import { fill } from '../../shared/wording/template'
import { FormDialog } from '../app/FormDialog'
import { ImportFailure } from './ImportFailure'

interface ReadFilesDialogProps<Read> {
  readonly heading: string
  readonly files: readonly File[]
  /** What was understood of the files; null while they are being read. */
  readonly outcome: Result<Read> | null
  readonly onFiles: (files: readonly File[]) => void
  readonly onClose: () => void
  readonly children: (read: Read) => ReactNode
}

/** Says that files are being read, why they cannot be, or what is asked of the clerk once they have been. */
export function ReadFilesDialog<Read>({ heading, files, outcome, onFiles, onClose, children }: ReadFilesDialogProps<Read>) {
  return (
    <FormDialog heading={heading} onClose={onClose} size="wide">
      {outcome === null && <p aria-busy="true">{fill(importWording.reading, { name: listOf(files.map(({ name }) => name)) })}</p>}
      {outcome?.ok === false && <ImportFailure error={outcome.error} onFiles={onFiles} onClose={onClose} />}
      {outcome?.ok === true && children(outcome.value)}
    </FormDialog>
  )
}
