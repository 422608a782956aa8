import type { Session, WebContents } from 'electron'
import { app } from 'electron'
import { refuseCredentials } from './credentials'
import { refuseDownloads } from './downloads'
import { refuseNavigation } from './navigation'
import { refuseNewWindows } from './new-windows'
import { refusePermissions } from './permissions'
import { refuseForeignRequests } from './requests'
import { turnOffSpellChecker } from './spell-checker'
import { refusePeerConnections } from './web-rtc'
import { refuseWebViews } from './web-views'

/** All rules for sessions and pages at one place; each rule is a file beside this one, and docs/SECURITY.md has the list. */

/** What a session may load: our scheme, and these schemes (with colon) besides. */
export async function lockSession(session: Session, alsoAllowed: readonly string[]): Promise<void> {
  refusePermissions(session)
  refuseDownloads(session)
  turnOffSpellChecker(session)
  await refuseForeignRequests(session, alsoAllowed)
}

/** Holds for every page that will ever be made, those that nobody asked for included. */
export function lockEveryPage(): void {
  refuseCredentials()
  app.on('web-contents-created', (_event, contents) => lockPage(contents))
}

function lockPage(contents: WebContents): void {
  refuseNavigation(contents)
  refuseNewWindows(contents)
  refuseWebViews(contents)
  refusePeerConnections(contents)
}
