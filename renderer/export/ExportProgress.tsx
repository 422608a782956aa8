import { Button, Label, ProgressBar } from 'react-aria-components'
import { exportStepWording } from '../../shared/wording/export'

interface ExportProgressProps {
  readonly step: keyof typeof exportStepWording
  /** 0–1 */
  readonly fraction: number
  readonly cancelLabel: string
  readonly onCancel: () => void
}

export function ExportProgress({ step, fraction, cancelLabel, onCancel }: ExportProgressProps) {
  return (
    <>
      <ProgressBar className="progress" value={fraction * 100}>
        <Label>{exportStepWording[step]}</Label>
        <progress className="progress-track" value={fraction} max={1} aria-hidden />
      </ProgressBar>
      <div className="button-row">
        <Button className="button" onPress={onCancel}>
          {cancelLabel}
        </Button>
      </div>
    </>
  )
}
