import type { NoticeChannel, RequestChannel } from './channels'

/**
 * What the preload shows to the window, one function a channel. Typed loosely on purpose: the preload carries,
 * it does not know; renderer/bridge and electron/ipc put the types of the contract on it.
 */
export interface Bridge {
  readonly request: Readonly<Record<RequestChannel, (payload: unknown) => Promise<unknown>>>
  /** Returns the function that ends the listening. */
  readonly onNotice: Readonly<Record<NoticeChannel, (listener: (payload: unknown) => void) => () => void>>
}
