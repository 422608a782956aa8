import type { ReactNode } from 'react'
import { FieldError, Label, Text, TextField } from 'react-aria-components'
import { TypedInput } from './TypedInput'

interface LabelledTextProps {
  readonly label: string
  readonly value: string
  readonly onType: (typed: string) => void
  readonly help?: string | undefined
  /** What is wrong with the text, in words; absent while nothing is. */
  readonly fault?: string | undefined
  readonly unit?: string | undefined
  readonly placeholder?: string | undefined
  readonly inputMode?: 'text' | 'numeric' | 'decimal'
  readonly disabled?: boolean
  readonly onBlur?: () => void
  readonly fieldId?: string
  /** What stands beside the input, such as the choice 无. */
  readonly beside?: ReactNode
  readonly width?: 'figure' | 'date' | 'full'
}

/** A labelled one-line field with its help, its unit and what is wrong with it. */
export function LabelledText(props: LabelledTextProps) {
  const { label, value, onType, help, fault, unit, placeholder, inputMode = 'text', disabled = false, onBlur, fieldId, beside, width = 'full' } = props
  return (
    <TextField className={`field field-${width}`} isInvalid={fault !== undefined} isDisabled={disabled}>
      <Label>{label}</Label>
      {help !== undefined && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <div className="field-line">
        <TypedInput
          className={`input input-${width}`}
          value={value}
          onType={onType}
          onBlur={onBlur}
          inputMode={inputMode}
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(fieldId === undefined ? {} : { 'data-field': fieldId })}
        />
        {unit !== undefined && <span className="field-unit">{unit}</span>}
        {beside}
      </div>
      <FieldError className="field-fault">{fault}</FieldError>
    </TextField>
  )
}
