import { Button } from 'react-aria-components'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { reportPageWording } from '../../shared/wording/interface'
import { fill } from '../../shared/wording/template'
import type { Place } from '../editing/place'
import { useReport, useSession, useSessionState } from '../editing/session-context'
import { nameOfPlace, neighbour } from './place-order'

/** To the page before and the page after. */
export function NeighbourLinks() {
  const report = useReport()
  const place = useSessionState((state) => state.place)
  return (
    <nav className="neighbours">
      <NeighbourLink place={neighbour(report, place, -1)} direction="previous" />
      <NeighbourLink place={neighbour(report, place, 1)} direction="next" />
    </nav>
  )
}

function NeighbourLink({ place, direction }: { readonly place: Place | null; readonly direction: 'previous' | 'next' }) {
  const session = useSession()
  const report = useReport()
  if (place === null) return <span />
  return (
    <Button
      className="link-button neighbour"
      onPress={() => {
        session.show(place)
      }}
    >
      {direction === 'previous' && <ArrowLeft size={16} aria-hidden />}
      {fill(reportPageWording[direction], { name: nameOfPlace(report, place) })}
      {direction === 'next' && <ArrowRight size={16} aria-hidden />}
    </Button>
  )
}
