import { attachmentListPattern, attachmentMentionPattern, attachmentWordPattern } from '../attachments.lexicon'
import type { CheckedReport } from '../checked-report'
import type { Finding } from '../finding'
import { makeFinding } from '../make-finding'
import type { Narrative } from '../narratives'
import { narrativesOf, quoted, textPlace } from '../narratives'
import { ruleFamily } from '../rule-family'
import { attachmentLabel, tidyAttachmentTitle } from '../../report/attachment-title'
import { halfWidth } from '../../report/figures'
import { parseChineseNumber } from '../../report/numerals.lexicon'
import type { Attachment } from '../../report/schema'

interface AttachmentPart {
  readonly attachment: Attachment
  readonly label: string
}

/** Each attachment has a name, written as one, and something under it. */
export const attachments = ruleFamily('attachments', eachAttachment, ({ attachment, label }) => {
  const title = attachment.title.trim()
  const place = { kind: 'attachment', attachmentId: attachment.id, field: 'title' } as const
  if (title === '') return [makeFinding('attachment.no-title', { place, values: { label } })]
  const instead = tidyAttachmentTitle(title)
  return [
    ...(instead === title ? [] : [makeFinding('attachment.title', { place, values: { title, instead } })]),
    ...(attachment.text.trim() === '' ? [makeFinding('attachment.no-text', { place: { ...place, field: 'text' }, values: { label, title } })] : []),
  ]
})

function eachAttachment({ report }: CheckedReport): readonly AttachmentPart[] {
  return report.attachments.map((attachment, index, { length }) => ({ attachment, label: attachmentLabel(index, length) }))
}

interface MentioningText {
  readonly sectionId: string | null
  readonly text: string
  /** How many attachments there are. */
  readonly attached: number
}

/** Texts that speak of attachments, against those that there are. */
export const attachmentMentions = ruleFamily('attachment-mentions', mentioningTexts, (part) => {
  const listed = matchesOf(part.text, attachmentListPattern)
  const mentioned = matchesOf(part.text, attachmentMentionPattern).filter(({ start }) => !listed.some((line) => line.start <= start && start < line.end))
  if (part.attached === 0) return missingFindings(part, [...listed, ...mentioned])
  const beyond = mentioned.filter(({ number }) => number > part.attached)
  return [...missingFindings(part, beyond), ...listed.map((line) => listedFinding(part, line))]
})

function mentioningTexts(checked: CheckedReport): readonly MentioningText[] {
  const attached = checked.report.attachments.length
  return mentioning(checked).map(({ sectionId, text }) => ({ sectionId, text, attached }))
}

function mentioning(checked: CheckedReport): readonly Narrative[] {
  return narrativesOf(checked).filter(({ text }) => attachmentWordPattern.test(text))
}

interface Mention {
  readonly words: string
  readonly start: number
  readonly end: number
  /** Of the attachment that is meant, from 1. */
  readonly number: number
}

function matchesOf(text: string, pattern: RegExp): Mention[] {
  return [...text.matchAll(pattern)].map(({ 0: words, index, groups }) => {
    const written = groups?.['number'] ?? groups?.['bare'] ?? ''
    const start = index + words.length - words.trimStart().length
    return { words: words.trim(), start, end: index + words.length, number: written === '' ? 1 : (parseChineseNumber(written) ?? Number(halfWidth(written))) }
  })
}

/** Said once of a text, of all that leads nowhere in it. */
function missingFindings(part: MentioningText, mentions: readonly Mention[]): Finding[] {
  const [first, ...others] = [...mentions].sort((a, b) => a.start - b.start)
  if (first === undefined) return []
  const related = others.map(({ start, end }) => textPlace(part, start, end))
  return [makeFinding('attachment.missing', { place: textPlace(part, first.start, first.end), related, values: { words: quoted(first.words), attached: part.attached } })]
}

function listedFinding(part: MentioningText, { words, start, end }: Mention): Finding {
  return makeFinding('attachment.listed', { place: textPlace(part, start, end), values: { words: quoted(words) } })
}

interface UnnamedAttachments {
  readonly first: Attachment
  readonly count: number
}

/** What is attached and nowhere spoken of. */
export const unnamedAttachments = ruleFamily('unnamed-attachments', unnamed, ({ first, count }) => [
  makeFinding('attachment.not-named', { place: { kind: 'attachment', attachmentId: first.id, field: 'title' }, values: { count } }),
])

function unnamed(checked: CheckedReport): readonly UnnamedAttachments[] {
  const [first, ...others] = checked.report.attachments
  return first === undefined || mentioning(checked).length > 0 ? [] : [{ first, count: others.length + 1 }]
}
