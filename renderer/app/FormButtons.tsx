import { Button } from 'react-aria-components'
import { commonWording } from '../../shared/wording/interface'

interface FormButtonsProps {
  /** What sending the form does. */
  readonly submit: string
  readonly isReady?: boolean
  readonly warns?: boolean
  readonly onCancel: () => void
}

/** The end of a form in a dialog: call off, or send. */
export function FormButtons({ submit, isReady = true, warns = false, onCancel }: FormButtonsProps) {
  return (
    <div className="button-row">
      <Button className="button" onPress={onCancel}>
        {commonWording.cancel}
      </Button>
      <Button className={`button ${warns ? 'button-warning' : 'button-primary'}`} type="submit" isDisabled={!isReady}>
        {submit}
      </Button>
    </div>
  )
}
