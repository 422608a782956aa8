import { CheckboxButton, CheckboxField } from 'react-aria-components'
import { Check } from 'lucide-react'
import { commonWording, factsWording } from '../../shared/wording/interface'
import { fill } from '../../shared/wording/template'

interface NoneChoiceProps {
  /** Of the question it answers. */
  readonly label: string
  readonly chosen: boolean
  readonly onChoose: (chosen: boolean) => void
}

/** 无 as an answer of its own: a deliberate one, never an empty field. */
export function NoneChoice({ label, chosen, onChoose }: NoneChoiceProps) {
  return (
    <CheckboxField aria-label={fill(factsWording.noneFor, { label })} isSelected={chosen} onChange={onChoose}>
      <CheckboxButton className="none-choice">
        <span className="tick" aria-hidden>
          <Check size={14} />
        </span>
        {commonWording.none}
      </CheckboxButton>
    </CheckboxField>
  )
}
