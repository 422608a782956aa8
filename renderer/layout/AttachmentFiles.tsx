import { useMemo, useState } from 'react'
import { Form } from 'react-aria-components'
import { FileInput } from 'lucide-react'
import type { Result } from '../../shared/contract/result'
import { success } from '../../shared/contract/result'
import type { ReadAttachment } from '../../shared/import/attachment-reading'
import { attachmentOfDocument } from '../../shared/import/attachment-reading'
import type { ImportedFile } from '../../shared/import/import-report'
import { readSource } from '../../shared/import/source/read-source'
import type { ImportNotice } from '../../shared/wording/import-notices'
import { attachmentWording } from '../../shared/wording/layout'
import { fill } from '../../shared/wording/template'
import { FormButtons } from '../app/FormButtons'
import { useSession } from '../editing/session-context'
import { focusField } from '../findings/focus-field'
import { ChooseFilesButton } from '../import/ChooseFilesButton'
import { NoticeList } from '../import/ImportPreview'
import { ReadFilesDialog } from '../import/ReadFilesDialog'
import { useFileContents } from '../import/use-file-contents'

/** Reads files into the report as attachments, in one step that can be undone. */
export function AttachmentFiles() {
  const [files, setFiles] = useState<readonly File[] | null>(null)
  return (
    <>
      <ChooseFilesButton className="button" onFiles={setFiles}>
        <FileInput size={16} aria-hidden />
        {attachmentWording.fromFile}
      </ChooseFilesButton>
      {files !== null && (
        <AttachmentFilesDialog
          files={files}
          onFiles={setFiles}
          onClose={() => {
            setFiles(null)
          }}
        />
      )}
    </>
  )
}

interface AttachmentFilesDialogProps {
  readonly files: readonly File[]
  readonly onFiles: (files: readonly File[]) => void
  readonly onClose: () => void
}

function AttachmentFilesDialog({ files, onFiles, onClose }: AttachmentFilesDialogProps) {
  const contents = useFileContents(files)
  const read = useMemo(() => (contents?.ok === true ? attachmentsOfFiles(contents.value) : contents), [contents])
  return (
    <ReadFilesDialog heading={attachmentWording.fromFileHeading} files={files} outcome={read} onFiles={onFiles} onClose={onClose}>
      {(attachments) => <AttachmentFilesForm read={attachments} onClose={onClose} />}
    </ReadFilesDialog>
  )
}

interface ReadAttachmentFiles {
  readonly attachments: readonly ReadAttachment[]
  readonly notices: readonly ImportNotice[]
}

function attachmentsOfFiles(files: readonly ImportedFile[]): Result<ReadAttachmentFiles> {
  const attachments: ReadAttachment[] = []
  const notices: ImportNotice[] = []
  for (const { bytes, fileName } of files) {
    const source = readSource(bytes, fileName)
    if (!source.ok) return source
    attachments.push(attachmentOfDocument(source.value.document.blocks, fileName))
    notices.push(...source.value.notices)
  }
  return success({ attachments, notices })
}

function AttachmentFilesForm({ read: { attachments, notices }, onClose }: { readonly read: ReadAttachmentFiles; readonly onClose: () => void }) {
  const session = useSession()
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        const added = attachments.map((attachment) => ({ ...attachment, id: crypto.randomUUID() }))
        session.edit({ kind: 'add-attachments', attachments: added })
        onClose()
        focusField(`${added[0]?.id ?? ''} title`)
      }}
    >
      <p>{attachmentWording.fromFileExplanation}</p>
      <ul className="read-attachments">
        {attachments.map((attachment, index) => (
          <li key={index}>
            <p>{fill(attachmentWording.fromFileTitle, attachment)}</p>
            <p className="field-help">{sizeOf(attachment)}</p>
          </li>
        ))}
      </ul>
      <NoticeList notices={notices} />
      <FormButtons submit={attachmentWording.fromFileConfirm} onCancel={onClose} />
    </Form>
  )
}

function sizeOf({ text }: ReadAttachment): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const rows = lines.filter((line) => line.includes('\t')).length
  return fill(attachmentWording.fromFileSize, { paragraphs: lines.length - rows, rows })
}
