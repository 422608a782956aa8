import { countsOf, isUnfinished } from '../../shared/checks/open-points'
import { draftWording, exportWording } from '../../shared/wording/export'
import { fill } from '../../shared/wording/template'
import { FormDialog } from '../app/FormDialog'
import { useReport, useSession } from '../editing/session-context'
import { useOpenPoints } from '../findings/use-findings'
import { ExportDone } from './ExportDone'
import { ExportFailure } from './ExportFailure'
import { ExportForm } from './ExportForm'
import { ExportProgress } from './ExportProgress'
import { useExport } from './use-export'

/** Asks for kinds, name and place, exports, and says where the files lie. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const report = useReport()
  const points = useOpenPoints()
  const exporting = useExport(useSession(), report.id, isUnfinished(points) ? 'draft' : 'final')
  const { step, cancel } = exporting
  return (
    <FormDialog
      heading={exportWording.heading}
      size={step.kind === 'choosing' ? 'wide' : 'small'}
      onClose={() => {
        cancel()
        onClose()
      }}
    >
      {step.kind === 'choosing' && (
        <>
          {points.length > 0 && <p className="banner">{fill(draftWording.open, { counts: countsOf(points) })}</p>}
          <ExportForm exporting={exporting} isOpen={points.length > 0} onClose={onClose} />
        </>
      )}
      {step.kind === 'running' && <ExportProgress {...step} cancelLabel={exportWording.cancel} onCancel={cancel} />}
      {step.kind === 'done' && <ExportDone {...step} onClose={onClose} />}
      {step.kind === 'failed' && <ExportFailure heading={exportWording.failed} error={step.error} onAgain={exporting.chooseAgain} onClose={onClose} />}
    </FormDialog>
  )
}
