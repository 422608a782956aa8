import { moved } from './moved'
import type { Attachment, Report } from './schema'

/** A step in the list of attachments; one that names what is not there changes nothing. */
export type AttachmentEdit =
  /** Behind those that are there. */
  | { readonly kind: 'add-attachments'; readonly attachments: readonly Attachment[] }
  | { readonly kind: 'name-attachment'; readonly attachmentId: string; readonly title: string }
  | { readonly kind: 'write-attachment'; readonly attachmentId: string; readonly text: string }
  | { readonly kind: 'move-attachment'; readonly attachmentId: string; readonly index: number }
  | { readonly kind: 'remove-attachment'; readonly attachmentId: string }
  /** Text that was set aside is printed again, as attachments; what of it is none, `rest`, stays aside. */
  | { readonly kind: 'attach-set-aside'; readonly setAsideId: string; readonly attachments: readonly Attachment[]; readonly rest: string }

/** Gives the report after the edit. */
export function applyAttachmentEdit(report: Report, edit: AttachmentEdit): Report {
  switch (edit.kind) {
    case 'add-attachments':
      return { ...report, attachments: [...report.attachments, ...edit.attachments] }
    case 'name-attachment':
      return changeAttachment(report, edit.attachmentId, (attachment) => ({ ...attachment, title: edit.title }))
    case 'write-attachment':
      return changeAttachment(report, edit.attachmentId, (attachment) => ({ ...attachment, text: edit.text }))
    case 'move-attachment':
      return has(report, edit.attachmentId) ? { ...report, attachments: moved(report.attachments, edit.attachmentId, edit.index) } : report
    case 'remove-attachment':
      return has(report, edit.attachmentId) ? { ...report, attachments: report.attachments.filter(({ id }) => id !== edit.attachmentId) } : report
    case 'attach-set-aside':
      return attachSetAside(report, edit)
  }
}

function has({ attachments }: Report, attachmentId: string): boolean {
  return attachments.some(({ id }) => id === attachmentId)
}

function changeAttachment(report: Report, attachmentId: string, change: (attachment: Attachment) => Attachment): Report {
  if (!has(report, attachmentId)) return report
  return { ...report, attachments: report.attachments.map((attachment) => (attachment.id === attachmentId ? change(attachment) : attachment)) }
}

function attachSetAside(report: Report, { setAsideId, attachments, rest }: Extract<AttachmentEdit, { kind: 'attach-set-aside' }>): Report {
  if (!report.setAside.some(({ id }) => id === setAsideId)) return report
  const setAside = report.setAside.flatMap((aside) => (aside.id !== setAsideId ? [aside] : rest === '' ? [] : [{ ...aside, text: rest }]))
  return { ...report, attachments: [...report.attachments, ...attachments], setAside }
}
