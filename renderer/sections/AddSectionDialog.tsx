import { useState } from 'react'
import { Form } from 'react-aria-components'
import { ownSection, sectionFromDefinition } from '../../shared/report/create'
import type { ReportFormat } from '../../shared/report/format'
import type { Report, Section } from '../../shared/report/schema'
import { outlineWording } from '../../shared/wording/interface'
import { FormButtons } from '../app/FormButtons'
import { FormDialog } from '../app/FormDialog'
import { useReport, useSession } from '../editing/session-context'
import { Choice } from '../fields/Choice'
import { LabelledText } from '../fields/LabelledText'

const OWN = 'own'

/** Adds a section that the format has and the report lacks, or one with a heading of the clerk's own. */
export function AddSectionDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession()
  const report = useReport()
  const missing = missingDefinitions(report, session.format)
  const [chosen, setChosen] = useState(missing[0]?.meaning ?? OWN)
  const [heading, setHeading] = useState('')
  const section = sectionToAdd(session.format, chosen, heading)
  return (
    <FormDialog heading={outlineWording.addHeading} onClose={onClose}>
      <Form
        onSubmit={(event) => {
          event.preventDefault()
          if (section === null) return
          session.edit({ kind: 'add-section', section, index: report.sections.length })
          onClose()
        }}
      >
        <Choice
          label={outlineWording.addFromFormat}
          options={[...missing.map(({ meaning, heading: label }) => ({ id: meaning, label })), { id: OWN, label: outlineWording.addOwn }]}
          chosen={chosen}
          onChoose={setChosen}
        />
        {chosen === OWN && <LabelledText label={outlineWording.addOwnHeading} value={heading} onType={setHeading} />}
        <FormButtons submit={outlineWording.addConfirm} isReady={section !== null} onCancel={onClose} />
      </Form>
    </FormDialog>
  )
}

function missingDefinitions(report: Report, format: ReportFormat): ReportFormat['sections'] {
  return format.sections.filter(({ meaning }) => !report.sections.some((section) => section.meaning === meaning))
}

/** null while the heading is missing. */
function sectionToAdd(format: ReportFormat, chosen: string, heading: string): Section | null {
  const definition = format.sections.find(({ meaning }) => meaning === chosen)
  if (definition !== undefined) return sectionFromDefinition(definition, crypto.randomUUID())
  return heading.trim() === '' ? null : ownSection(heading.trim(), crypto.randomUUID())
}
