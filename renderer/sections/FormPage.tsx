import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'

interface FormPageProps {
  readonly heading: string
  /** What stands beside the heading: a state, a count. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A page of the report: its heading takes the focus when it opens, so that the keyboard and a reader start there. */
export function FormPage({ heading, aside, children }: FormPageProps) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    title.current?.focus({ preventScroll: true })
    // Another page begins at its top, however far down the one before was read.
    title.current?.closest('main')?.scrollTo({ top: 0 })
  }, [])
  return (
    <article className="form-page">
      <header className="form-head">
        <h1 ref={title} tabIndex={-1}>
          {heading}
        </h1>
        {aside}
      </header>
      {children}
    </article>
  )
}
