import { useEffect, useState } from 'react'
import type { Result } from '../../shared/contract/result'
import { failure } from '../../shared/contract/result'
import { LARGEST_TEXT_FILE, tooLarge } from '../../shared/import/decode-text'
import type { ImportedFile } from '../../shared/import/import-report'
import { reportError } from '../../shared/wording/errors'
import { listOf } from '../../shared/wording/separators'

/** The bytes of the chosen files; null while they are being read. */
export function useFileContents(files: readonly File[]): Result<readonly ImportedFile[]> | null {
  const [contents, setContents] = useState<Result<readonly ImportedFile[]> | null>(null)
  useEffect(() => {
    let isCurrent = true
    void readFiles(files).then((read) => {
      if (isCurrent) setContents(read)
    })
    return () => {
      isCurrent = false
    }
  }, [files])
  return contents
}

async function readFiles(files: readonly File[]): Promise<Result<readonly ImportedFile[]>> {
  const oversized = files.find(({ size }) => size > LARGEST_TEXT_FILE)
  if (oversized !== undefined) return failure(tooLarge(oversized.name, oversized.size))
  try {
    const value = await Promise.all(files.map(async (file) => ({ fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
    return { ok: true, value }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.name : ''
    return failure(reportError('file.cannot-read', { name: listOf(files.map(({ name }) => name)), reason }))
  }
}
