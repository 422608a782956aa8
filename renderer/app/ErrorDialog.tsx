import { Button } from 'react-aria-components'
import type { ReportError } from '../../shared/wording/errors'
import { messageOf, nextStepOf } from '../../shared/wording/errors'
import { commonWording } from '../../shared/wording/interface'
import { FormDialog } from './FormDialog'

/** An expected failure: what happened, and what to do next. */
export function ErrorDialog({ error, onClose }: { readonly error: ReportError; readonly onClose: () => void }) {
  return (
    <FormDialog heading={messageOf(error)} onClose={onClose} role="alertdialog">
      <p>{nextStepOf(error)}</p>
      <div className="button-row">
        <Button className="button button-primary" autoFocus onPress={onClose}>
          {commonWording.ok}
        </Button>
      </div>
    </FormDialog>
  )
}
