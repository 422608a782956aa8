import type { SetAsideText } from '../report/schema'
import { titleBracketLine, wholeTitle } from './identity.lexicon'
import type { Naming } from './identity'
import { isUnfinished } from './line-layout'
import type { MeaningMatcher } from './meaning'
import type { FoundOutline } from './outline'
import { findOutline, outlineLabelOf } from './outline'
import { contentsOf, pageNumbersOf, runningHeadsOf } from './page-furniture'
import type { Paragraph } from './paragraphs'
import { paragraphsOf, runningParagraph, tidyHeading } from './paragraphs'
import type { ReportTail } from './report-tail'
import { tailOf } from './report-tail'
import type { TextLine } from './text-lines'
import type { ReportHead } from './title-block'
import { headOf } from './title-block'
import { isHeadingLine } from './heading'
import { numbered } from './layout.lexicon'

export type SetAsideReason = SetAsideText['reason']

export interface SetAsidePiece {
  readonly text: string
  readonly reason: SetAsideReason
}

/** A report's text in its parts; every line of the file is in exactly one of them. */
export interface ReportParts {
  readonly title: readonly string[]
  readonly outline: FoundOutline
  readonly signature: {
    /** As found, '' for none. */
    readonly organ: string
    readonly date: string
    readonly stood: 'at-end' | 'under-title'
  }
  readonly setAside: readonly SetAsidePiece[]
}

/** Takes page furniture, title, signature and attachments apart from the text, and the text into sections. */
export function partText(lines: readonly TextLine[], matcher: MeaningMatcher): ReportParts {
  const reasons = new Map<number, SetAsideReason>()
  const setAside = (reason: SetAsideReason, taken: readonly TextLine[]): void => {
    for (const { order } of taken) reasons.set(order, reason)
  }
  const pages = byPart(lines).map((part) => ({ numbers: pageNumbersOf(part), heads: runningHeadsOf(part) }))
  setAside('page-furniture', pages.flatMap(({ heads }) => heads))
  setAside('page-number', pages.flatMap(({ numbers }) => numbers))
  setAside('page-furniture', contentsOf(lines.filter(({ order }) => !reasons.has(order))))
  const clean = withoutTaken(lines, reasons)
  const head = headOf(clean, (line) => isHeadingLine(line.bare) && matcher.bySynonym(line.bare) !== null)
  const afterHead = clean.slice(head.length)
  setAside('repeated-title', [...head.repeatedTitles, ...titlesAgain(afterHead, head.title)])
  setAside('page-furniture', head.furniture)
  const rest = withoutTaken(afterHead, reasons)
  const tail = tailOf(rest, (line) => isSectionStart(line, matcher))
  setAside('after-signature', tail.after)
  setAside('page-furniture', tail.furniture)
  const signature = placeSignature(head, tail)
  setAside('page-furniture', signature.setAside)
  return {
    title: signature.title.map(({ text }) => tidyHeading(text)),
    outline: findOutline(paragraphsOfParts(rest.slice(0, tail.start)), matcher),
    signature: { organ: signature.organ, date: tidyHeading(signature.date), stood: tail.date === '' ? 'under-title' : 'at-end' },
    setAside: piecesOf(lines, reasons),
  }
}

/** What in these parts can name the report. */
export function namingOf({ title, outline, signature, setAside }: ReportParts, fileName: string): Naming {
  const textOf = (reason: SetAsideReason): string[] => setAside.flatMap((piece) => (piece.reason === reason ? piece.text.split('\n') : []))
  const sections = outline.sections.slice(0, 3).flatMap(({ paragraphs }) => paragraphs.slice(0, 20).map(({ text }) => text))
  return {
    titles: [title.join(''), ...textOf('repeated-title')],
    signatureOrgan: signature.organ,
    furniture: textOf('page-furniture'),
    text: [...outline.opening.slice(0, 20).map(({ text }) => text), ...sections].join('\n'),
    fileName,
  }
}

/** Lines still in the text; after a line that was taken out, a paragraph goes on as after a page's end. */
function withoutTaken(lines: readonly TextLine[], reasons: ReadonlyMap<number, SetAsideReason>): TextLine[] {
  return lines.flatMap((line, index) => {
    if (reasons.has(line.order)) return []
    const before = lines[index - 1]
    return [before !== undefined && reasons.has(before.order) ? { ...line, startsPage: true } : line]
  })
}

