import type { FactDefinition } from '../../shared/report/format'
import type { FactAnswer, Section } from '../../shared/report/schema'
import { ChoiceFact } from './ChoiceFact'
import { ListFact } from './ListFact'
import { TypedFact } from './TypedFact'

export interface FactFieldProps<D extends FactDefinition = FactDefinition> {
  readonly section: Section
  readonly definition: D
  readonly answer: FactAnswer | undefined
  /** null takes the answer back. */
  readonly onAnswer: (answer: FactAnswer | null) => void
}

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
