import type { ClipboardEvent } from 'react'
import { useRef } from 'react'
import { Button, Label, Text, TextArea, TextField } from 'react-aria-components'
import { ArrowRightToLine } from 'lucide-react'
import type { Attachment } from '../../shared/report/schema'
import { attachmentWording } from '../../shared/wording/layout'
import { fill } from '../../shared/wording/template'
import { useSession } from '../editing/session-context'
import { useTypedText } from '../editing/use-typed-text'
import { pastedTables } from './pasted-tables'

/** The text of an attachment; what is pasted from a table becomes rows with tabs between the cells. */
export function AttachmentText({ attachment: { id, text }, label }: { readonly attachment: Attachment; readonly label: string }) {
  const session = useSession()
  const area = useRef<HTMLTextAreaElement>(null)
  const write = (next: string): void => {
    if (next !== text) session.edit({ kind: 'write-attachment', attachmentId: id, text: next })
  }
  const typed = useTypedText<HTMLTextAreaElement>(text, write)
  const insert = (inserted: string): void => {
    if (area.current === null) return
    const { selectionStart, selectionEnd } = area.current
    area.current.setRangeText(inserted, selectionStart, selectionEnd, 'end')
    write(area.current.value)
  }
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const tables = pastedTables(event.clipboardData)
    if (tables === null) return
    event.preventDefault()
    insert(tables)
  }
  return (
    <TextField className="field">
      <Label>{fill(attachmentWording.text, { label })}</Label>
      <Text slot="description" className="field-help">
        {attachmentWording.textHelp}
      </Text>
      <TextArea ref={area} className="input attachment-text" spellCheck={false} onPaste={paste} data-field={`${id} text`} {...typed} />
      <div className="field-line">
        <Button
          className="button button-quiet"
          onPress={() => {
            insert('\t')
            area.current?.focus()
          }}
        >
          <ArrowRightToLine size={16} aria-hidden />
          {attachmentWording.insertTab}
        </Button>
        <span className="field-unit">{attachmentWording.insertTabHelp}</span>
      </div>
    </TextField>
  )
}
