import { memo } from 'react'
import { Button } from 'react-aria-components'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { reportPageWording } from '../../shared/wording/interface'
import { fill } from '../../shared/wording/template'
import { useReport, useSession, useSessionState } from '../editing/session-context'
import { nameOfPlace, neighbour } from './place-order'

/** To the page before and the page after. */
export function NeighbourLinks() {
  const report = useReport()
  const place = useSessionState((state) => state.place)
  const nameAt = (by: -1 | 1): string | null => {
    const other = neighbour(report, place, by)
    return other === null ? null : nameOfPlace(report, other)
  }
  return (
    <nav className="neighbours">
      <NeighbourLink name={nameAt(-1)} direction="previous" />
      <NeighbourLink name={nameAt(1)} direction="next" />
    </nav>
  )
}

interface NeighbourLinkProps {
  /** null at the end of the list. */
  readonly name: string | null
  readonly direction: 'previous' | 'next'
}

/** Not drawn anew with every keystroke. */
const NeighbourLink = memo(function NeighbourLink({ name, direction }: NeighbourLinkProps) {
  const session = useSession()
  if (name === null) return <span />
  return (
    <Button
      className="link-button neighbour"
      onPress={() => {
        const { history, place } = session.store.getState()
        const other = neighbour(history.report, place, direction === 'previous' ? -1 : 1)
        if (other !== null) session.show(other)
      }}
    >
      {direction === 'previous' && <ArrowLeft size={16} aria-hidden />}
      {fill(reportPageWording[direction], { name })}
      {direction === 'next' && <ArrowRight size={16} aria-hidden />}
    </Button>
  )
})
