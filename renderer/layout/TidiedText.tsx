import { useState } from 'react'
import { Button } from 'react-aria-components'
import { layoutWording } from '../../shared/wording/layout'
import { fill } from '../../shared/wording/template'
import { LabelledText } from '../fields/LabelledText'

interface TidiedTextProps {
  readonly label: string
  readonly help: string
  readonly placeholder?: string | undefined
  readonly value: string
  readonly onText: (text: string) => void
  /** Puts right what is written otherwise than it is printed. */
  readonly tidy: (typed: string) => string
  /** What is wrong, in words; told when the field is left. */
  readonly faultOf?: ((typed: string) => string | undefined) | undefined
  readonly width?: 'figure' | 'date' | 'full'
  readonly inputMode?: 'text' | 'numeric'
  readonly fieldId: string
}

/** A text that is put right when the field is left; what was not typed here is put right only when the clerk asks for it. */
export function TidiedText({ value, onText, tidy, faultOf, ...rest }: TidiedTextProps) {
  const [isLeft, setLeft] = useState(true)
  const tidied = tidy(value)
  return (
    <div className="field">
      <LabelledText
        {...rest}
        value={value}
        onType={(text) => {
          setLeft(false)
          onText(text)
        }}
        onBlur={() => {
          if (!isLeft && tidied !== value) onText(tidied)
          setLeft(true)
        }}
        fault={isLeft ? faultOf?.(value) : undefined}
      />
      {isLeft && tidied !== value && (
        <Button
          className="button button-quiet"
          onPress={() => {
            onText(tidied)
          }}
        >
          {fill(layoutWording.putRight, { text: tidied })}
        </Button>
      )}
    </div>
  )
}
