import { appOrigin, isAppAddress } from './app-origin'

/** The part of a frame that says whose it is; Electron's WebFrameMain has more. */
export interface SenderFrame {
  readonly origin: string
  readonly url: string
  readonly frameTreeNodeId: number
  readonly parent: unknown
}

/**
 * Whether a message comes from our page: from the window's main frame, showing our origin. A frame is null when it has
 * gone in the meantime. Electron's security checklist, 17: validate the sender of all IPC messages.
 */
export function isTrustedSender(sender: SenderFrame | null, mainFrame: SenderFrame | null): boolean {
  if (sender === null || mainFrame === null) return false
  const isMainFrame = sender.parent === null && sender.frameTreeNodeId === mainFrame.frameTreeNodeId
  // By both: about:blank has the origin of the page it came from.
  return isMainFrame && sender.origin === appOrigin && isAppAddress(sender.url)
}
