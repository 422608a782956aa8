import { tidyAttachmentTitle } from '../../shared/report/attachment-title'
import type { Attachment } from '../../shared/report/schema'
import { attachmentWording } from '../../shared/wording/layout'
import { fill } from '../../shared/wording/template'
import { useSession } from '../editing/session-context'
import { TidiedText } from './TidiedText'

/** The name of an attachment, alone. */
export function AttachmentTitle({ attachment: { id, title }, label }: { readonly attachment: Attachment; readonly label: string }) {
  const session = useSession()
  return (
    <TidiedText
      label={fill(attachmentWording.title, { label })}
      help={attachmentWording.titleHelp}
      value={title}
      onText={(text) => {
        if (text !== title) session.edit({ kind: 'name-attachment', attachmentId: id, title: text })
      }}
      tidy={tidyAttachmentTitle}
      fieldId={`${id} title`}
    />
  )
}
