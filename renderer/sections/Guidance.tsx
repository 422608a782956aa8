import { sectionDefinitionOf } from '../../shared/report/format'
import { comparisonWording } from '../../shared/wording/comparison'
import { coverWording, outlineWording, reportPageWording, reviewWording, setAsideWording, signatureWording } from '../../shared/wording/interface'
import { layoutWording } from '../../shared/wording/layout'
import { useReport, useSession, useSessionState } from '../editing/session-context'

/** In narrower windows it stands under the form and starts folded (CSS px). */
const ROOM_FOR_GUIDANCE = 1000

/** What belongs on the open page, a point a line. */
export function Guidance() {
  const points = useGuidance()
  if (points.length === 0) return null
  return (
    <aside className="guidance" aria-label={reportPageWording.guidance}>
      <details open={window.innerWidth >= ROOM_FOR_GUIDANCE}>
        <summary>{reportPageWording.guidance}</summary>
        <ul>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </details>
    </aside>
  )
}

function useGuidance(): readonly string[] {
  const { format } = useSession()
  const report = useReport()
  const place = useSessionState((state) => state.place)
  switch (place.kind) {
    case 'overview':
      return [outlineWording.explanation, format.description]
    case 'cover':
      return [coverWording.titleGuidance]
    case 'opening':
      return format.opening.guidance
    case 'section': {
      const section = report.sections.find(({ id }) => id === place.sectionId)
      return sectionDefinitionOf(format, section?.meaning ?? null)?.guidance ?? []
    }
    case 'signature':
      return signatureWording.guidance
    case 'layout':
      return layoutWording.guidance
    case 'set-aside':
      return [setAsideWording.explanation]
    case 'comparison':
      return comparisonWording.guidance
    case 'review':
      return [reviewWording.explanation]
  }
}
