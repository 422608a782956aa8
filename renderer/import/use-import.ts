import { useMemo } from 'react'
import type { Result } from '../../shared/contract/result'
import type { ImportContext, ImportOutcome } from '../../shared/import/import-report'
import { importReport } from '../../shared/import/import-report'
import { useProgram } from '../app/program-context'
import { useFileContents } from './use-file-contents'

/** The report that the files make, in the format chosen or in the one of its year; null while they are being read. */
export function useImport(files: readonly File[], formatId: string | null): Result<ImportOutcome> | null {
  const { description } = useProgram()
  const read = useFileContents(files)
  return useMemo(() => {
    if (read?.ok !== true) return read
    const { formats, meanings } = description
    const given: ImportContext['given'] = formatId === null ? {} : { formatId }
    return importReport(read.value, { formats, meanings, newId: () => crypto.randomUUID(), given, origin: 'imported' })
  }, [read, description, formatId])
}
