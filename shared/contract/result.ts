import type { ReportError } from '../wording/errors'

/** What an operation that can fail in an expected way gives back, in process and across processes. */
export type Result<T, E = ReportError> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

export function success<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export function failure<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error }
}
