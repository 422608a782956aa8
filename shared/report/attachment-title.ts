import { printedWording } from '../wording/printed'
import { fill } from '../wording/template'
import { attachmentLeadPattern } from './attachment.lexicon'
import { trailingMarkPattern } from './text.lexicon'

/** An attachment's name alone, without 附件1： before it and a stop behind it (GB/T 9704-2012, 7.3.4); as typed where nothing else is there. */
export function tidyAttachmentTitle(typed: string): string {
  const name = typed.trim().replace(attachmentLeadPattern, '').replace(trailingMarkPattern, '').trim()
  return name === '' ? typed.trim() : name
}

/** 附件 of one, 附件1, 附件2 … of several; `index` from 0. */
export function attachmentLabel(index: number, count: number): string {
  return count === 1 ? printedWording.attachment : fill(printedWording.numberedAttachment, { number: index + 1 })
}
