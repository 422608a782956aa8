import type { ClipboardEvent, FocusEvent, KeyboardEvent } from 'react'
import { Input } from 'react-aria-components'
import { useTypedText } from '../editing/use-typed-text'

interface TypedInputProps {
  readonly value: string
  readonly onType: (typed: string) => void
  readonly onBlur?: ((event: FocusEvent<HTMLInputElement>) => void) | undefined
  readonly onPaste?: ((event: ClipboardEvent<HTMLInputElement>) => void) | undefined
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined
  readonly className?: string
  readonly inputMode?: 'text' | 'numeric' | 'decimal'
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly 'aria-label'?: string
  readonly 'aria-invalid'?: boolean
  readonly 'data-field'?: string
}

/** A one-line field, safe for input methods. Inside a react-aria TextField it takes label and description from it. */
export function TypedInput({ value, onType, ...rest }: TypedInputProps) {
  const typed = useTypedText<HTMLInputElement>(value, onType)
  return <Input autoComplete="off" spellCheck={false} {...rest} {...typed} />
}
