import { useState } from 'react'
import { Form } from 'react-aria-components'
import { isCalendarDate } from '../../shared/report/dates'
import { settingsWording } from '../../shared/wording/interface'
import { fill } from '../../shared/wording/template'
import { FormButtons } from '../app/FormButtons'
import { FormDialog } from '../app/FormDialog'
import { useProgram } from '../app/program-context'
import { LabelledText } from '../fields/LabelledText'
import { PageFontsChoice } from './PageFontsChoice'
import { organFault } from './organ-fault'

export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { description, settings, changeSettings } = useProgram()
  const [organ, setOrgan] = useState(settings.organ)
  const [deadline, setDeadline] = useState(settings.deadline ?? '')
  const [pageFonts, setPageFonts] = useState(settings.pageFonts)
  const day = readDay(deadline)
  const fault = organFault(organ)
  const isReady = day !== undefined && fault === undefined
  return (
    <FormDialog heading={settingsWording.heading} onClose={onClose}>
      <Form
        onSubmit={(event) => {
          event.preventDefault()
          if (!isReady) return
          void changeSettings({ ...settings, organ: organ.trim() === '' ? settings.organ : organ.trim(), deadline: day, pageFonts })
          onClose()
        }}
      >
        <LabelledText label={settingsWording.organ} help={settingsWording.organHelp} value={organ} onType={setOrgan} fault={fault} />
        <LabelledText
          label={settingsWording.deadline}
          help={settingsWording.deadlineHelp}
          value={deadline}
          onType={setDeadline}
          fault={day === undefined ? settingsWording.deadlineFault : undefined}
          width="date"
        />
        <PageFontsChoice chosen={pageFonts} onChoose={setPageFonts} />
        <p className="field-help">{fill(settingsWording.version, { version: description.version })}</p>
        <FormButtons submit={settingsWording.save} isReady={isReady} onCancel={onClose} />
      </Form>
    </FormDialog>
  )
}

/** MM-DD; null for an empty field, undefined for what is no day. */
function readDay(typed: string): string | null | undefined {
  if (typed.trim() === '') return null
  const [, month, day] = /^\s*(\d{1,2})[-./](\d{1,2})\s*$/.exec(typed.normalize('NFKC')) ?? []
  if (month === undefined || day === undefined) return undefined
  const written = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCalendarDate(`2001-${written}`) ? written : undefined
}
