import { commonWording, factsWording } from '../../shared/wording/interface'
import { fill } from '../../shared/wording/template'
import { TickBox } from './TickBox'

interface NoneChoiceProps {
  /** Of the question it answers. */
  readonly label: string
  readonly chosen: boolean
  readonly onChoose: (chosen: boolean) => void
}

/** 无 as an answer of its own: a deliberate one, never an empty field. */
export function NoneChoice({ label, chosen, onChoose }: NoneChoiceProps) {
  return <TickBox text={commonWording.none} name={fill(factsWording.noneFor, { label })} isTicked={chosen} onTick={onChoose} />
}
