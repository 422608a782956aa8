import { useCallback, useEffect, useState } from 'react'
import { Button, DropZone } from 'react-aria-components'
import { BookOpen, Plus, Settings2, Sigma, Upload } from 'lucide-react'
import type { ReportListEntry } from '../../shared/contract/schemas'
import { aggregationPageWording } from '../../shared/wording/aggregation'
import { importPreviewWording } from '../../shared/wording/import-preview'
import { homeWording, programName } from '../../shared/wording/interface'
import { useProgram } from '../app/program-context'
import type { OpenReportById } from './open-report'
import { request } from '../bridge/bridge'
import { ChooseFilesButton } from '../import/ChooseFilesButton'
import { ImportDialog } from '../import/ImportDialog'
import { usePastedReport } from '../import/use-pasted-report'
import { NewReportDialog } from './NewReportDialog'
import { ReportTable } from './ReportTable'
import { SettingsDialog } from './SettingsDialog'
import { useSample } from './use-sample'

type OpenDialog = { readonly kind: 'new' } | { readonly kind: 'settings' } | { readonly kind: 'import'; readonly files: readonly File[] }

interface HomePageProps {
  readonly onOpen: OpenReportById
  /** To the page where departments' reports are summed. */
  readonly onAggregate: () => void
}

/** The reports on this computer, and the ways to get another. */
export function HomePage({ onOpen, onAggregate }: HomePageProps) {
  const { description } = useProgram()
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const { entries, reload } = useReportList()
  const openSample = useSample(onOpen)
  const close = (): void => {
    setDialog(null)
  }
  const importFiles = useCallback((files: readonly File[]) => {
    if (files.length > 0) setDialog({ kind: 'import', files })
  }, [])
  usePastedReport(importFiles)
  return (
    <DropZone
      className="home"
      aria-label={homeWording.dropZone}
      getDropOperation={() => 'copy'}
      onDrop={({ items }) => {
        void Promise.all(items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : []))).then(importFiles)
      }}
    >
      <main>
        <HomeHead
          onSettings={() => {
            setDialog({ kind: 'settings' })
          }}
        />
        {description.readOnly && <p className="banner banner-warning">{homeWording.readOnly}</p>}
        <div className="button-row">
          <Button
            className="button button-primary"
            onPress={() => {
              setDialog({ kind: 'new' })
            }}
          >
            <Plus size={16} aria-hidden />
            {homeWording.create}
          </Button>
          <ImportButton onFiles={importFiles} />
          <Button className="button" onPress={openSample}>
            <BookOpen size={16} aria-hidden />
            {homeWording.openSample}
          </Button>
          <Button className="button" onPress={onAggregate}>
            <Sigma size={16} aria-hidden />
            {aggregationPageWording.open}
          </Button>
        </div>
        <p className="field-help">{importPreviewWording.pasteHint}</p>
        {entries !== null && entries.length === 0 && <EmptyList />}
        {entries !== null && entries.length > 0 && <ReportTable entries={entries} onOpen={onOpen} onDiscarded={reload} />}
      </main>
      {dialog?.kind === 'new' && <NewReportDialog onClose={close} onOpen={onOpen} />}
      {dialog?.kind === 'settings' && <SettingsDialog onClose={close} />}
      {dialog?.kind === 'import' && <ImportDialog files={dialog.files} onClose={close} onOpen={onOpen} />}
    </DropZone>
  )
}

function HomeHead({ onSettings }: { readonly onSettings: () => void }) {
  return (
    <header className="home-head">
      <div>
        <p className="program-name">{programName}</p>
        <h1>{homeWording.heading}</h1>
      </div>
      <Button className="button button-quiet" onPress={onSettings}>
        <Settings2 size={16} aria-hidden />
        {homeWording.settings}
      </Button>
    </header>
  )
}

function EmptyList() {
  return (
    <section className="empty-list">
      <h2>{homeWording.empty.heading}</h2>
      <p>{homeWording.empty.explanation}</p>
    </section>
  )
}

function ImportButton({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  return (
    <ChooseFilesButton className="button" onFiles={onFiles}>
      <Upload size={16} aria-hidden />
      {homeWording.import}
    </ChooseFilesButton>
  )
}

function useReportList(): { readonly entries: readonly ReportListEntry[] | null; readonly reload: () => void } {
  const { tell } = useProgram()
  const [entries, setEntries] = useState<readonly ReportListEntry[] | null>(null)
  const reload = useCallback(() => {
    void request('reports.list', {}).then((list) => {
      if (list.ok) setEntries(list.value)
      else tell(list.error)
    })
  }, [tell])
  useEffect(reload, [reload])
  return { entries, reload }
}
