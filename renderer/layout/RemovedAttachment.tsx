import { Button } from 'react-aria-components'
import { Undo2 } from 'lucide-react'
import { attachmentWording } from '../../shared/wording/layout'
import { fill } from '../../shared/wording/template'
import type { History } from '../editing/history'
import { useSession, useSessionState } from '../editing/session-context'
import { focusField } from '../findings/focus-field'

/** Says that an attachment was removed, and brings it back, as long as that was the last thing done. */
export function RemovedAttachment() {
  const session = useSession()
  const removed = useSessionState(({ history }) => lastRemoved(history))
  if (removed === undefined) return null
  const title = removed.title.trim()
  return (
    <div className="notice" role="status">
      <p>{title === '' ? attachmentWording.removedUntitled : fill(attachmentWording.removed, { title })}</p>
      <Button
        className="button"
        data-field="restore-attachment"
        onPress={() => {
          session.undo()
          focusField(`${removed.id} title`)
        }}
      >
        <Undo2 size={16} aria-hidden />
        {attachmentWording.restore}
      </Button>
    </div>
  )
}

function lastRemoved({ past }: History): History['report']['attachments'][number] | undefined {
  const last = past.at(-1)
  if (last?.edit.kind !== 'remove-attachment') return undefined
  const { attachmentId } = last.edit
  return last.before.attachments.find(({ id }) => id === attachmentId)
}
