import { z } from 'zod'
import type { Bridge } from '../../shared/contract/bridge'
import { bridgeName } from '../../shared/contract/channels'
import type { NoticeChannel, RequestChannel } from '../../shared/contract/channels'
import type { Result } from '../../shared/contract/result'
import { noticeContract, requestContract } from '../../shared/contract/schemas'
import type { NoticePayload, RequestAnswer, RequestPayload } from '../../shared/contract/schemas'
import { reportErrorSchema } from '../../shared/wording/errors'

declare global {
  interface Window {
    readonly [bridgeName]: Bridge
  }
}

/** Every answer is a Result; what it holds is checked by the channel's own schema. */
const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: reportErrorSchema }),
])

/**
 * Asks the main process. An expected failure comes back as the Result's error.
 * @throws when the answer does not keep to the contract, or the main process is gone.
 */
export async function request<C extends RequestChannel>(
  channel: C,
  payload: RequestPayload<C>,
): Promise<Result<RequestAnswer<C>>> {
  const answer = answerSchema.parse(await window[bridgeName].request[channel](payload))
  return answer.ok ? { ok: true, value: requestContract[channel].answer.parse(answer.value) } : answer
}

/**
 * Listens to what the main process tells; gives the function that ends the listening.
 * The listener throws into the main process's message when the notice does not keep to the contract.
 */
export function onNotice<C extends NoticeChannel>(channel: C, listener: (payload: NoticePayload<C>) => void): () => void {
  return window[bridgeName].onNotice[channel]((payload) => {
    listener(noticeContract[channel].parse(payload))
  })
}
