import type { WebContents } from 'electron'
import type { NoticeChannel } from '../../shared/contract/channels'
import type { NoticePayload } from '../../shared/contract/schemas'
import { noticeContract } from '../../shared/contract/schemas'

/** Tells the page something; no answer. */
export type Tell = <C extends NoticeChannel>(channel: C, payload: NoticePayload<C>) => void

/**
 * The way from the main process to one page. What is told is checked like what is asked: @throws when it does not keep
 * to the contract. A page that is gone is told nothing.
 */
export function tellerTo(contents: WebContents): Tell {
  return (channel, payload) => {
    const checked = noticeContract[channel].parse(payload)
    if (!contents.isDestroyed() && !contents.isCrashed()) contents.send(channel, checked)
  }
}
