import { useState } from 'react'
import { halfWidth } from '../../shared/report/figures'
import { layoutWording } from '../../shared/wording/layout'
import { LabelledText } from '../fields/LabelledText'
import { RadioChoice } from '../fields/RadioChoice'
import { TidiedText } from './TidiedText'
import { useLayoutChange } from './use-layout-change'

/** 份号, 密级和保密期限, 紧急程度: folded, as a report that is published mostly has none. */
export function MarkFields() {
  const { layout, changeMark } = useLayoutChange()
  const { copyNumber, secrecy, urgency } = layout.marks
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      className="layout-group"
      open={isOpen || [copyNumber, secrecy, urgency].some((mark) => mark !== '')}
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <summary>{layoutWording.marks}</summary>
      <p className="field-help">{layoutWording.marksHelp}</p>
      <TidiedText
        label={layoutWording.copyNumber}
        help={layoutWording.copyNumberHelp}
        value={copyNumber}
        onText={(text) => {
          changeMark('copyNumber', text)
        }}
        tidy={halfWidth}
        inputMode="numeric"
        width="figure"
        fieldId="layout copyNumber"
      />
      <LabelledText
        label={layoutWording.secrecy}
        help={layoutWording.secrecyHelp}
        value={secrecy}
        onType={(text) => {
          changeMark('secrecy', text)
        }}
        width="date"
        fieldId="layout secrecy"
      />
      <RadioChoice
        label={layoutWording.urgency}
        layout="row"
        options={urgencyOptions(urgency)}
        chosen={urgency === '' ? NOT_URGENT : urgency}
        onChoose={(chosen) => {
          changeMark('urgency', chosen === NOT_URGENT ? '' : chosen)
        }}
        fieldId="layout urgency"
      />
    </details>
  )
}

const NOT_URGENT = 'none'

/** The words of the standard; another that a report brought along is kept as a choice. */
function urgencyOptions(urgency: string): { readonly id: string; readonly label: string }[] {
  const { none, urgent, mostUrgent } = layoutWording.urgencies
  const words = [urgent, mostUrgent, urgency].filter((word, index, all) => word !== '' && all.indexOf(word) === index)
  return [{ id: NOT_URGENT, label: none }, ...words.map((word) => ({ id: word, label: word }))]
}
