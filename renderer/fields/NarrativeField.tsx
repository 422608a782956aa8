import { Button, Label, Text, TextArea, TextField } from 'react-aria-components'
import type { NarrativePlace } from '../../shared/report/narrative-edits'
import type { Narrative } from '../../shared/report/schema'
import { narrativeText, offersNewStock } from '../../shared/report/stock-text'
import { narrativeWording } from '../../shared/wording/interface'
import { fill } from '../../shared/wording/template'
import { useSession } from '../editing/session-context'
import { useTypedText } from '../editing/use-typed-text'

interface NarrativeFieldProps {
  readonly place: NarrativePlace
  readonly narrative: Narrative
  /** What follows from the facts; '' where the format proposes nothing. */
  readonly stock: string
}

/** The running text of a section: it follows from the facts until the clerk rewrites it, then it is theirs. */
export function NarrativeField({ place, narrative, stock }: NarrativeFieldProps) {
  const session = useSession()
  const text = narrativeText(narrative, stock)
  const typed = useTypedText<HTMLTextAreaElement>(text, (next) => {
    if (next !== text) session.edit({ kind: 'write-narrative', place, text: next, stock })
  })
  return (
    <TextField className="field narrative">
      <div className="narrative-head">
        <Label>{narrativeWording.label}</Label>
        <span className="field-unit">{fill(narrativeWording.characters, { count: countCharacters(typed.value) })}</span>
      </div>
      <Text slot="description" className="field-help">
        {narrativeWording.help}
      </Text>
      {offersNewStock(narrative, stock) && <StockOffer place={place} stock={stock} />}
      <TextArea
        className="input narrative-text"
        spellCheck={false}
        rows={6}
        placeholder={narrative.author === 'stock' ? narrativeWording.empty : narrativeWording.emptyOwn}
        data-field={place === 'opening' ? 'opening' : `${place.sectionId} narrative`}
        {...typed}
      />
      <p className="field-help narrative-author">
        {narrative.author === 'stock' ? text !== '' && narrativeWording.followsFacts : stock !== '' && narrativeWording.ownText}
        {narrative.author === 'clerk' && stock !== '' && (
          <Button
            className="link-button"
            onPress={() => {
              session.edit({ kind: 'return-to-stock', place })
            }}
          >
            {narrativeWording.returnToStock}
          </Button>
        )}
      </p>
    </TextField>
  )
}

function StockOffer({ place, stock }: { readonly place: NarrativePlace; readonly stock: string }) {
  const session = useSession()
  return (
    <div className="notice" role="status">
      <p className="notice-heading">{narrativeWording.offerHeading}</p>
      <blockquote className="stock-text">{stock}</blockquote>
      <div className="button-row">
        <Button
          className="button"
          onPress={() => {
            session.edit({ kind: 'take-stock', place, stock })
          }}
        >
          {narrativeWording.take}
        </Button>
        <Button
          className="button button-quiet"
          onPress={() => {
            session.edit({ kind: 'decline-stock', place, stock })
          }}
        >
          {narrativeWording.decline}
        </Button>
      </div>
    </div>
  )
}

function countCharacters(text: string): number {
  return [...text.replace(/\s/gu, '')].length
}
