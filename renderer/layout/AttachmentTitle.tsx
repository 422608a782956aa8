import { tidyAttachmentTitle } from '../../shared/report/attachment-title'
import type { Attachment } from '../../shared/report/schema'
import { attachmentWording } from '../../shared/wording/layout'
import { fill } from '../../shared/wording/template'
import { useSession } from '../editing/session-context'
import { LabelledText } from '../fields/LabelledText'

/** The name of an attachment, alone. */
export function AttachmentTitle({ attachment: { id, title }, label }: { readonly attachment: Attachment; readonly label: string }) {
  const session = useSession()
  const rename = (next: string): void => {
    if (next !== title) session.edit({ kind: 'name-attachment', attachmentId: id, title: next })
  }
  return (
    <LabelledText
      label={fill(attachmentWording.title, { label })}
      help={attachmentWording.titleHelp}
      value={title}
      onType={rename}
      onBlur={() => {
        rename(tidyAttachmentTitle(title))
      }}
      fieldId={`${id} title`}
    />
  )
}
