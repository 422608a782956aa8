import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { ipcMain } from 'electron'
import { requestChannels } from '../../shared/contract/channels'
import type { RequestChannel } from '../../shared/contract/channels'
import type { Result } from '../../shared/contract/result'
import { failure } from '../../shared/contract/result'
import { requestContract } from '../../shared/contract/schemas'
import type { RequestAnswer, RequestPayload } from '../../shared/contract/schemas'
import { reportError } from '../../shared/wording/errors'
import type { Log } from '../diagnostics/log'
import { isTrustedSender } from '../security/trusted-sender'

/** What each channel does: the payload is checked, an expected failure is a Result, anything else is thrown. */
export type RequestHandlers = {
  readonly [C in RequestChannel]: (payload: RequestPayload<C>) => Result<RequestAnswer<C>> | Promise<Result<RequestAnswer<C>>>
}

export interface Gateway {
  /** The one page that is answered. */
  readonly page: WebContents
  readonly handlers: RequestHandlers
  readonly log: Log
}

/**
 * Opens the only way from the page into the main process. Each request is checked for where it comes from and for
 * what it carries, and is answered by a Result in every case: errors thrown across processes keep their message only.
 */
export function openGateway(gateway: Gateway): void {
  for (const channel of requestChannels) {
    ipcMain.handle(channel, (event, payload: unknown) => answer(gateway, channel, event, payload))
  }
}

async function answer<C extends RequestChannel>(
  gateway: Gateway,
  channel: C,
  event: IpcMainInvokeEvent,
  payload: unknown,
): Promise<Result<RequestAnswer<C>>> {
  const { handlers, log } = gateway
  if (!isTrustedSender(event.senderFrame, gateway.page.mainFrame)) return refuse(channel, 'sender', log)
  const checked = requestContract[channel].payload.safeParse(payload)
  if (!checked.success) return refuse(channel, 'payload', log)
  try {
    return await handlers[channel](checked.data)
  } catch (thrown) {
    log.failure(`request ${channel}`, thrown)
    return failure(reportError('unexpected'))
  }
}

function refuse(channel: RequestChannel, reason: 'sender' | 'payload', log: Log): Result<never> {
  log.note('request-refused', { channel, reason })
  return failure(reportError('request.refused'))
}
