import type { ReactNode } from 'react'

interface WideTableProps {
  readonly label: string
  readonly children: ReactNode
}

/** Room for a table that may be wider than the window: scrolled inside, by the arrow keys as well. */
export function WideTable({ label, children }: WideTableProps) {
  return (
    <div className="list-scroll wide-table" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
