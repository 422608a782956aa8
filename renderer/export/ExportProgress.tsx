import { Button, Label, ProgressBar } from 'react-aria-components'
import { exportWording } from '../../shared/wording/interface'
import type { ExportStage } from './use-export'

interface ExportProgressProps {
  readonly stage: ExportStage
  /** 0–1 */
  readonly fraction: number
  readonly onCancel: () => void
}

export function ExportProgress({ stage, fraction, onCancel }: ExportProgressProps) {
  return (
    <>
      <ProgressBar className="progress" value={fraction * 100}>
        <Label>{exportWording.stages[stage]}</Label>
        <progress className="progress-track" value={fraction} max={1} aria-hidden />
      </ProgressBar>
      <div className="button-row">
        <Button className="button" onPress={onCancel}>
          {exportWording.cancel}
        </Button>
      </div>
    </>
  )
}
