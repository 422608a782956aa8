import type { Result } from '../../../contract/result'
import { failure, success } from '../../../contract/result'
import { reportError } from '../../../wording/errors'
import type { ImportNotice } from '../../../wording/import-notices'
import { settleFlow } from '../flow'
import { noteLine, noteMarkOf } from '../note-marks'
import type { SourceReading } from '../source-reading'
import { leftOutNotices } from '../source-reading'
import { asciiOf } from '../web/page-encoding'
import { closedNumber } from '../word/number-format.lexicon'
import type { RtfBlocks } from './rtf-table'
import { rtfBlocks } from './rtf-table'
import type { RtfToken } from './rtf-tokens'
import { rtfTokens } from './rtf-tokens'
import type { RtfEncoding } from './rtf-words'
import { characterSets, characterSigns, characterWords, codePages, keptGroups, leftOutGroups } from './rtf-words'

/** What holds within a group, and is as before after it. */
interface Group {
  readonly leftOut: boolean
  readonly destination: string
  readonly inFootnote: boolean
  /** The group began with \*: it may be passed over by who does not know it. */
  readonly optional: boolean
  readonly hidden: boolean
  readonly deleted: boolean
  readonly inTable: boolean
  readonly font: number
  /** Characters after \u that are there for older programs. */
  readonly substitutes: number
}

interface RtfState {
  readonly blocks: RtfBlocks
  readonly notes: string[]
  readonly fonts: Map<number, RtfEncoding>
  readonly outer: Group[]
  group: Group
  encoding: RtfEncoding
  /** Bytes that are not decoded yet: a character may have two. */
  bytes: number[]
  text: string
  note: string
  toSkip: number
  pictures: number
  hiddenTexts: number
}

const MOST_GROUPS = 10_000

/** Reads Rich Text Format (.rtf, and many a .doc). Page headers, deleted and hidden text are left out. Error: import.damaged. */
export function readRtf(bytes: Uint8Array, fileName: string): Result<SourceReading> {
  const group: Group = {
    leftOut: false, destination: '', inFootnote: false, optional: false, hidden: false, deleted: false, inTable: false, font: -1, substitutes: 1,
  }
  const state: RtfState = {
    blocks: rtfBlocks(), notes: [], fonts: new Map(), outer: [], group, encoding: 'windows-1252',
    bytes: [], text: '', note: '', toSkip: 0, pictures: 0, hiddenTexts: 0,
  }
  for (const token of rtfTokens(asciiOf(bytes))) readToken(token, state)
  flushBytes(state)
  const [cutShort, last] = [state.outer.length > 0, state.text]
  if (last !== '') state.blocks.endParagraph(last, state.group.inTable)
  const blocks = settleFlow([...state.blocks.finish(), ...state.notes.map((text) => ({ kind: 'line' as const, text }))])
  if (blocks.length === 0) return failure(reportError('import.damaged', { name: fileName }))
  const notices = leftOutNotices(fileName, state)
  const cut: ImportNotice = { code: 'source.cut-short', details: { name: fileName }, place: null }
  return success({ document: { blocks }, notices: cutShort ? [...notices, cut] : notices })
}

function readToken(token: RtfToken, state: RtfState): void {
  if (token.kind === 'bytes') {
    readBytes(token.bytes, state)
    return
  }
  flushBytes(state)
  if (token.kind === 'sign') readSign(token.sign, state)
  else if (token.kind === 'word' && token.word === 'u') readUnicode(token.number ?? 0, state)
  else {
    state.toSkip = 0
    if (token.kind === 'open') openGroup(state)
    else if (token.kind === 'close') closeGroup(state)
    else readWord(token.word, token.number, state)
  }
}

function readBytes(bytes: readonly number[], state: RtfState): void {
  const skipped = Math.min(state.toSkip, bytes.length)
  state.toSkip -= skipped
  if (!isUnshown(state.group)) for (let at = skipped; at < bytes.length; at++) state.bytes.push(bytes[at] ?? 0)
}

function readSign(sign: string, state: RtfState): void {
  if (sign === '*') state.group = { ...state.group, optional: true }
  else addText(characterSigns.get(sign) ?? '', state)
}

