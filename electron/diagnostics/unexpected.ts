import { app, dialog } from 'electron'
import type { ReportError } from '../../shared/wording/errors'
import { messageOf, nextStepOf, reportError } from '../../shared/wording/errors'
import { startFailureWording, unexpectedWording } from '../../shared/wording/dialogs'
import { fill } from '../../shared/wording/template'
import type { Log } from './log'

/**
 * Keeps the main process going after something nobody had thought of: logged, and told once in plain words. Without
 * this, Electron shows a dialog with a stack trace.
 */
export function watchForUnexpected(log: Log, logFolder: string): void {
  let isTold = false
  const take = (event: string, thrown: unknown): void => {
    log.failure(event, thrown)
    if (isTold || !app.isReady()) return
    isTold = true
    void tellUnexpected(logFolder)
  }
  process.on('uncaughtException', (error) => take('uncaught-exception', error))
  process.on('unhandledRejection', (reason) => take('unhandled-rejection', reason))
}

async function tellUnexpected(logFolder: string): Promise<void> {
  await dialog.showMessageBox({
    type: 'warning',
    title: unexpectedWording.title,
    message: unexpectedWording.message,
    detail: fill(unexpectedWording.nextStep, { folder: logFolder }),
    buttons: [unexpectedWording.continue],
    noLink: true,
  })
}

/** Says why the program did not open and ends it. */
export function endWithStartFailure(error: ReportError): void {
  dialog.showErrorBox(
    startFailureWording.title,
    fill(startFailureWording.message, { message: messageOf(error), nextStep: nextStepOf(error) }),
  )
  app.exit(1)
}

/** As {@link endWithStartFailure}, for what was thrown. */
export function endWithUnexpectedStartFailure(log: Log, thrown: unknown): void {
  log.failure('start-failed', thrown)
  endWithStartFailure(reportError('unexpected'))
}
