import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import { countsOf, isUnfinished } from '../../shared/checks/open-points'
import type { ReportStatus } from '../../shared/contract/export-schemas'
import { draftWording, printWording } from '../../shared/wording/export'
import { commonWording } from '../../shared/wording/interface'
import { fill } from '../../shared/wording/template'
import { FormButtons } from '../app/FormButtons'
import { FormDialog } from '../app/FormDialog'
import { useReport, useSession } from '../editing/session-context'
import { ExportFailure } from '../export/ExportFailure'
import { ExportProgress } from '../export/ExportProgress'
import { TickBox } from '../fields/TickBox'
import { useOpenPoints } from '../findings/use-findings'
import { usePrinting } from './use-printing'

/** Prints at once what is finished; of an unfinished report it first asks whether to mark the pages as a draft. */
export function PrintDialog({ onClose }: { readonly onClose: () => void }) {
  const points = useOpenPoints()
  const [status, setStatus] = useState<ReportStatus>(isUnfinished(points) ? 'draft' : 'final')
  const { step, start, cancel } = usePrinting(useSession(), useReport().id, onClose)
  const print = (): void => {
    start(status)
  }
  usePrintingAtOnce(points.length === 0, print)
  const isInSystemDialog = step.kind === 'running' && step.step === 'printing'
  return (
    <FormDialog
      heading={printWording.heading}
      onClose={() => {
        cancel()
        onClose()
      }}
    >
      {step.kind === 'asking' && points.length > 0 && (
        <Form
          onSubmit={(event) => {
            event.preventDefault()
            print()
          }}
        >
          <p className="banner">{fill(draftWording.openPrint, { counts: countsOf(points) })}</p>
          <TickBox
            text={draftWording.printDraft}
            help={draftWording.printDraftHelp}
            isTicked={status === 'draft'}
            onTick={(isDraft) => {
              setStatus(isDraft ? 'draft' : 'final')
            }}
          />
          <FormButtons submit={printWording.print} onCancel={onClose} />
        </Form>
      )}
      {step.kind === 'running' && (
        <ExportProgress {...step} cancelLabel={isInSystemDialog ? commonWording.close : printWording.cancel} onCancel={isInSystemDialog ? onClose : cancel} />
      )}
      {step.kind === 'failed' && <ExportFailure heading={printWording.failed} error={step.error} onAgain={print} onClose={onClose} />}
    </FormDialog>
  )
}

/** Once, where nothing has to be asked; in development React runs every effect twice. */
function usePrintingAtOnce(isWanted: boolean, print: () => void): void {
  const isStarted = useRef(false)
  const start = useEffectEvent(() => {
    if (!isWanted || isStarted.current) return
    isStarted.current = true
    print()
  })
  useEffect(() => {
    start()
  }, [])
}
