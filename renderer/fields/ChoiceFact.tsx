import type { FactDefinition } from '../../shared/report/format'
import { factsWording } from '../../shared/wording/interface'
import type { FactFieldProps } from './fact-field-props'
import { RadioChoice } from './RadioChoice'

const UNCHOSEN = 'unchosen'

/** A question answered by one of a few choices. */
export function ChoiceFact({ section, definition, answer, onAnswer }: FactFieldProps<Extract<FactDefinition, { kind: 'choice' }>>) {
  const choices = definition.choices.map((choice, index) => ({ id: String(index), label: choice }))
  const chosen = answer?.kind === 'choice' ? String(definition.choices.indexOf(answer.choice)) : ''
  return (
    <RadioChoice
      label={definition.label}
      layout="row"
      options={chosen === '' ? choices : [...choices, { id: UNCHOSEN, label: factsWording.unanswered }]}
      chosen={chosen}
      onChoose={(id) => {
        const choice = definition.choices[Number(id)]
        onAnswer(choice === undefined ? null : { kind: 'choice', choice })
      }}
      fieldId={`${section.id} ${definition.id}`}
    />
  )
}
