import { useState } from 'react'
import type { Letterhead } from '../../shared/report/schema'
import { layoutWording } from '../../shared/wording/layout'
import { LabelledText } from '../fields/LabelledText'
import { useLayoutChange } from './use-layout-change'

interface LetterheadTextProps {
  readonly field: Exclude<keyof Letterhead, 'printed'>
  readonly help: string
  readonly placeholder?: string
  /** Puts right what was typed when the field is left. */
  readonly tidy?: (typed: string) => string
  /** What is wrong, in words; told when the field is left. */
  readonly faultOf?: (typed: string) => string | undefined
  readonly width?: 'date' | 'full'
}

/** One text of the letterhead, under its name. */
export function LetterheadText({ field, help, placeholder, tidy, faultOf, width = 'full' }: LetterheadTextProps) {
  const { layout, changeLetterhead } = useLayoutChange()
  const [isLeft, setLeft] = useState(true)
  const typed = layout.letterhead[field]
  return (
    <LabelledText
      label={layoutWording[field]}
      help={help}
      placeholder={placeholder}
      value={typed}
      onType={(text) => {
        setLeft(false)
        changeLetterhead(field, { [field]: text })
      }}
      onBlur={() => {
        // What was not typed here is put right only when the clerk asks for it.
        if (!isLeft && tidy !== undefined && tidy(typed) !== typed) changeLetterhead(field, { [field]: tidy(typed) })
        setLeft(true)
      }}
      fault={isLeft ? faultOf?.(typed) : undefined}
      width={width}
      fieldId={`layout ${field}`}
    />
  )
}
