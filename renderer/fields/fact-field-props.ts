import type { FactDefinition } from '../../shared/report/format'
import type { FactAnswer, Section } from '../../shared/report/schema'

/** What every field for a question of the form is given. */
export interface FactFieldProps<D extends FactDefinition = FactDefinition> {
  readonly section: Pick<Section, 'id'>
  readonly definition: D
  readonly answer: FactAnswer | undefined
  /** null takes the answer back. */
  readonly onAnswer: (answer: FactAnswer | null) => void
}
