import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { OpenedReport } from '../../shared/contract/schemas'
import type { Edit } from '../../shared/report/edits'
import type { ReportFormat } from '../../shared/report/format'
import { reportError } from '../../shared/wording/errors'
import { request } from '../bridge/bridge'
import type { History } from './history'
import { recordEdit, recordSilently, redo, startHistory, stepToRedo, stepToUndo, undo } from './history'
import { handOverTyping } from './pending-typing'
import type { Place } from './place'
import { placeOf } from './place'
import type { SaveState } from './save-queue'
import { createSaveQueue } from './save-queue'

export interface SessionState {
  readonly history: History
  readonly saving: SaveState
  /** The page shown. */
  readonly place: Place
}

/** The open report: the one truth of what it says, its undo stack, and its way to the disk. */
export interface ReportSession {
  readonly store: StoreApi<SessionState>
  /** The open report's; changes with it. */
  readonly format: ReportFormat
  readonly edit: (edit: Edit) => void
  /**
   * Puts one edit, or none, in the place of all that was done since; for typing that becomes a step, or is called off,
   * when its field is left. The caller knows that nothing else was done since.
   */
  readonly replaceSince: (since: History, edit: Edit | null) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly show: (place: Place) => void
  /** Saves all that was typed, what an input method still composes included; gives whether it is on the disk. */
  readonly flush: () => Promise<boolean>
  readonly stop: () => void
}

/**
 * Opens a report whose format is among `formats`.
 * @throws when it is not: the caller has looked.
 */
export function openSession(opened: OpenedReport, formats: readonly ReportFormat[], place: Place): ReportSession {
  const store = createStore<SessionState>(() => ({
    history: startHistory(opened.report),
    saving: { kind: 'saved', at: opened.savedAt },
    place,
  }))
  const queue = createSaveQueue({
    saved: { report: opened.report, revision: opened.revision },
    save: (report, baseRevision) => request('reports.save', { report, baseRevision }),
    onState: (saving) => {
      store.setState({ saving })
    },
    onUnexpected: () => reportError('unexpected'),
  })
  const change = (history: History): void => {
    store.setState({ history })
    queue.changed(history.report)
  }
  const step = (next: (history: History) => History, edit: Edit | undefined): void => {
    if (edit === undefined) return
    change(next(store.getState().history))
    store.setState({ place: existingPlace(placeOf(edit), store.getState()) })
  }
  return {
    store,
    get format() {
      return formatNamed(formats, store.getState().history.report.formatId)
    },
    edit: (edit) => {
      change(recordEdit(store.getState().history, edit, performance.now()))
    },
    replaceSince: (since, edit) => {
      change(edit === null ? since : recordEdit(since, edit, performance.now()))
    },
    undo: () => {
      handOverTyping()
      step(undo, stepToUndo(store.getState().history))
    },
    redo: () => {
      handOverTyping()
      step(redo, stepToRedo(store.getState().history))
    },
    show: (next) => {
      handOverTyping()
      store.setState({ place: next })
      if (next.kind === 'section') change(recordSilently(store.getState().history, { kind: 'visit-section', sectionId: next.sectionId }))
      void queue.flush()
    },
    flush: () => {
      handOverTyping()
      return queue.flush()
    },
    stop: () => {
      queue.stop()
    },
  }
}

function formatNamed(formats: readonly ReportFormat[], formatId: string): ReportFormat {
  const format = formats.find(({ id }) => id === formatId)
  if (format === undefined) throw new Error('the open report is in an unknown format')
  return format
}

/** A section that the step took away is not shown. */
function existingPlace(place: Place, { history }: SessionState): Place {
  if (place.kind !== 'section' || history.report.sections.some(({ id }) => id === place.sectionId)) return place
  return { kind: 'overview' }
}
