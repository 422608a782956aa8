import { memo } from 'react'
import { attachmentLabel } from '../../shared/report/attachment-title'
import type { Attachment } from '../../shared/report/schema'
import { AttachmentActions } from './AttachmentActions'
import { AttachmentTables } from './AttachmentTables'
import { AttachmentText } from './AttachmentText'
import { AttachmentTitle } from './AttachmentTitle'

interface AttachmentCardProps {
  readonly attachment: Attachment
  readonly index: number
  /** How many there are. */
  readonly count: number
}

/** One attachment: its name as printed, its title, its text, and the tables in it as they will look. A key in another is none of its business. */
export const AttachmentCard = memo(function AttachmentCard({ attachment, index, count }: AttachmentCardProps) {
  const label = attachmentLabel(index, count)
  return (
    <div className="card attachment" role="group" aria-labelledby={`attachment-${attachment.id}`}>
      <header className="attachment-head">
        <h3 id={`attachment-${attachment.id}`}>{label}</h3>
        <AttachmentActions attachment={attachment} index={index} count={count} label={label} />
      </header>
      <AttachmentTitle attachment={attachment} label={label} />
      <AttachmentText attachment={attachment} label={label} />
      <AttachmentTables attachment={attachment} />
    </div>
  )
})
