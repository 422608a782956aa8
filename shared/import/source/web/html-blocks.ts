import type { FlowBlock } from '../flow'
import type { MarkupElement, MarkupNode } from '../markup/element-tree'
import { childrenNamed, elementsOf } from '../markup/element-tree'
import type { ListedCell } from '../table-grid'
import { gridOfListedRows, MOST_COLUMNS } from '../table-grid'
import { lineEndBetweenHan, listNumberEnd } from './html-text.lexicon'

interface BlockWriter {
  readonly blocks: FlowBlock[]
  line: string
  /** The number of a list's item that no line has begun of yet. */
  number: string
  /** White space is kept as it is written. */
  preformatted: boolean
}

const blockElements: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption',
  'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'p',
  'pre', 'search', 'section', 'summary', 'ul',
])
/** What a browser does not show as text, and what Word marks as deleted. */
const unshown: ReadonlySet<string> = new Set([
  'head', 'script', 'style', 'noscript', 'template', 'title', 'svg', 'math', 'iframe', 'object', 'audio', 'video', 'canvas', 'select', 'datalist', 'rp', 'rt', 'xml',
  'noframes', 'noembed', 'del',
])
const hidingStyle = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/iu
const blockStyle = /(?:^|[;\s])display\s*:\s*(?:block|flex|grid|list-item)/iu
const unmarkedList = /list-style(?:-type)?\s*:[^;]*none/iu
const keepingStyle = /white-space\s*:\s*pre/iu
const collapsible = /[ \t\r\n\f]+/gu
const HIGHEST_SPAN = 65_534

/** Lines and tables of a web page as a browser shows them; scripts, styles and hidden parts left out. */
export function readHtmlBlocks(nodes: readonly MarkupNode[]): FlowBlock[] {
  const writer: BlockWriter = { blocks: [], line: '', number: '', preformatted: false }
  writeNodes(nodes, writer)
  endLine(writer)
  return writer.blocks
}

function writeNodes(nodes: readonly MarkupNode[], writer: BlockWriter): void {
  for (const node of nodes) {
    if (typeof node === 'string') writeText(node, writer)
    else if (!isHidden(node)) writeElement(node, writer)
  }
}

function writeElement(element: MarkupElement, writer: BlockWriter): void {
  const style = element.attributes.get('style') ?? ''
  if (element.name === 'br') endLine(writer)
  else if (element.name === 'table') writeTable(element, writer)
  else if (element.name === 'pre' || keepingStyle.test(style)) writePreformatted(element, writer)
  else if (element.name === 'ol') writeOrderedList(element, writer)
  else if (blockElements.has(element.name) || blockStyle.test(style)) writeBlock(element, writer)
  else writeNodes(element.children, writer)
}

function writeBlock(element: MarkupElement, writer: BlockWriter): void {
  endLine(writer)
  writeNodes(element.children, writer)
  endLine(writer)
}

function writePreformatted(element: MarkupElement, writer: BlockWriter): void {
  const before = writer.preformatted
  writer.preformatted = true
  if (blockElements.has(element.name)) writeBlock(element, writer)
  else writeNodes(element.children, writer)
  writer.preformatted = before
}

function writeOrderedList(list: MarkupElement, writer: BlockWriter): void {
  endLine(writer)
  const shown = !unmarkedList.test(list.attributes.get('style') ?? '')
  let number = spanOf(list.attributes.get('start'), 1)
  for (const child of list.children) {
    if (typeof child === 'string' || isHidden(child)) continue
    if (child.name === 'li' && shown) {
      number = spanOf(child.attributes.get('value'), number)
      writer.number = `${number}${listNumberEnd}`
      writeNodes(child.children, writer)
      endLine(writer)
      writer.number = ''
      number++
    } else writeElement(child, writer)
  }
}

function writeTable(table: MarkupElement, writer: BlockWriter): void {
  endLine(writer)
  for (const caption of childrenNamed(table, 'caption')) if (!isHidden(caption)) writeBlock(caption, writer)
  const rows = rowsOf(table).map((row) => cellsOf(row))
  writer.blocks.push({ kind: 'grid', grid: gridOfListedRows(rows) })
}

/** Rows as shown: those of the head first, those of the foot last. */
function rowsOf(table: MarkupElement): MarkupElement[] {
  const [head, foot] = [childrenNamed(table, 'thead'), childrenNamed(table, 'tfoot')]
  const body = elementsOf(table).filter(({ name }) => name === 'tbody' || name === 'tr')
  const rows = [...head, ...body, ...foot].flatMap((part) => (part.name === 'tr' ? [part] : isHidden(part) ? [] : childrenNamed(part, 'tr')))
  return rows.filter((row) => !isHidden(row))
}

function cellsOf(row: MarkupElement): ListedCell[] {
  const cells = elementsOf(row).filter((cell) => (cell.name === 'td' || cell.name === 'th') && !isHidden(cell))
  return cells.map(({ attributes, children }) => {
    const rowSpan = spanOf(attributes.get('rowspan'), 1)
    return {
      rowSpan: rowSpan === 0 ? HIGHEST_SPAN : rowSpan,
      columnSpan: Math.min(MOST_COLUMNS, Math.max(1, spanOf(attributes.get('colspan'), 1))),
      blocks: readHtmlBlocks(children),
    }
  })
}

function writeText(text: string, writer: BlockWriter): void {
  if (writer.preformatted) {
    const [first = '', ...rest] = text.split(/\r\n?|\n/u)
    writer.line += first
    for (const line of rest) {
      endLine(writer)
      writer.line = line
    }
    return
  }
  const collapsed = text.replace(lineEndBetweenHan, '').replace(collapsible, ' ')
  const atStart = writer.line === '' || writer.line.endsWith(' ')
  writer.line += atStart && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed
}

/** Spaces that do not break indent and part; they are spaces like others once the line stands. */
function endLine(writer: BlockWriter): void {
  const text = writer.line.replaceAll('\u00a0', ' ').replaceAll('\u00ad', '').trimEnd()
  writer.line = ''
  if (text === '') return
  writer.blocks.push({ kind: 'line', text: writer.number + text })
  writer.number = ''
}

function isHidden({ name, attributes }: MarkupElement): boolean {
  return unshown.has(name) || attributes.has('hidden') || hidingStyle.test(attributes.get('style') ?? '')
}

function spanOf(text: string | undefined, otherwise: number): number {
  const digits = /^\s*(\d{1,6})/u.exec(text ?? '')?.[1]
  return digits === undefined ? otherwise : Number(digits)
}
