import { importReport } from '../../shared/import/import-report'
import { useProgram } from '../app/program-context'
import type { OpenReportById } from './open-report'
import { request } from '../bridge/bridge'

/** Opens the sample report: the one made before where it is still there, else a fresh one. */
export function useSample(onOpen: OpenReportById): () => void {
  const { description, tell } = useProgram()
  const open = async (): Promise<void> => {
    const list = await request('reports.list', {})
    const before = list.ok ? list.value.find((entry) => entry.kind === 'readable' && entry.report.origin.kind === 'sample') : undefined
    if (before?.kind === 'readable') {
      await onOpen(before.report.id)
      return
    }
    const sample = await request('sample.read', {})
    if (!sample.ok) {
      tell(sample.error)
      return
    }
    const { fileName, text } = sample.value
    const imported = importReport([{ fileName, bytes: new TextEncoder().encode(text) }], {
      formats: description.formats,
      meanings: description.meanings,
      newId: () => crypto.randomUUID(),
      given: {},
      origin: 'sample',
    })
    if (!imported.ok) {
      tell(imported.error)
      return
    }
    const created = await request('reports.create', { report: imported.value.report })
    if (created.ok) await onOpen(imported.value.report.id)
    else tell(created.error)
  }
  return () => {
    void open()
  }
}
