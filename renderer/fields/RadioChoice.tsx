import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components'
import type { ChoiceOption } from './Choice'

interface RadioChoiceProps {
  readonly label: string
  readonly options: readonly ChoiceOption[]
  /** '' while nothing is chosen. */
  readonly chosen: string
  readonly onChoose: (id: string) => void
  readonly layout?: 'row' | 'column'
  readonly fieldId?: string
}

/** One of a few, all of them in sight. */
export function RadioChoice({ label, options, chosen, onChoose, layout = 'column', fieldId }: RadioChoiceProps) {
  return (
    <RadioGroup
      className={`field radio-group radio-group-${layout}`}
      value={chosen}
      onChange={onChoose}
      {...(fieldId === undefined ? {} : { 'data-field': fieldId })}
    >
      <Label>{label}</Label>
      <div className="radio-options">
        {options.map((option) => (
          <RadioField key={option.id} value={option.id}>
            <RadioButton className="radio">
              <span className="radio-mark" aria-hidden />
              {option.label}
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  )
}
