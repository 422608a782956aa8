import type { ChangeEvent, CompositionEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import { holdTyping } from './pending-typing'

interface TypedText<E extends HTMLInputElement | HTMLTextAreaElement> {
  readonly value: string
  readonly onChange: (event: ChangeEvent<E>) => void
  readonly onCompositionStart: (event: CompositionEvent<E>) => void
  readonly onCompositionEnd: (event: CompositionEvent<E>) => void
}

/**
 * The text of a field that an input method may be composing in. The field shows what was typed; `text`, which may
 * differ for as long as a composition lasts, is what the report has. A composition is handed over when it ends, or
 * when everything held back is called for.
 */
export function useTypedText<E extends HTMLInputElement | HTMLTextAreaElement>(
  text: string,
  commit: (typed: string) => void,
): TypedText<E> {
  const [composed, setComposed] = useState<string | null>(null)
  const latest = useRef({ composed, commit })
  useEffect(() => {
    latest.current = { composed, commit }
  })
  useEffect(
    () =>
      holdTyping(() => {
        if (latest.current.composed !== null) latest.current.commit(latest.current.composed)
      }),
    [],
  )
  return {
    value: composed ?? text,
    onChange: (event) => {
      const typed = event.currentTarget.value
      if (composed === null) commit(typed)
      else setComposed(typed)
    },
    onCompositionStart: (event) => {
      setComposed(event.currentTarget.value)
    },
    onCompositionEnd: (event) => {
      setComposed(null)
      commit(event.currentTarget.value)
    },
  }
}
