import type { Result } from '../../../contract/result'
import { success } from '../../../contract/result'
import { readNeededPart, readRelations, readXmlPart } from '../archive/package-part'
import type { ZipArchive } from '../archive/zip-archive'
import type { FlowBlock } from '../flow'
import { settleFlow } from '../flow'
import type { MarkupElement } from '../markup/element-tree'
import { childNamed, childrenNamed } from '../markup/element-tree'
import { noteLine, noteMarkOf } from '../note-marks'
import type { SourceReading } from '../source-reading'
import { leftOutNotices } from '../source-reading'
import { listCounter } from './numbering'
import { readLists } from './numbering-part'
import { listPlaces } from './paragraph-styles'
import type { RunContent } from './run-text'
import type { WordContext } from './word-body'
import { readBlocks } from './word-body'

/** Reads a file that stands within a Word file; nothing for one that cannot be read. */
export type EmbeddedReader = (bytes: Uint8Array, path: string) => readonly FlowBlock[]

interface WordParts {
  readonly document: MarkupElement
  readonly styles: MarkupElement | undefined
  readonly numbering: MarkupElement | undefined
  /** Footnotes, then endnotes. */
  readonly notes: readonly MarkupElement[]
}

/**
 * Reads a Word file (.docx, .docm, and what WPS writes so): paragraphs with the numbers that Word gives them, tables,
 * text boxes, results of fields, notes at the end. Page headers and footers, deleted and hidden text are left out.
 * Errors: import.damaged, import.password, import.expands-too-far.
 */
export function readDocx(archive: ZipArchive, readEmbedded: EmbeddedReader): Result<SourceReading> {
  const whole = readRelations(archive, '')
  if (!whole.ok) return whole
  const path = whole.value.byKind.get('officeDocument') ?? 'word/document.xml'
  const relations = readRelations(archive, path)
  if (!relations.ok) return relations
  const parts = readParts(archive, path, relations.value.byKind)
  if (!parts.ok) return parts
  const embedded = (relationId: string): readonly FlowBlock[] => {
    const target = relations.value.byId.get(relationId)
    const part = target === undefined ? null : archive.read(target)
    return target === undefined || !part?.ok || part.value === null ? [] : readEmbedded(part.value, target)
  }
  return success(readingOf(parts.value, embedded, archive.fileName))
}

function readParts(archive: ZipArchive, path: string, byKind: ReadonlyMap<string, string>): Result<WordParts> {
  const document = readNeededPart(archive, path)
  if (!document.ok) return document
  const others: (MarkupElement | undefined)[] = []
  for (const kind of ['styles', 'numbering', 'footnotes', 'endnotes']) {
    const part = readXmlPart(archive, byKind.get(kind))
    if (!part.ok) return part
    others.push(part.value ?? undefined)
  }
  const [styles, numbering, footnotes, endnotes] = others
  const notes = [...childrenNamed(footnotes, 'w:footnote'), ...childrenNamed(endnotes, 'w:endnote')]
  return success({ document: document.value, styles, numbering, notes })
}

function readingOf({ document, styles, numbering, notes }: WordParts, embedded: WordContext['embedded'], fileName: string): SourceReading {
  const written = notes.filter(isWritten)
  const context: WordContext = {
    listPlaceOf: listPlaces(styles, numbering),
    countList: listCounter(readLists(numbering)),
    noteMark: noteMarks(written),
    embedded,
    pictures: 0,
    hiddenTexts: 0,
  }
  const body = childNamed(document, 'w:body')
  const blocks = body === undefined ? [] : readBlocks(body, context)
  const noteBlocks = written.flatMap((note) => readNote(note, context))
  return { document: { blocks: settleFlow([...blocks, ...noteBlocks]) }, notices: leftOutNotices(fileName, context) }
}

/** Separators between text and notes are kept among the notes. */
function isWritten(note: MarkupElement): boolean {
  return (note.attributes.get('w:type') ?? 'normal') === 'normal'
}

/** Notes are counted through; a reference and its note have the same mark. */
function noteMarks(notes: readonly MarkupElement[]): RunContent['noteMark'] {
  const keyOf = ({ name, attributes }: MarkupElement): string => `${name.replace('Reference', '')} ${attributes.get('w:id') ?? ''}`
  const numbers = new Map(notes.map((note, index) => [keyOf(note), index + 1]))
  return (element) => {
    const number = numbers.get(keyOf(element))
    return number === undefined ? '' : noteMarkOf(number)
  }
}

function readNote(note: MarkupElement, context: WordContext): FlowBlock[] {
  const [first, ...rest] = readBlocks(note, context)
  if (first?.kind !== 'line') return first === undefined ? [] : [first, ...rest]
  return [{ kind: 'line', text: noteLine(context.noteMark(note) + first.text) }, ...rest]
}
