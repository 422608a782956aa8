import { CheckboxButton, CheckboxField } from 'react-aria-components'
import { Check } from 'lucide-react'

interface TickBoxProps {
  readonly text: string
  /** For readers of the screen, which hear the box alone; the text where nothing else is said. */
  readonly name?: string
  readonly isTicked: boolean
  readonly onTick: (isTicked: boolean) => void
}

/** A box to tick, with what it says. */
export function TickBox({ text, name = text, isTicked, onTick }: TickBoxProps) {
  return (
    <CheckboxField aria-label={name} isSelected={isTicked} onChange={onTick}>
      <CheckboxButton className="none-choice">
        <span className="tick" aria-hidden>
          <Check size={14} />
        </span>
        {text}
      </CheckboxButton>
    </CheckboxField>
  )
}