/** The title between the lines of the text: the head of a page whose end is not marked. */
function titlesAgain(lines: readonly TextLine[], title: readonly TextLine[]): TextLine[] {
  const wordings = new Set([...title.map(({ bare }) => bare), title.map(({ bare }) => bare).join('')].filter((bare) => wholeTitle.test(bare)))
  return lines.filter(({ bare }) => wordings.has(bare))
}

function isSectionStart(line: TextLine, matcher: MeaningMatcher): boolean {
  const label = outlineLabelOf({ text: line.text.slice(0, 200), bare: line.bare.slice(0, 100), kind: 'running' }, matcher)
  return label !== null && label.level !== 'arabic'
}

interface PlacedSignature {
  readonly title: readonly TextLine[]
  readonly organ: string
  readonly date: string
  readonly setAside: readonly TextLine[]
}

/**
 * A report is signed at its end. Organ and date below the title take that place where nothing stands there;
 * else the organ stays in the title, as does a date in brackets, and one without is the web page's.
 */
function placeSignature(head: ReportHead, { organ, date }: Pick<ReportTail, 'organ' | 'date'>): PlacedSignature {
  const belowTitle = head.organ === null ? [] : [head.organ]
  const isSigned = organ !== '' || date !== ''
  const [title, signer] = isSigned ? [inOrder([...head.title, ...belowTitle]), organ] : [head.title, tidyHeading(head.organ?.text ?? '')]
  if (head.date === null || date === '') return { title, organ: signer, date: date === '' ? (head.date?.text ?? '') : date, setAside: [] }
  const isBracketed = titleBracketLine.test(head.date.bare)
  return isBracketed ? { title: inOrder([...title, head.date]), organ, date, setAside: [] } : { title, organ, date, setAside: [head.date] }
}

function inOrder(lines: readonly TextLine[]): readonly TextLine[] {
  return [...lines].sort((a, b) => a.order - b.order)
}

function byPart(lines: readonly TextLine[]): TextLine[][] {
  const parts: TextLine[][] = []
  for (const line of lines) {
    if (parts.at(-1)?.[0]?.part === line.part) parts.at(-1)?.push(line)
    else parts.push([line])
  }
  return parts
}

/** Each file's lines are measured by themselves; a sentence may go on in the next file. */
function paragraphsOfParts(lines: readonly TextLine[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const part of byPart(lines)) {
    const [first, ...others] = paragraphsOf(part)
    const last = paragraphs.at(-1)
    if (first === undefined) continue
    if (last !== undefined && goesOnInNextFile(last, first)) paragraphs.splice(-1, 1, joined(last, first))
    else paragraphs.push(first)
    for (const other of others) paragraphs.push(other)
  }
  return paragraphs
}

const SHORTEST_BROKEN_PARAGRAPH = 40

function goesOnInNextFile(last: Paragraph, first: Paragraph): boolean {
  if (last.kind === 'row' || first.kind === 'row') return false
  return last.bare.length >= SHORTEST_BROKEN_PARAGRAPH && isUnfinished({ bare: last.bare }) && !numbered.test(first.bare)
}

function joined(last: Paragraph, first: Paragraph): Paragraph {
  return runningParagraph(`${last.text}${first.text}`)
}

/** A row of a drawn table keeps its first cells where they are empty. */
function textSetAside({ text, cells }: TextLine): string {
  return cells === undefined ? text : cells.join('\t')
}

/** What was set aside, lines that stood together as one piece. */
function piecesOf(lines: readonly TextLine[], reasons: ReadonlyMap<number, SetAsideReason>): SetAsidePiece[] {
  const pieces: { texts: string[]; reason: SetAsideReason; end: number }[] = []
  for (const line of lines) {
    const { order } = line
    const text = textSetAside(line)
    const reason = reasons.get(order)
    if (reason === undefined) continue
    const last = pieces.at(-1)
    if (last?.reason === reason && last.end === order - 1 && reason !== 'page-number') {
      last.texts.push(text)
      last.end = order
    } else pieces.push({ texts: [text], reason, end: order })
  }
  return pieces.map(({ texts, reason }) => ({ text: texts.join('\n'), reason }))
}
