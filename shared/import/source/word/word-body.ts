import type { FlowBlock } from '../flow'
import type { MarkupElement } from '../markup/element-tree'
import { childNamed, elementsOf, hasChild } from '../markup/element-tree'
import type { StandingCell } from '../table-grid'
import { gridOfStandingRows, MOST_COLUMNS } from '../table-grid'
import type { ListCounter } from './numbering'
import type { ListPlaceOf } from './paragraph-styles'
import type { RunContent } from './run-text'
import { readRuns } from './run-text'
import { valueOf, wholeNumber } from './word-properties'

/** What reading the body needs, and what it leaves out on its way. */
export interface WordContext {
  readonly listPlaceOf: ListPlaceOf
  readonly countList: ListCounter
  readonly noteMark: RunContent['noteMark']
  /** Another file within this one that stands in its place. */
  readonly embedded: (relationId: string) => readonly FlowBlock[]
  pictures: number
  hiddenTexts: number
}

/** Blocks that stand around others without being anything themselves; deleted and moved-away ones are not among them. */
const transparent: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo', 'w:body'])

/** Paragraphs and tables of a body, cell, text box or note, in reading order. */
export function readBlocks(container: MarkupElement, context: WordContext): FlowBlock[] {
  const blocks: FlowBlock[] = []
  let unended = ''
  for (const child of blockElements(container)) {
    if (child.name === 'w:p') {
      const { text, boxes } = readParagraph(child, unended, context)
      const markDeleted = isMarkDeleted(child)
      unended = markDeleted ? text : ''
      if (!markDeleted) blocks.push({ kind: 'line', text })
      for (const box of boxes) blocks.push(...readBlocks(box, context))
    } else if (child.name === 'w:tbl') {
      blocks.push({ kind: 'grid', grid: gridOfStandingRows(rowsOf(child, context)) })
    } else blocks.push(...context.embedded(child.attributes.get('r:id') ?? ''))
  }
  return unended === '' ? blocks : [...blocks, { kind: 'line', text: unended }]
}

function blockElements(container: MarkupElement): MarkupElement[] {
  return elementsOf(container).flatMap((child) => {
    if (['w:p', 'w:tbl', 'w:altChunk'].includes(child.name)) return [child]
    if (child.name === 'mc:AlternateContent') return blockElements(childNamed(child, 'mc:Choice') ?? childNamed(child, 'mc:Fallback') ?? child)
    return transparent.has(child.name) ? blockElements(child) : []
  })
}

/** A paragraph whose end was deleted runs on in the next one. */
function isMarkDeleted(paragraph: MarkupElement): boolean {
  const mark = childNamed(childNamed(paragraph, 'w:pPr'), 'w:rPr')
  return hasChild(mark, 'w:del') || hasChild(mark, 'w:moveFrom')
}

function readParagraph(paragraph: MarkupElement, before: string, context: WordContext): Pick<RunContent, 'text' | 'boxes'> {
  const content: RunContent = { noteMark: context.noteMark, text: '', boxes: [], pictures: 0, hiddenTexts: 0 }
  readRuns(paragraph, content)
  context.pictures += content.pictures
  context.hiddenTexts += content.hiddenTexts
  const place = isMarkDeleted(paragraph) ? null : context.listPlaceOf(childNamed(paragraph, 'w:pPr'))
  const number = place === null ? '' : context.countList(place)
  return { text: number + before + content.text, boxes: content.boxes }
}

function rowsOf(table: MarkupElement, context: WordContext): StandingCell[][] {
  return unwrapped(table, 'w:tr')
    .filter((row) => !hasChild(childNamed(row, 'w:trPr'), 'w:del'))
    .map((row) => cellsOf(row, context))
}

function cellsOf(row: MarkupElement, context: WordContext): StandingCell[] {
  const cells: StandingCell[] = []
  let column = boundedCount(valueOf(childNamed(row, 'w:trPr'), 'w:gridBefore'), 0)
  for (const cell of unwrapped(row, 'w:tc')) {
    const properties = childNamed(cell, 'w:tcPr')
    const columnSpan = Math.max(1, boundedCount(valueOf(properties, 'w:gridSpan'), 1))
    if (column + columnSpan > MOST_COLUMNS) break
    const blocks = readBlocks(cell, context)
    const left = cells.at(-1)
    if (goesOn(properties, 'w:hMerge') && left !== undefined) {
      cells[cells.length - 1] = { ...left, columnSpan: left.columnSpan + columnSpan, blocks: [...left.blocks, ...blocks] }
    } else cells.push({ column, columnSpan, continues: goesOn(properties, 'w:vMerge'), blocks })
    column += columnSpan
  }
  return cells
}

/** Rows and cells may stand in content controls and the like. */
function unwrapped(element: MarkupElement, name: string): MarkupElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child]
    return transparent.has(child.name) ? unwrapped(child, name) : []
  })
}

function goesOn(properties: MarkupElement | undefined, merge: string): boolean {
  return hasChild(properties, merge) && valueOf(properties, merge) !== 'restart'
}

function boundedCount(text: string | undefined, otherwise: number): number {
  return Math.min(wholeNumber(text, otherwise), MOST_COLUMNS)
}
