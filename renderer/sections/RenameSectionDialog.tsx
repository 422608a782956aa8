import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { Section } from '../../shared/report/schema'
import { outlineWording } from '../../shared/wording/interface'
import { FormButtons } from '../app/FormButtons'
import { FormDialog } from '../app/FormDialog'
import { useSession } from '../editing/session-context'
import { LabelledText } from '../fields/LabelledText'

export function RenameSectionDialog({ section, onClose }: { readonly section: Section; readonly onClose: () => void }) {
  const session = useSession()
  const [heading, setHeading] = useState(section.heading)
  return (
    <FormDialog heading={outlineWording.renameHeading} onClose={onClose}>
      <Form
        onSubmit={(event) => {
          event.preventDefault()
          if (heading.trim() !== section.heading) session.edit({ kind: 'rename-section', sectionId: section.id, heading: heading.trim() })
          onClose()
        }}
      >
        <LabelledText label={outlineWording.addOwnHeading} value={heading} onType={setHeading} />
        <FormButtons submit={outlineWording.renameConfirm} onCancel={onClose} />
      </Form>
    </FormDialog>
  )
}
