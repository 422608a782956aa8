import { useState } from 'react'
import { parseWrittenDate, writeDate } from '../../shared/report/dates'
import type { FactDefinition } from '../../shared/report/format'
import { normaliseFigure } from '../../shared/report/figures'
import { answerFault } from '../../shared/report/progress'
import { factsWording, findingsWording } from '../../shared/wording/interface'
import type { FactFieldProps } from './fact-field-props'
import { LabelledText } from './LabelledText'
import { NoneChoice } from './NoneChoice'

type TypedDefinition = Extract<FactDefinition, { kind: 'text' | 'count' | 'money' | 'date' }>

const inputModes = { text: 'text', count: 'numeric', money: 'decimal', date: 'text' } as const
const widths = { text: 'full', count: 'figure', money: 'figure', date: 'date' } as const

/** A question answered by typing. Figures and dates are put right, and faults told, when the field is left. */
export function TypedFact({ section, definition, answer, onAnswer }: FactFieldProps<TypedDefinition>) {
  const [isLeft, setLeft] = useState(true)
  const typed = answer?.kind === 'text' ? answer.text : ''
  const fault = isLeft ? answerFault(definition, typed) : null
  const isNone = answer?.kind === 'none'
  return (
    <LabelledText
      label={definition.label}
      help={definition.help ?? (definition.kind === 'date' ? factsWording.dateHelp : undefined)}
      value={typed}
      onType={(text) => {
        setLeft(false)
        onAnswer(text === '' ? null : { kind: 'text', text })
      }}
      onBlur={() => {
        setLeft(true)
        const tidy = tidied(definition, typed)
        if (tidy !== typed) onAnswer({ kind: 'text', text: tidy })
      }}
      fault={fault === null ? undefined : findingsWording.faults[fault]}
      unit={'unit' in definition ? definition.unit : undefined}
      inputMode={inputModes[definition.kind]}
      disabled={isNone}
      fieldId={`${section.id} ${definition.id}`}
      width={widths[definition.kind]}
      beside={
        definition.mayBeNone && (
          <NoneChoice
            label={definition.label}
            chosen={isNone}
            onChoose={(chosen) => {
              onAnswer(chosen ? { kind: 'none' } : null)
            }}
          />
        )
      }
    />
  )
}

function tidied({ kind }: TypedDefinition, typed: string): string {
  if (kind === 'text') return typed
  if (kind !== 'date') return normaliseFigure(typed)
  const date = parseWrittenDate(typed)
  return date === null ? typed : writeDate(date.date, 'arabic')
}
