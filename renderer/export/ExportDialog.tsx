import { useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { FolderOpen } from 'lucide-react'
import { countsOf, openPoints } from '../../shared/checks/open-points'
import { messageOf, nextStepOf } from '../../shared/wording/errors'
import { exportLogWording } from '../../shared/wording/findings'
import { commonWording, exportWording } from '../../shared/wording/interface'
import { fill } from '../../shared/wording/template'
import { FormButtons } from '../app/FormButtons'
import { FormDialog } from '../app/FormDialog'
import { useReport, useSession } from '../editing/session-context'
import { LabelledText } from '../fields/LabelledText'
import { useOpenFindings } from '../findings/use-findings'
import { ExportProgress } from './ExportProgress'
import { ReviewLogChoice, ReviewLogOutcome } from './ReviewLogParts'
import { sizeText } from './size-text'
import type { Export, ExportChoice, ExportStep } from './use-export'
import { useExport } from './use-export'

/** Asks for name and place, exports, and says where the file lies. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession()
  const report = useReport()
  const points = openPoints(report, session.format, useOpenFindings())
  const exporting = useExport(session, report.id)
  const { step } = exporting
  return (
    <FormDialog
      heading={exportWording.heading}
      onClose={() => {
        exporting.cancel()
        onClose()
      }}
    >
      {step.kind === 'choosing' && (
        <>
          {points.length > 0 && <p className="banner">{fill(exportLogWording.open, { counts: countsOf(points) })}</p>}
          <ChoosingForm exporting={exporting} exists={step.exists} onClose={onClose} />
        </>
      )}
      {step.kind === 'running' && <ExportProgress stage={step.stage} fraction={step.fraction} onCancel={exporting.cancel} />}
      {step.kind === 'done' && <Done step={step} exporting={exporting} onClose={onClose} />}
      {step.kind === 'failed' && <Failed step={step} exporting={exporting} onClose={onClose} />}
    </FormDialog>
  )
}

interface PartProps {
  readonly exporting: Export
  readonly onClose: () => void
}

function ChoosingForm({ exporting, exists, onClose }: PartProps & { readonly exists: boolean }) {
  const { target } = exporting
  const [reviewLog, setReviewLog] = useState<ExportChoice['reviewLog']>('none')
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        exporting.start({ whenExists: exists ? 'replace' : 'refuse', reviewLog })
      }}
    >
      <LabelledText
        label={exportWording.fileName}
        value={target?.fileName ?? ''}
        onType={exporting.rename}
        fault={exists ? exportWording.exists : undefined}
      />
      <div className="field">
        <span className="field-label">{exportWording.folder}</span>
        <p className="folder-name">{target?.folder}</p>
        <Button className="button button-quiet" onPress={exporting.chooseFolder}>
          <FolderOpen size={16} aria-hidden />
          {exportWording.otherFolder}
        </Button>
      </div>
      <ReviewLogChoice
        isChosen={reviewLog === 'beside'}
        onChoose={(isChosen) => {
          setReviewLog(isChosen ? 'beside' : 'none')
        }}
      />
      <FormButtons submit={exists ? exportWording.replace : exportWording.export} isReady={target !== null} warns={exists} onCancel={onClose} />
    </Form>
  )
}

function Done({ step, exporting, onClose }: PartProps & { readonly step: Extract<ExportStep, { kind: 'done' }> }) {
  const { fileName, pages, bytes, reviewLog } = step
  return (
    <>
      <p role="status">
        <strong>{exportWording.done}</strong>
        {fill(exportWording.doneExplanation, { fileName, pages, size: sizeText(bytes) })}
      </p>
      <ReviewLogOutcome outcome={reviewLog} />
      <p className="folder-name">{step.folder}</p>
      <div className="button-row">
        <Button className="button" onPress={exporting.showInFolder}>
          <FolderOpen size={16} aria-hidden />
          {exportWording.showInFolder}
        </Button>
        <Button className="button button-primary" autoFocus onPress={onClose}>
          {commonWording.close}
        </Button>
      </div>
    </>
  )
}

function Failed({ step, exporting, onClose }: PartProps & { readonly step: Extract<ExportStep, { kind: 'failed' }> }) {
  return (
    <div role="alert">
      <p>
        <strong>{exportWording.failed}</strong>
        {messageOf(step.error)}
      </p>
      <p>{nextStepOf(step.error)}</p>
      <div className="button-row">
        <Button className="button" onPress={onClose}>
          {commonWording.close}
        </Button>
        <Button className="button button-primary" onPress={exporting.chooseAgain}>
          {exportWording.again}
        </Button>
      </div>
    </div>
  )
}
