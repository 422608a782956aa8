import { memo } from 'react'
import { Button } from 'react-aria-components'
import type { Section } from '../../shared/report/schema'
import { reportPageWording } from '../../shared/wording/interface'
import type { Place } from '../editing/place'
import { isSamePlace } from '../editing/place'
import { useReport, useSession, useSessionState } from '../editing/session-context'
import { nameOfPlace, placesOf } from './place-order'
import { SectionMark } from './SectionMark'

/** All pages of the report beside the open one, each section with its state. */
export function PlaceList() {
  const report = useReport()
  const current = useSessionState(({ place }) => place)
  return (
    <nav className="place-list" aria-label={reportPageWording.tasks}>
      <ul>
        {placesOf(report).map((place) => (
          <PlaceItem
            key={keyOf(place)}
            kind={place.kind}
            section={place.kind === 'section' ? report.sections.find(({ id }) => id === place.sectionId) : undefined}
            name={nameOfPlace(report, place)}
            isCurrent={isSamePlace(place, current)}
          />
        ))}
      </ul>
    </nav>
  )
}

interface PlaceItemProps {
  readonly kind: Place['kind']
  readonly section: Section | undefined
  readonly name: string
  readonly isCurrent: boolean
}

/** Not drawn anew while another part of the report is written. */
const PlaceItem = memo(function PlaceItem({ kind, section, name, isCurrent }: PlaceItemProps) {
  const session = useSession()
  return (
    <li>
      <Button
        className="place"
        aria-current={isCurrent ? 'page' : 'false'}
        onPress={() => {
          if (kind !== 'section') session.show({ kind })
          else if (section !== undefined) session.show({ kind, sectionId: section.id })
        }}
      >
        <span className="place-name">{name}</span>
        {section !== undefined && <SectionMark section={section} />}
      </Button>
    </li>
  )
})

function keyOf(place: Place): string {
  return place.kind === 'section' ? place.sectionId : place.kind
}
