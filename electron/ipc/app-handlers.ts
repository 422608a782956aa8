import { success } from '../../shared/contract/result'
import type { ReportError } from '../../shared/wording/errors'
import type { Catalogue } from '../catalogue/load-catalogue'
import { readSample } from '../catalogue/read-sample'
import { recordOfTold } from '../diagnostics/failure-record'
import type { Log } from '../diagnostics/log'
import type { SettingsStore } from '../settings/settings-store'
import type { Closing } from '../window/closing'
import type { RequestHandlers } from './gateway'
import { localDate } from './local-date'

type AppChannel =
  | 'app.describe'
  | 'settings.read'
  | 'settings.write'
  | 'sample.read'
  | 'clipboard.writeText'
  | 'window.readyToClose'
  | 'window.asksClerk'
  | 'window.staysOpen'
  | 'diagnostics.record'

/** What the program itself is asked for. */
export interface AppParts {
  readonly version: string
  readonly catalogue: Catalogue
  readonly assetsFolder: string
  readonly settings: SettingsStore
  readonly startupNotices: readonly ReportError[]
  readonly readOnly: boolean
  readonly log: Log
  readonly copyText: (text: string) => Promise<void>
  readonly closing: Pick<Closing, 'pageIsReady' | 'pageAsks' | 'pageStays'>
}

export function appHandlers(parts: AppParts): Pick<RequestHandlers, AppChannel> {
  return {
    'app.describe': () =>
      success({
        version: parts.version,
        today: localDate(new Date()),
        ...parts.catalogue,
        startupNotices: [...parts.startupNotices],
        readOnly: parts.readOnly,
      }),
    'settings.read': () => success(parts.settings.read()),
    'settings.write': (settings) => parts.settings.write(settings),
    'sample.read': async () => success(await readSample(parts.assetsFolder)),
    'clipboard.writeText': async ({ text }) => {
      await parts.copyText(text)
      return success({})
    },
    'window.readyToClose': () => {
      // After this answer: the window must not be gone before it has it.
      setImmediate(() => parts.closing.pageIsReady())
      return success({})
    },
    'window.asksClerk': () => {
      parts.closing.pageAsks()
      return success({})
    },
    'window.staysOpen': () => {
      parts.closing.pageStays()
      return success({})
    },
    'diagnostics.record': (told) => {
      parts.log.failureRecord('window', recordOfTold(told))
      return success({})
    },
  }
}
