import { Button } from 'react-aria-components'
import { reportPageWording } from '../../shared/wording/interface'
import type { Place } from '../editing/place'
import { isSamePlace } from '../editing/place'
import { useReport, useSession, useSessionState } from '../editing/session-context'
import { nameOfPlace, placesOf } from './place-order'
import { SectionMark } from './SectionMark'

/** All pages of the report beside the open one, each section with its state. */
export function PlaceList() {
  const session = useSession()
  const report = useReport()
  const current = useSessionState(({ place }) => place)
  return (
    <nav className="place-list" aria-label={reportPageWording.tasks}>
      <ul>
        {placesOf(report).map((place) => (
          <li key={keyOf(place)}>
            <Button
              className="place"
              aria-current={isSamePlace(place, current) ? 'page' : 'false'}
              onPress={() => {
                session.show(place)
              }}
            >
              <span className="place-name">{nameOfPlace(report, place)}</span>
              <PlaceState place={place} />
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function PlaceState({ place }: { readonly place: Place }) {
  const report = useReport()
  const section = place.kind === 'section' ? report.sections.find(({ id }) => id === place.sectionId) : undefined
  return section === undefined ? null : <SectionMark section={section} />
}

function keyOf(place: Place): string {
  return place.kind === 'section' ? place.sectionId : place.kind
}
