import { TickBox } from '../fields/TickBox'

interface TickedOfferProps {
  readonly text: string
  readonly help: string
  readonly isTaken: boolean
  readonly onTake: (isTaken: boolean) => void
}

/** Something that can be had besides, with what it is. */
export function TickedOffer({ text, help, isTaken, onTake }: TickedOfferProps) {
  return (
    <div className="export-kind">
      <TickBox text={text} isTicked={isTaken} onTick={onTake} />
      <p className="field-help">{help}</p>
    </div>
  )
}
