import { memo } from 'react'
import { ChoiceFact } from './ChoiceFact'
import type { FactFieldProps } from './fact-field-props'
import { ListFact } from './ListFact'
import { TypedFact } from './TypedFact'

/** The field for a question of the form, by its kind; not drawn anew while the text of its section is written. */
export const FactField = memo(function FactField({ definition, ...rest }: FactFieldProps) {
  switch (definition.kind) {
    case 'choice':
      return <ChoiceFact definition={definition} {...rest} />
    case 'list':
      return <ListFact definition={definition} {...rest} />
    case 'text':
    case 'count':
    case 'money':
    case 'date':
      return <TypedFact definition={definition} {...rest} />
  }
}, isSameQuestion)

/** What is done with an answer is always the same: it is given to the open report. */
function isSameQuestion(a: FactFieldProps, b: FactFieldProps): boolean {
  return a.section.id === b.section.id && a.definition === b.definition && a.answer === b.answer
}
