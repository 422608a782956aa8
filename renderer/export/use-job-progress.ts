import { useEffect } from 'react'
import type { NoticePayload } from '../../shared/contract/schemas'
import { onNotice } from '../bridge/bridge'

/** Hears how far jobs of the export process are, those of others included. */
export function useJobProgress(onProgress: (progress: NoticePayload<'export.progress'>) => void): void {
  useEffect(() => onNotice('export.progress', onProgress), [onProgress])
}
