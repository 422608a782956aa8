import { Button } from 'react-aria-components'
import { Plus } from 'lucide-react'
import { attachmentWording } from '../../shared/wording/layout'
import { useReport, useSession } from '../editing/session-context'
import { focusField } from '../findings/focus-field'
import { AttachmentCard } from './AttachmentCard'
import { AttachmentFiles } from './AttachmentFiles'
import { RemovedAttachment } from './RemovedAttachment'

/** 附件, each a title and a text, in the order in which they are printed. */
export function AttachmentList() {
  const session = useSession()
  const { attachments } = useReport()
  return (
    <section className="layout-group" aria-labelledby="layout-attachments">
      <h2 id="layout-attachments">{attachmentWording.heading}</h2>
      <p className="field-help">{attachmentWording.explanation}</p>
      {attachments.length === 0 && <p>{attachmentWording.none}</p>}
      {attachments.map((attachment, index) => (
        <AttachmentCard key={attachment.id} attachment={attachment} index={index} count={attachments.length} />
      ))}
      <RemovedAttachment />
      <div className="button-row">
        <Button
          className="button"
          data-field="add-attachment"
          onPress={() => {
            const id = crypto.randomUUID()
            session.edit({ kind: 'add-attachments', attachments: [{ id, title: '', text: '' }] })
            focusField(`${id} title`)
          }}
        >
          <Plus size={16} aria-hidden />
          {attachmentWording.add}
        </Button>
        <AttachmentFiles />
      </div>
    </section>
  )
}
