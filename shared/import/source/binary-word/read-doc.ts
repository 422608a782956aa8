import type { Result } from '../../../contract/result'
import { failure, success } from '../../../contract/result'
import { reportError } from '../../../wording/errors'
import type { ByteReader } from '../compound/byte-reader'
import { byteReader } from '../compound/byte-reader'
import type { CompoundFile } from '../compound/compound-file'
import type { FlowBlock } from '../flow'
import { settleFlow } from '../flow'
import type { SourceReading } from '../source-reading'
import { leftOutNotices } from '../source-reading'
import { listCounter } from '../word/numbering'
import { fieldCodes } from './field-text'
import type { FileInformation, Structure } from './file-information'
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
const PICTURE = '\u0001'

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
  const unshown = unshownText(placed, characters)
  // The levels of lists stand behind the structure that names them.
  const lists = table.slice(information.place('lists').at, table.length)
  const numbers = { listOfStyle: styleLists(structure('styles')), countList: listCounter(readListTables(lists, structure('listUses'))) }
  const blocks = storiesOf(information, placed.text.length).flatMap(({ from, to }): FlowBlock[] => {
    return paragraphBlocks(paragraphsOf(placed, from, to, paragraphs, unshown), numbers)
  })
  const pictures = placed.text.split(PICTURE).length - 1
  return success({ document: { blocks: settleFlow(blocks) }, notices: leftOutNotices(fileName, { pictures, hiddenTexts: 0, automaticNumbers: 0 }) })
}

function structureReader(information: FileInformation, table: ByteReader): (structure: Structure) => ByteReader {
  return (structure) => {
    const { at, length } = information.place(structure)
    return table.slice(at, length)
  }
}

function unshownText({ text, places }: PlacedText, characters: readonly PropertyRange[]): UnshownText {
  const having = (code: number): PropertyRange[] => characters.filter(({ changes }) => changes.some((change) => change.code === code && change.operand.u8(0) === 1))
  const [deleted, hidden] = [having(properties.deleted), having(properties.hidden)]
  const inCode = fieldCodes(text)
  const isDeleted = (index: number): boolean => deleted.length > 0 && rangeAt(deleted, places[index] ?? 0) !== undefined
  const isHidden = (index: number): boolean => hidden.length > 0 && rangeAt(hidden, places[index] ?? 0) !== undefined
  return { isDeleted, isUnshown: (index) => inCode(index) || isDeleted(index) || isHidden(index) }
}

function storiesOf({ stories }: FileInformation, textLength: number): { readonly from: number; readonly to: number }[] {
  let at = 0
  const stretches = stories.map(({ name, length }) => {
    const from = at
    at += length
    return { name, from, to: Math.min(at, textLength) }
  })
  return stretches.filter(({ name, from, to }) => readStories.has(name) && from < to)
}
