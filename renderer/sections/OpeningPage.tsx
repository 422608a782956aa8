import { stockOpeningOf } from '../../shared/report/stock-text'
import { openingWording } from '../../shared/wording/interface'
import { useReport, useSession } from '../editing/session-context'
import { NarrativeField } from '../fields/NarrativeField'
import { PageFindings } from '../findings/PageFindings'
import { FormPage } from './FormPage'

/** The paragraphs before the first heading. */
export function OpeningPage() {
  const { format } = useSession()
  const report = useReport()
  return (
    <FormPage heading={openingWording.heading}>
      <NarrativeField place="opening" narrative={report.opening} stock={stockOpeningOf(report, format)} />
      <PageFindings part={{ kind: 'opening' }} />
    </FormPage>
  )
}