function readUnicode(number: number, state: RtfState): void {
  addText(String.fromCharCode(number & 0xffff), state)
  state.toSkip = state.group.substitutes
}

function openGroup(state: RtfState): void {
  if (state.outer.length < MOST_GROUPS) state.outer.push(state.group)
  state.group = { ...state.group, optional: false, destination: '' }
}

function closeGroup(state: RtfState): void {
  const { destination, leftOut } = state.group
  state.group = state.outer.pop() ?? state.group
  if (leftOut) return
  if (destination === 'listtext' || destination === 'pntext') state.text = numberText(state.text)
  if (destination === 'footnote') {
    state.notes.push(noteLine(state.note))
    state.note = ''
  }
}

/** The number that an automatic list shows ends in a tab. */
function numberText(text: string): string {
  const number = text.trim()
  return number === '' || closedNumber.test(number) ? number : `${number} `
}

function readWord(word: string, number: number | null, state: RtfState): void {
  const character = characterWords.get(word)
  if (word === 'nestrow') state.text += '\n'
  if (beginsGroup(word, state) || readEncodingWord(word, number, state)) return
  if (state.group.leftOut) return
  if (character !== undefined) addText(character, state)
  // The note follows its mark.
  else if (word === 'chftn') addText(noteMarkOf(state.notes.length + 1), state)
  else if (!state.blocks.tableWord(word, number)) readLayoutWord(word, number, state)
}

/** Whether the word says what its group is, or belongs to a group that is passed over. */
function beginsGroup(word: string, state: RtfState): boolean {
  const { group } = state
  if (word === 'pict' && !group.leftOut) state.pictures++
  const leftOut = leftOutGroups.has(word) || (group.optional && !keptGroups.has(word)) || word === 'fonttbl'
  const kept = keptGroups.has(word)
  if (!leftOut && !kept) return false
  state.group = { ...group, leftOut: group.leftOut || leftOut, inFootnote: group.inFootnote || word === 'footnote', destination: word, optional: false }
  return true
}

function readEncodingWord(word: string, number: number | null, state: RtfState): boolean {
  switch (word) {
    case 'ansicpg':
      state.encoding = codePages.get(number ?? 0) ?? 'windows-1252'
      return true
    case 'f':
      state.group = { ...state.group, font: number ?? 0 }
      return true
    case 'fcharset': {
      const encoding = characterSets.get(number ?? 0)
      // A Western font may be set on Chinese text, which is then in the file's own code page.
      if (encoding !== undefined && encoding !== 'windows-1252') state.fonts.set(state.group.font, encoding)
      return true
    }
    default:
      return false
  }
}

function readLayoutWord(word: string, number: number | null, state: RtfState): void {
  switch (word) {
    case 'par':
    case 'sect':
    case 'page':
      endParagraph(state)
      return
    case 'cell':
      state.blocks.endCell(state.text)
      state.text = ''
      return
    case 'intbl':
      state.group = { ...state.group, inTable: true }
      return
    case 'pard':
      state.group = { ...state.group, inTable: false }
      return
    case 'v':
      if (number !== 0) state.hiddenTexts++
      state.group = { ...state.group, hidden: number !== 0 }
      return
    case 'deleted':
      state.group = { ...state.group, deleted: number !== 0 }
      return
    case 'plain':
      state.group = { ...state.group, hidden: false, deleted: false }
      return
    case 'uc':
      state.group = { ...state.group, substitutes: Math.max(0, number ?? 1) }
  }
}

function endParagraph(state: RtfState): void {
  if (state.group.inFootnote) {
    state.note += '\n'
    return
  }
  state.blocks.endParagraph(state.text, state.group.inTable)
  state.text = ''
}

function isUnshown({ leftOut, hidden, deleted }: Group): boolean {
  return leftOut || hidden || deleted
}

function addText(text: string, state: RtfState): void {
  if (isUnshown(state.group)) return
  if (state.group.inFootnote) state.note += text
  else state.text += text
}

function flushBytes(state: RtfState): void {
  if (state.bytes.length === 0) return
  const encoding = state.fonts.get(state.group.font) ?? state.encoding
  addText(new TextDecoder(encoding).decode(Uint8Array.from(state.bytes)), state)
  state.bytes = []
}
