import { Button } from 'react-aria-components'
import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react'
import { messageOf, nextStepOf } from '../../shared/wording/errors'
import { saveWording } from '../../shared/wording/interface'
import { fill } from '../../shared/wording/template'
import { timeText } from '../app/moment-text'
import { useSession, useSessionState } from '../editing/session-context'

/** 已保存 with its time only while exactly what the window shows is on the disk. */
export function SaveStatus() {
  const saving = useSessionState((state) => state.saving)
  switch (saving.kind) {
    case 'saved':
      return (
        <p className="save-status" role="status">
          <CircleCheck size={16} aria-hidden />
          {fill(saveWording.saved, { time: timeText(saving.at) })}
        </p>
      )
    case 'unsaved':
    case 'saving':
      return (
        <p className="save-status">
          <CircleDashed size={16} aria-hidden />
          {saveWording[saving.kind]}
        </p>
      )
    case 'failed':
      return (
        <p className="save-status save-failed" role="status">
          <CircleAlert size={16} aria-hidden />
          {saveWording.failed}
        </p>
      )
  }
}

/** Why the last save failed and what to do; stays until a save succeeds. */
export function SaveFailure() {
  const session = useSession()
  const saving = useSessionState((state) => state.saving)
  if (saving.kind !== 'failed') return null
  return (
    <div className="banner banner-warning" role="alert">
      <p>
        <strong>{saveWording.failedBecause}</strong>
        {messageOf(saving.error)}
        {nextStepOf(saving.error)}
      </p>
      <Button
        className="button"
        onPress={() => {
          void session.flush()
        }}
      >
        {saveWording.retry}
      </Button>
    </div>
  )
}
