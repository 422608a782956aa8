import type { Result } from '../../../contract/result'
import { failure, success } from '../../../contract/result'
import { reportError } from '../../../wording/errors'
import type { ByteReader } from '../compound/byte-reader'
import { byteReader } from '../compound/byte-reader'
import type { CompoundFile } from '../compound/compound-file'
import type { FlowBlock } from '../flow'
import { settleFlow } from '../flow'
import { noteLine, noteMarkOf } from '../note-marks'
import type { SourceReading } from '../source-reading'
import { leftOutNotices } from '../source-reading'
import { listCounter } from '../word/numbering'
import { fieldCodes } from './field-text'
import type { FileInformation, Story, Structure } from './file-information'
import { readFileInformation } from './file-information'
import { readListTables } from './list-tables'
import { paragraphBlocks } from './paragraph-blocks'
import type { UnshownText } from './paragraphs'
import { paragraphsOf } from './paragraphs'
import type { PlacedText } from './piece-table'
import { readPieces } from './piece-table'
import { properties } from './property-codes'
import type { PropertyRange } from './property-pages'
import { characterRanges, paragraphRanges, rangeAt } from './property-pages'
import { styleLists } from './style-lists'

/** Parts of the text that are read, those of the body and of text boxes as well as notes. */
const readStories: ReadonlySet<string> = new Set(['text', 'footnotes', 'endnotes', 'textBoxes'])
// eslint-disable-next-line no-control-regex
const picture = /\u0001/gu
const NOTE = '\u0002'

/**
 * Reads a Word file of the kind before 2007 (.doc, and what WPS writes so): paragraphs with their automatic numbers,
 * tables with merged cells, results of fields, notes and text boxes at the end. Deleted and hidden text is left out.
 * Errors: import.damaged, import.password, import.save-as-document for files older than Word 97.
 */
export function readDoc(file: CompoundFile, fileName: string): Result<SourceReading> {
  const document = byteReader(file.stream('WordDocument') ?? new Uint8Array())
  const information = readFileInformation(document)
  if (information === null) return failure(reportError('import.damaged', { name: fileName }))
  if (information.encrypted) return failure(reportError('import.password', { name: fileName }))
  if (information.beforeWord97) return failure(reportError('import.save-as-document', { extension: '.doc (Word 95)' }))
  const table = byteReader(file.stream(information.tableStream) ?? new Uint8Array())
  const structure = structureReader(information, table)
  const placed = readPieces(document, structure('pieces'))
  if (placed.text.trim() === '') return failure(reportError('import.damaged', { name: fileName }))
  const characters = characterRanges(document, structure('characterPages'))
  const data = byteReader(file.stream('Data') ?? new Uint8Array())
  const paragraphs = paragraphRanges(document, structure('paragraphPages'), data)
  const stories = storiesOf(information, placed.text.length)
  const unshown = unshownText(placed, characters, noteMarks(placed.text, stories))
  // The levels of lists stand behind the structure that names them.
  const lists = table.slice(information.place('lists').at, table.length)
  const numbers = { listOfStyle: styleLists(structure('styles')), countList: listCounter(readListTables(lists, structure('listUses'))) }
  const blocks = stories.flatMap(({ name, from, to }): FlowBlock[] => {
    const found = paragraphBlocks(paragraphsOf(placed, from, to, paragraphs, unshown), numbers)
    return isNotes(name) ? found.map((block) => (block.kind === 'line' ? { ...block, text: noteLine(block.text) } : block)) : found
  })
  const pictures = Array.from(placed.text.matchAll(picture)).filter(({ index }) => !unshown.isUnshown(index)).length
  const notices = leftOutNotices(fileName, { pictures, hiddenTexts: countHidden(stories, unshown) })
  return success({ document: { blocks: settleFlow(blocks) }, notices })
}

function structureReader(information: FileInformation, table: ByteReader): (structure: Structure) => ByteReader {
  return (structure) => {
    const { at, length } = information.place(structure)
    return table.slice(at, length)
  }
}

function unshownText({ text, places }: PlacedText, characters: readonly PropertyRange[], noteMark: UnshownText['noteMark']): UnshownText {
  const isSet = (code: number) => ({ changes }: PropertyRange): boolean => {
    return changes.some((change) => change.code === code && change.operand.u8(0) === 1)
  }
  const [deleted, hidden] = [characters.filter(isSet(properties.deleted)), characters.filter(isSet(properties.hidden))]
  const inCode = fieldCodes(text)
  const isDeleted = (index: number): boolean => deleted.length > 0 && rangeAt(deleted, places[index] ?? 0) !== undefined
  const isHidden = (index: number): boolean => hidden.length > 0 && rangeAt(hidden, places[index] ?? 0) !== undefined
  return {
    isDeleted,
    isHidden: (index) => isHidden(index) && !inCode(index),
    isUnshown: (index) => inCode(index) || isDeleted(index) || isHidden(index),
    noteMark,
  }
}

interface Stretch {
  readonly name: Story
  readonly from: number
  readonly to: number
}

/** Notes are counted through where they are all of one kind, else their marks would not agree with the text's. */
function noteMarks(text: string, stories: readonly Stretch[]): UnshownText['noteMark'] {
  const notes = stories.filter(({ name }) => isNotes(name))
  const marks = new Map<number, string>()
  for (const { from, to } of notes.length === 1 ? stories : []) {
    let count = 0
    for (let at = text.indexOf(NOTE, from); at >= 0 && at < to; at = text.indexOf(NOTE, at + 1)) marks.set(at, noteMarkOf(++count))
  }
  return (index) => marks.get(index) ?? ''
}

/** Stretches of hidden text, however long. */
function countHidden(stories: readonly Stretch[], { isHidden }: UnshownText): number {
  let count = 0
  for (const { from, to } of stories) {
    for (let index = from; index < to; index++) if (isHidden(index) && !(index > from && isHidden(index - 1))) count++
  }
  return count
}

function isNotes(story: Story): boolean {
  return story === 'footnotes' || story === 'endnotes'
}

function storiesOf({ stories }: FileInformation, textLength: number): Stretch[] {
  let at = 0
  const stretches = stories.map(({ name, length }) => {
    const from = at
    at += length
    return { name, from, to: Math.min(at, textLength) }
  })
  return stretches.filter(({ name, from, to }) => readStories.has(name) && from < to)
}
