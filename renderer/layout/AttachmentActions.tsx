import { Button } from 'react-aria-components'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import type { Attachment } from '../../shared/report/schema'
import { attachmentWording } from '../../shared/wording/layout'
import { fill } from '../../shared/wording/template'
import { useSession } from '../editing/session-context'
import { focusField } from '../findings/focus-field'

interface AttachmentActionsProps {
  readonly attachment: Attachment
  readonly index: number
  /** How many there are. */
  readonly count: number
  readonly label: string
}

/** Up, down, away; the focus stays with the attachment that was moved. */
export function AttachmentActions({ attachment: { id }, index, count, label }: AttachmentActionsProps) {
  const session = useSession()
  const last = count - 1
  const move = (to: number, direction: 'up' | 'down'): void => {
    session.edit({ kind: 'move-attachment', attachmentId: id, index: to })
    const back = to === 0 ? 'down' : 'up'
    focusField(`${id} ${to === 0 || to === last ? back : direction}`)
  }
  return (
    <span className="row-actions">
      <Button
        className="icon-button"
        aria-label={fill(attachmentWording.moveUp, { label })}
        data-field={`${id} up`}
        isDisabled={index === 0}
        onPress={() => {
          move(index - 1, 'up')
        }}
      >
        <ArrowUp size={16} aria-hidden />
      </Button>
      <Button
        className="icon-button"
        aria-label={fill(attachmentWording.moveDown, { label })}
        data-field={`${id} down`}
        isDisabled={index === last}
        onPress={() => {
          move(index + 1, 'down')
        }}
      >
        <ArrowDown size={16} aria-hidden />
      </Button>
      <Button
        className="icon-button"
        aria-label={fill(attachmentWording.remove, { label })}
        onPress={() => {
          session.edit({ kind: 'remove-attachment', attachmentId: id })
          focusField('restore-attachment')
        }}
      >
        <Trash2 size={16} aria-hidden />
      </Button>
    </span>
  )
}
