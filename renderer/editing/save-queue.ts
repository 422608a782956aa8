import type { Result } from '../../shared/contract/result'
import type { Report } from '../../shared/report/schema'
import type { ReportError } from '../../shared/wording/errors'

/** What the status bar says. 'saved' is said of exactly what is in the window, never of an earlier state of it. */
export type SaveState =
  /** `at` is an ISO instant. */
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: ReportError }

export interface SaveQueue {
  /** Tells the queue what the window now shows; saved within a second. */
  changed(report: Report): void
  /** Saves what is not saved yet, at once; gives whether all of it is on the disk. */
  flush(): Promise<boolean>
  /** Ends the waiting; what was not saved stays so. */
  stop(): void
}

export interface SaveQueueOptions {
  readonly saved: { readonly report: Report; readonly revision: number }
  readonly save: (report: Report, baseRevision: number) => Promise<Result<{ revision: number; savedAt: string }>>
  readonly onState: (state: SaveState) => void
  /** What the save ended with when it did not keep to the contract or the main process is gone. */
  readonly onUnexpected: (failure: unknown) => ReportError
}

/** From the first unsaved change to its save, at most (ms). */
const SAVE_DELAY = 600
/** After a failed save the next try comes by itself (ms). */
const RETRY_DELAY = 5000

/** Saves one report, one save after the other, always the newest state. */
export function createSaveQueue({ saved, save, onState, onUnexpected }: SaveQueueOptions): SaveQueue {
  let latest = saved.report
  let onDisk = saved.report
  let revision = saved.revision
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let failed = false

  const schedule = (delay: number): void => {
    timer ??= setTimeout(() => {
      timer = undefined
      void saveLatest()
    }, delay)
  }

  const saveOnce = async (): Promise<void> => {
    const report = latest
    onState({ kind: 'saving' })
    const result = await save(report, revision).catch((failure: unknown) => ({ ok: false as const, error: onUnexpected(failure) }))
    failed = !result.ok
    if (!result.ok) {
      onState({ kind: 'failed', error: result.error })
      schedule(RETRY_DELAY)
      return
    }
    onDisk = report
    revision = result.value.revision
    onState(latest === report ? { kind: 'saved', at: result.value.savedAt } : { kind: 'unsaved' })
  }

  const saveLatest = (): Promise<void> => {
    running ??= saveOnce().finally(() => {
      running = undefined
      if (latest !== onDisk && !failed) schedule(SAVE_DELAY)
    })
    return running
  }

  return {
    changed(report) {
      if (report === latest) return
      latest = report
      if (running === undefined) onState({ kind: 'unsaved' })
      schedule(SAVE_DELAY)
    },
    async flush() {
      clearTimeout(timer)
      timer = undefined
      // A save under way may be of an earlier state.
      if (running !== undefined) await running
      if (latest !== onDisk) await saveLatest()
      return latest === onDisk
    },
    stop() {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
