import { parseWrittenDate, writeDate } from '../../shared/report/dates'
import { tidyDocumentNumber } from '../../shared/report/document-number'
import { layoutWording } from '../../shared/wording/layout'
import { printedWording } from '../../shared/wording/printed'
import { fill } from '../../shared/wording/template'
import { useReport } from '../editing/session-context'
import { TickBox } from '../fields/TickBox'
import { LetterheadText } from './LetterheadText'
import { useLayoutChange } from './use-layout-change'

/** 红头 and 版记: a box to tick, which opens what is filled in. */
export function LetterheadFields() {
  const { layout, changeLetterhead } = useLayoutChange()
  const { printed, ...texts } = layout.letterhead
  const isKept = !printed && Object.values(texts).some((text) => text !== '')
  return (
    <section className="layout-group" aria-labelledby="layout-letterhead">
      <h2 id="layout-letterhead">{layoutWording.letterhead}</h2>
      <TickBox
        text={layoutWording.printed}
        help={layoutWording.printedHelp}
        isTicked={printed}
        onTick={(isTicked) => {
          changeLetterhead('printed', { printed: isTicked })
        }}
        fieldId="layout printed"
      />
      {isKept && <p className="field-help">{layoutWording.kept}</p>}
      {printed && <LetterheadTexts />}
    </section>
  )
}

function LetterheadTexts() {
  const { organ } = useReport()
  const mark = fill(printedWording.organMark, { organ })
  return (
    <>
      <LetterheadText field="organMark" help={fill(layoutWording.organMarkHelp, { mark })} placeholder={mark} />
      <LetterheadText field="documentNumber" help={layoutWording.documentNumberHelp} tidy={tidyDocumentNumber} />
      <LetterheadText field="signers" help={layoutWording.signersHelp} />
      <LetterheadText field="addressee" help={layoutWording.addresseeHelp} />
      <LetterheadText field="copiesTo" help={layoutWording.copiesToHelp} />
      <LetterheadText field="issuer" help={layoutWording.issuerHelp} />
      <LetterheadText field="issuedOn" help={layoutWording.issuedOnHelp} tidy={tidyDate} faultOf={dateFault} width="date" />
    </>
  )
}

function tidyDate(typed: string): string {
  const date = parseWrittenDate(typed)?.date
  return date === undefined ? typed : writeDate(date, 'arabic')
}

function dateFault(typed: string): string | undefined {
  return typed.trim() === '' || parseWrittenDate(typed) !== null ? undefined : layoutWording.issuedOnFault
}
