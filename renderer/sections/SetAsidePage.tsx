import { useState } from 'react'
import { Button } from 'react-aria-components'
import { attachmentsOfText } from '../../shared/import/attachment-reading'
import { printedHeading } from '../../shared/report/numbering'
import type { SetAsideText } from '../../shared/report/schema'
import { stockTextOf } from '../../shared/report/stock-text'
import { factsWording, outlineWording, setAsideWording } from '../../shared/wording/interface'
import { useReport, useSession } from '../editing/session-context'
import { Choice } from '../fields/Choice'
import { focusField } from '../findings/focus-field'
import { FormPage } from './FormPage'

/** Text that is kept and not printed; each piece can be put back into a section, or printed as an attachment. */
export function SetAsidePage() {
  const { setAside } = useReport()
  return (
    <FormPage heading={setAsideWording.heading}>
      {setAside.length === 0 && <p>{setAsideWording.empty}</p>}
      <ul className="set-aside-list">
        {setAside.map((text) => (
          <SetAsideItem key={text.id} aside={text} />
        ))}
      </ul>
    </FormPage>
  )
}

function SetAsideItem({ aside }: { readonly aside: SetAsideText }) {
  const session = useSession()
  const report = useReport()
  const [chosen, setChosen] = useState<string | null>(null)
  const target = report.sections.find(({ id }) => id === chosen)
  return (
    <li className="card">
      <p className="field-help">{setAsideWording.reasons[aside.reason]}</p>
      <p className="set-aside-text">{aside.text}</p>
      <div className="field-line">
        <Choice
          label={setAsideWording.putBackTo}
          options={report.sections.map((section, index, sections) => ({ id: section.id, label: printedHeading(section, index, sections) || outlineWording.noHeading }))}
          chosen={chosen}
          onChoose={setChosen}
          placeholder={factsWording.choose}
        />
        <Button
          className="button"
          isDisabled={target === undefined}
          onPress={() => {
            if (target === undefined) return
            session.edit({ kind: 'put-back', setAsideId: aside.id, sectionId: target.id, stock: stockTextOf(report, target, session.format) })
          }}
        >
          {setAsideWording.putBack}
        </Button>
        {mayBeAttached.has(aside.reason) && <AttachButton aside={aside} />}
      </div>
    </li>
  )
}

/** What stood behind the report, or was a section of it; page numbers and what a web page has around a text are no attachments. */
const mayBeAttached: ReadonlySet<SetAsideText['reason']> = new Set<SetAsideText['reason']>(['after-signature', 'dropped-section'])

/** Makes attachments of a text and shows them. */
function AttachButton({ aside }: { readonly aside: SetAsideText }) {
  const session = useSession()
  return (
    <Button
      className="button"
      onPress={() => {
        const { attachments, rest } = attachmentsOfText(aside.text)
        const added = attachments.map((attachment) => ({ ...attachment, id: crypto.randomUUID() }))
        session.edit({ kind: 'attach-set-aside', setAsideId: aside.id, attachments: added, rest })
        session.show({ kind: 'layout' })
        focusField(`${added[0]?.id ?? ''} title`)
      }}
    >
      {setAsideWording.attach}
    </Button>
  )
}
