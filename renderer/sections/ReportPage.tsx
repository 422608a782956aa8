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
import { useJump } from '../findings/finding-target'
import { ExportDialog } from '../export/ExportDialog'
import { LayoutPage } from '../layout/LayoutPage'
import { PreviewPane } from '../preview/PreviewPane'
import { PrintDialog } from '../printing/PrintDialog'
import { CoverPage } from './CoverPage'
import { fieldOfSpot } from './field-of-spot'
import { Guidance } from './Guidance'
import { NeighbourLinks } from './NeighbourLinks'
import { OpeningPage } from './OpeningPage'
import { OverviewPage } from './OverviewPage'
import { PlaceList } from './PlaceList'
import { ReportBar } from './ReportBar'
import { ReviewPage } from './ReviewPage'
import { SaveFailure } from './SaveStatus'
import { SectionPage } from './SectionPage'
import { SetAsidePage } from './SetAsidePage'
import { SignaturePage } from './SignaturePage'
import type { ReportCommands } from './use-report-commands'
import { useReportCommands } from './use-report-commands'
import { useWritingField } from './use-writing-field'
import { writingPlaceOf } from './writing-place'

interface ReportPageProps {
  readonly recovery: Recovery | null
  readonly onHome: () => void
}

/** The open report: its pages at the left, the form in the middle, guidance or the set pages at the right. */
export function ReportPage({ recovery, onHome }: ReportPageProps) {
  const { settings } = useProgram()
  const [shown, setShown] = useState<'export' | 'print' | null>(null)
  const [areTasksShown, setTasksShown] = useState(() => window.innerWidth >= ROOM_FOR_TASKS)
  const { leave, question } = useLeaving()
  const commands = useCommands({
    // What is under way in one of the dialogs is not ended by the key of the other.
    export: () => {
      setShown((now) => now ?? 'export')
    },
    print: () => {
      setShown((now) => now ?? 'print')
    },
    home: () => {
      leave(onHome)
    },
  })
  const closeDialog = (): void => {
    setShown(null)
  }
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
      {shown === 'export' && <ExportDialog onClose={closeDialog} />}
      {shown === 'print' && <PrintDialog onClose={closeDialog} />}
      {question}
    </div>
  )
}

/** Narrower windows start with the list of pages folded (CSS px). */
const ROOM_FOR_TASKS = 1000

/** All that the menu, the bar and the keys can ask for. */
function useCommands(own: Pick<ReportCommands, 'export' | 'print' | 'home'>): ReportCommands {
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
    case 'layout':
      return <LayoutPage />
    case 'set-aside':
      return <SetAsidePage />
    case 'comparison':
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
  const field = useWritingField()
  const { format } = session
  // Only what sections and attachments there are decides, not what they say.
  const focus = useMemo(() => writingPlaceOf(field, place, { report: session.store.getState().history.report, format }), [field, place, session, format])
  const jump = useJump()
  const { settings, changeSettings } = useProgram()
  return (
    <aside className="report-preview" aria-label={reportPageWording.preview}>
      <PreviewPane
        document={document}
        focus={focus}
        onPick={(spot, shown) => {
          const target = fieldOfSpot(spot, shown, { report, format })
          if (isFormInSight()) jump(target)
          else void changeSettings({ ...settings, previewShown: false }).then(() => jump(target))
        }}
      />
    </aside>
  )
}

/** In a narrow window the pages take its place. */
function isFormInSight(): boolean {
  return document.querySelector('.report-form')?.checkVisibility() === true
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
