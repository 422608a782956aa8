import type { AggregationSummary } from '../../shared/contract/aggregation-schemas'
import { aggregationPageWording } from '../../shared/wording/aggregation'
import { messageOf, nextStepOf } from '../../shared/wording/errors'

/** Reports of other years and formats, and files that could not be read, with the reason. */
export function OtherFiles({ summary: { others, unread } }: { readonly summary: AggregationSummary }) {
  if (others.length + unread.length === 0) return <p className="aggregation-card">{aggregationPageWording.noOthers}</p>
  return (
    <section className="aggregation-card" aria-label={aggregationPageWording.parts.others}>
      <ReasonTable heading={aggregationPageWording.othersHeading} lines={others} />
      <ReasonTable
        heading={aggregationPageWording.unreadHeading}
        lines={unread.map(({ file, error }) => ({ file, reason: `${messageOf(error)}${nextStepOf(error)}` }))}
      />
    </section>
  )
}

interface ReasonTableProps {
  readonly heading: string
  readonly lines: readonly { readonly file: string; readonly reason: string }[]
}

function ReasonTable({ heading, lines }: ReasonTableProps) {
  if (lines.length === 0) return null
  const { file, reason } = aggregationPageWording.otherColumns
  return (
    <>
      <h2>{heading}</h2>
      <table className="report-table reason-table">
        <thead>
          <tr>
            <th scope="col">{file}</th>
            <th scope="col">{reason}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.file}>
              <th scope="row" className="folder-name">
                {line.file}
              </th>
              <td>{line.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
