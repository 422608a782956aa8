import { useState } from 'react'
import { FieldError, Form, Label, Text, TextArea, TextField } from 'react-aria-components'
import type { Finding } from '../../shared/checks/finding'
import { replyWording } from '../../shared/wording/findings'
import { FormButtons } from '../app/FormButtons'
import { FormDialog } from '../app/FormDialog'
import { useProgram } from '../app/program-context'
import { useSession } from '../editing/session-context'

interface ReplyDialogProps {
  readonly finding: Finding
  readonly onReplied: () => void
  readonly onClose: () => void
}

/** Asks why a finding stays as it is. */
export function ReplyDialog({ finding, onReplied, onClose }: ReplyDialogProps) {
  const session = useSession()
  const { today } = useProgram().description
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  return (
    <FormDialog heading={replyWording.heading} onClose={onClose}>
      <p className="finding-quote">{finding.message}</p>
      <Form
        onSubmit={(event) => {
          event.preventDefault()
          setMissing(reason.trim() === '')
          if (reason.trim() === '') return
          const { rule, fingerprint, message } = finding
          session.edit({ kind: 'reply-to-finding', reply: { rule, fingerprint, message, reason: reason.trim(), on: today } })
          onReplied()
          onClose()
        }}
      >
        <TextField
          className="field"
          value={reason}
          onChange={(typed) => {
            setReason(typed)
            setMissing(false)
          }}
          isInvalid={isMissing}
          validationBehavior="aria"
          autoFocus
        >
          <Label>{replyWording.reason}</Label>
          <Text slot="description" className="field-help">
            {replyWording.explanation}
          </Text>
          <TextArea className="input reply-reason" rows={4} spellCheck={false} placeholder={replyWording.reasonHelp} />
          <FieldError className="field-fault">{replyWording.reasonMissing}</FieldError>
        </TextField>
        <FormButtons submit={replyWording.save} onCancel={onClose} />
      </Form>
    </FormDialog>
  )
}
