import { ChoiceFact } from './ChoiceFact'
import type { FactFieldProps } from './fact-field-props'
import { ListFact } from './ListFact'
import { TypedFact } from './TypedFact'

/** The field for a question of the form, by its kind. */
export function FactField({ definition, ...rest }: FactFieldProps) {
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
}
