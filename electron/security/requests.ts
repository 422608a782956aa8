import type { Session } from 'electron'
import { isAppAddress } from './app-origin'

/**
 * Electron's security checklist, 1: only secure content is loaded, which here is our own and no other. The last of
 * several fences: what the page's policy and the resolver's rules let through is cancelled before it leaves.
 */
export async function refuseForeignRequests(session: Session, alsoAllowed: readonly string[]): Promise<void> {
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isOwnRequest(request.url, alsoAllowed) }))
  // Errors of certificates are errors, also where the system's settings are laxer; -2 is Chromium's ERR_FAILED.
  session.setCertificateVerifyProc((_request, answer) => answer(-2))
  await session.setProxy({ mode: 'direct' })
}

/** Whether an address is the program's own. `alsoAllowed` are schemes with colon, such as those of the developer tools. */
export function isOwnRequest(address: string, alsoAllowed: readonly string[]): boolean {
  return isAppAddress(address) || alsoAllowed.some((scheme) => address.startsWith(scheme))
}
