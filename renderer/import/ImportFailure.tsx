import { Button } from 'react-aria-components'
import type { ReportError } from '../../shared/wording/errors'
import { messageOf, nextStepOf } from '../../shared/wording/errors'
import { commonWording, importWording } from '../../shared/wording/interface'
import { ChooseFilesButton } from './ChooseFilesButton'

interface ImportFailureProps {
  readonly error: ReportError
  readonly onFiles: (files: readonly File[]) => void
  readonly onClose: () => void
}

/** Why nothing was imported, and the way to another file. */
export function ImportFailure({ error, onFiles, onClose }: ImportFailureProps) {
  return (
    <div role="alert">
      <h3>{importWording.failed}</h3>
      <p>{messageOf(error)}</p>
      <p>{nextStepOf(error)}</p>
      <div className="button-row">
        <Button className="button" onPress={onClose}>
          {commonWording.close}
        </Button>
        <ChooseFilesButton className="button button-primary" onFiles={onFiles}>
          {importWording.otherFile}
        </ChooseFilesButton>
      </div>
    </div>
  )
}
