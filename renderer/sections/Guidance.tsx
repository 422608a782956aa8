import { sectionDefinitionOf } from '../../shared/report/format'
import { coverWording, outlineWording, reportPageWording, reviewWording, setAsideWording, signatureWording } from '../../shared/wording/interface'
import { useReport, useSession, useSessionState } from '../editing/session-context'

/** What belongs on the open page, a point a line. */
export function Guidance() {
  const points = useGuidance()
  if (points.length === 0) return null
  return (
    <aside className="guidance" aria-labelledby="guidance-heading">
      <h2 id="guidance-heading">{reportPageWording.guidance}</h2>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
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
    case 'set-aside':
      return [setAsideWording.explanation]
    case 'review':
      return [reviewWording.explanation]
  }
}
