import type { ReactNode } from 'react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Recovery } from '../../shared/contract/schemas'
import { composeDocument } from '../../shared/document/compose'
import { recoveryWording, reportPageWording, saveWording } from '../../shared/wording/interface'
import { listOf } from '../../shared/wording/separators'
import { fill } from '../../shared/wording/template'
import { momentText } from '../app/moment-text'
import { useProgram } from '../app/program-context'
import { Question } from '../app/Question'
import { onNotice, request } from '../bridge/bridge'
import { ComparisonPage } from '../comparison/ComparisonPage'
import { useReport, useSession, useSessionState } from '../editing/session-context'
import { ExportDialog } from '../export/ExportDialog'
import { LayoutPage } from '../layout/LayoutPage'
import { PreviewPane } from '../preview/PreviewPane'
import { CoverPage } from './CoverPage'
import { Guidance } from './Guidance'
import { NeighbourLinks } from './NeighbourLinks'
import { OpeningPage } from './OpeningPage'
import { OverviewPage } from './OverviewPage'
import { originOfPlace, placeOfOrigin } from './place-order'
import { PlaceList } from './PlaceList'
import { ReportBar } from './ReportBar'
import { ReviewPage } from './ReviewPage'
import { SaveFailure } from './SaveStatus'
import { SectionPage } from './SectionPage'
import { SetAsidePage } from './SetAsidePage'
import { SignaturePage } from './SignaturePage'
import type { ReportCommands } from './use-report-commands'
import { useReportCommands } from './use-report-commands'

interface ReportPageProps {
  readonly recovery: Recovery | null
  readonly onHome: () => void
}

/** The open report: its pages at the left, the form in the middle, guidance or the set pages at the right. */
export function ReportPage({ recovery, onHome }: ReportPageProps) {
  const { settings } = useProgram()
  const [isExporting, setExporting] = useState(false)
  const [areTasksShown, setTasksShown] = useState(() => window.innerWidth >= ROOM_FOR_TASKS)
  const { leave, question } = useLeaving()
  const commands = useCommands({
    export: () => {
      setExporting(true)
    },
    home: () => {
      leave(onHome)
    },
  })
  useReportCommands(commands)
  useLastSave()
  useLeavingWindow(leave)
  return (
    <div className={`report ${settings.previewShown ? 'report-with-preview' : ''} ${areTasksShown ? '' : 'report-without-tasks'}`}>
      <ReportBar
        commands={commands}
        areTasksShown={areTasksShown}
        onToggleTasks={() => {
          setTasksShown(!areTasksShown)
        }}
      />
      {areTasksShown && <PlaceList />}
      <main className="report-form">
        <SaveFailure />
        {recovery !== null && <RecoveryNotice recovery={recovery} />}
        <OpenPage onExport={commands.export} />
        <NeighbourLinks />
      </main>
      {settings.previewShown ? <ReportPreview /> : <Guidance />}
      {isExporting && (
        <ExportDialog
          onClose={() => {
            setExporting(false)
          }}
        />
      )}
      {question}
    </div>
  )
}

/** Narrower windows start with the list of pages folded (CSS px). */
const ROOM_FOR_TASKS = 1000

/** All that the menu, the bar and the keys can ask for. */
function useCommands(own: Pick<ReportCommands, 'export' | 'home'>): ReportCommands {
  const session = useSession()
  const { settings, changeSettings } = useProgram()
  return {
    ...own,
    undo: session.undo,
    redo: session.redo,
    save: () => void session.flush(),
    preview: () => void changeSettings({ ...settings, previewShown: !settings.previewShown }),
  }
}

type Leave = (go: () => void) => void

/** Saves before the report is left; where that fails, the clerk decides in a question. */
function useLeaving(): { readonly leave: Leave; readonly question: ReactNode } {
  const session = useSession()
  const [held, setHeld] = useState<(() => void) | null>(null)
  const leave: Leave = (go) => {
    void session.flush().then((isSaved) => {
      if (isSaved) go()
      else {
        setHeld(() => go)
        void request('window.asksClerk', {})
      }
    })
  }
  const question = held !== null && (
    <Question
      heading={saveWording.closeFailedHeading}
      explanation={saveWording.closeFailed}
      confirm={saveWording.closeAnyway}
      cancel={saveWording.stay}
      onConfirm={held}
      onCancel={() => {
        setHeld(null)
        void request('window.staysOpen', {})
      }}
    />
  )
  return { leave, question }
}

function OpenPage({ onExport }: { readonly onExport: () => void }) {
  const place = useSessionState((state) => state.place)
  const { sections } = useReport()
  switch (place.kind) {
    case 'overview':
      return <OverviewPage />
    case 'cover':
      return <CoverPage />
    case 'opening':
      return <OpeningPage />
    case 'signature':
      return <SignaturePage />
    case 'set-aside':
      return <SetAsidePage />
    case 'comparison':
    case 'layout':
      return <LayoutPage />
      return <ComparisonPage />
    case 'review':
      return <ReviewPage onExport={onExport} />
    case 'section': {
      const index = sections.findIndex(({ id }) => id === place.sectionId)
      const section = sections[index]
      return section === undefined ? <OverviewPage /> : <SectionPage key={section.id} section={section} index={index} />
    }
  }
}

function ReportPreview() {
  const session = useSession()
  const report = useReport()
  const place = useSessionState((state) => state.place)
  const document = useMemo(() => composeDocument(report, session.format), [report, session.format])
  const focus = useMemo(() => originOfPlace(place), [place])
  return (
    <aside className="report-preview" aria-label={reportPageWording.preview}>
      <PreviewPane
        document={document}
        focus={focus}
        onPick={(origin) => {
          session.show(placeOfOrigin(origin))
        }}
      />
    </aside>
  )
}

function RecoveryNotice({ recovery }: { readonly recovery: Recovery }) {
  return (
    <section className="banner banner-warning" role="status">
      <h2>{recoveryWording.heading}</h2>
      <p>{fill(recoveryWording.explanation, { time: momentText(recovery.savedAt), files: listOf(recovery.setAside) })}</p>
    </section>
  )
}

/** What was typed is saved when the window loses the focus: a switched-off computer comes next. */
function useLastSave(): void {
  const session = useSession()
  useEffect(() => {
    const save = (): void => {
      void session.flush()
    }
    window.addEventListener('blur', save)
    return () => {
      window.removeEventListener('blur', save)
    }
  }, [session])
}

/** The window asks before it closes. */
function useLeavingWindow(leave: Leave): void {
  const latest = useRef(leave)
  useEffect(() => {
    latest.current = leave
  })
  useEffect(
    () =>
      onNotice('window.closing', () => {
        latest.current(() => {
          void request('window.readyToClose', {})
        })
      }),
    [],
  )
}
