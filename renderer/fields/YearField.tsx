import { useState } from 'react'
import { normaliseFigure } from '../../shared/report/figures'
import { reportSchema } from '../../shared/report/schema'
import { LabelledText } from './LabelledText'

interface YearFieldProps {
  readonly label: string
  readonly help?: string
  /** Said when what was typed is no year of a report. */
  readonly fault: string
  readonly year: number | null
  /** null while what is typed is no year of a report. */
  readonly onYear: (year: number | null) => void
}

/** A year as four digits; what is half typed stays in the field until it is left. */
export function YearField({ label, help, fault, year, onYear }: YearFieldProps) {
  const [typing, setTyping] = useState<string | null>(null)
  const [isFaulty, setFaulty] = useState(false)
  return (
    <LabelledText
      label={label}
      help={help}
      value={typing ?? (year === null ? '' : String(year))}
      onType={(text) => {
        setTyping(text)
        setFaulty(false)
        onYear(readYear(text))
      }}
      onBlur={() => {
        setFaulty(typing !== null && typing.trim() !== '' && readYear(typing) === null)
        if (typing !== null && readYear(typing) !== null) setTyping(null)
      }}
      fault={isFaulty ? fault : undefined}
      inputMode="numeric"
      width="figure"
      fieldId="year"
    />
  )
}

function readYear(text: string): number | null {
  const digits = normaliseFigure(text.trim())
  return /^\d{4}$/.test(digits) ? (reportSchema.shape.year.safeParse(Number(digits)).data ?? null) : null
}
