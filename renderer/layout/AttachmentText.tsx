import type { ClipboardEvent } from 'react'
import { Label, Text, TextArea, TextField } from 'react-aria-components'
import type { Attachment } from '../../shared/report/schema'
import { attachmentWording } from '../../shared/wording/layout'
import { fill } from '../../shared/wording/template'
import { useSession } from '../editing/session-context'
import { useTypedText } from '../editing/use-typed-text'
import { pastedTables } from './pasted-tables'

/** The text of an attachment; what is pasted from a table becomes rows with tabs between the cells. */
export function AttachmentText({ attachment: { id, text }, label }: { readonly attachment: Attachment; readonly label: string }) {
  const session = useSession()
  const write = (next: string): void => {
    if (next !== text) session.edit({ kind: 'write-attachment', attachmentId: id, text: next })
  }
  const typed = useTypedText<HTMLTextAreaElement>(text, write)
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const tables = pastedTables(event.clipboardData)
    if (tables === null) return
    event.preventDefault()
    const area = event.currentTarget
    area.setRangeText(tables, area.selectionStart, area.selectionEnd, 'end')
    write(area.value)
  }
  return (
    <TextField className="field">
      <Label>{fill(attachmentWording.text, { label })}</Label>
      <Text slot="description" className="field-help">
        {attachmentWording.textHelp}
      </Text>
      <TextArea className="input attachment-text" spellCheck={false} onPaste={paste} data-field={`${id} text`} {...typed} />
    </TextField>
  )
}
