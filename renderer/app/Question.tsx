import { Button } from 'react-aria-components'
import { commonWording } from '../../shared/wording/interface'
import { FormDialog } from './FormDialog'

interface QuestionProps {
  readonly heading: string
  readonly explanation: string
  readonly confirm: string
  readonly cancel?: string
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Asks before something that is not easily taken back; the harmless answer has the focus. */
export function Question({ heading, explanation, confirm, cancel = commonWording.cancel, onConfirm, onCancel }: QuestionProps) {
  return (
    <FormDialog heading={heading} onClose={onCancel} role="alertdialog">
      <p>{explanation}</p>
      <div className="button-row">
        <Button className="button" autoFocus onPress={onCancel}>
          {cancel}
        </Button>
        <Button className="button button-warning" onPress={onConfirm}>
          {confirm}
        </Button>
      </div>
    </FormDialog>
  )
}
