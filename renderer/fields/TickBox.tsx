import { CheckboxButton, CheckboxField, Text } from 'react-aria-components'
import { Check } from 'lucide-react'

interface TickBoxProps {
  readonly text: string
  /** For readers of the screen, which hear the box alone; the text where nothing else is said. */
  readonly name?: string
  readonly help?: string
  readonly isTicked: boolean
  readonly onTick: (isTicked: boolean) => void
  readonly fieldId?: string
}

/** A box to tick, with what it says. */
export function TickBox({ text, name = text, help, isTicked, onTick, fieldId }: TickBoxProps) {
  return (
    <CheckboxField aria-label={name} isSelected={isTicked} onChange={onTick} {...(fieldId === undefined ? {} : { 'data-field': fieldId })}>
      <CheckboxButton className="none-choice">
        <span className="tick" aria-hidden>
          <Check size={14} />
        </span>
        {text}
      </CheckboxButton>
      {help !== undefined && (
        <Text slot="description" elementType="p" className="field-help tick-help">
          {help}
        </Text>
      )}
    </CheckboxField>
  )
}
