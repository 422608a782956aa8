import { request } from '../bridge/bridge'

/** The first line of a stack is the message, which may quote what was typed; only places in the code are recorded. */
export function recordUnexpected(failure: unknown): void {
  const error = failure instanceof Error ? failure : new Error('not an error')
  const places = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  // Where even this fails there is nobody left to tell.
  request('diagnostics.record', { name: error.name.slice(0, 200), stack: places.join('\n').slice(0, 20_000) }).catch(() => undefined)
}

/** Records what no other code caught. */
export function recordEverythingUnexpected(): void {
  window.addEventListener('error', (event) => {
    recordUnexpected(event.error)
  })
  window.addEventListener('unhandledrejection', (event) => {
    recordUnexpected(event.reason)
  })
}
