import type { PDFContext, PDFRef } from 'pdf-lib'
import { PDFHexString, PDFString } from 'pdf-lib'
import type { Page, PageLink, PageSize } from '../../../shared/typeset/page'
import { readingAids } from '../../../shared/wording/reading-aids'
import { fill } from '../../../shared/wording/template'
import { hundredths } from '../hundredths'

/** A page and its object in the file. */
export interface PageObject {
  readonly page: Page
  readonly ref: PDFRef
}

export interface LinkPlace {
  readonly on: PageObject
  /** A rectangle for each line that the link stands on; all lead to the same target. */
  readonly lines: readonly PageLink[]
  /** Number in the parent tree. */
  readonly structParent: number
}

/** Flags of an annotation (ISO 32000-1, table 165): it is printed, as PDF/A asks of every one. */
const PRINT = 4

/** Registers a link annotation (12.5.6.5), without a border and with words for those who do not see it. */
export function registerLink(context: PDFContext, pages: readonly PageObject[], { on, lines, structParent }: LinkPlace): PDFRef | null {
  const action = actionOf(lines, pages)
  if (action === null) return null
  const boxes = lines.map((line) => boxOf(line, on.page.size))
  return context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      P: on.ref,
      Rect: unionOf(boxes),
      ...(boxes.length > 1 ? { QuadPoints: boxes.flatMap(cornersOf) } : {}),
      Border: [0, 0, 0],
      F: PRINT,
      Contents: PDFHexString.fromText(action.description),
      StructParent: structParent,
      ...action.entries,
    }),
  )
}

function actionOf([line]: readonly PageLink[], pages: readonly PageObject[]) {
  if (line === undefined) return null
  const { target } = line
  if (target.kind === 'address') {
    const description = fill(readingAids.linkToAddress, { address: target.address })
    return { description, entries: { A: { Type: 'Action', S: 'URI', URI: PDFString.of(asciiAddress(target.address)) } } }
  }
  const goal = pages[target.pageNumber - 1]
  if (goal === undefined) return null
  const { folio, number, size } = goal.page
  const description = folio === null ? fill(readingAids.linkToPage, { number }) : fill(readingAids.linkToNumberedPage, { folio })
  return { description, entries: { Dest: [goal.ref, 'XYZ', null, hundredths(size.height), null] } }
}

/** A URI is 7-bit ASCII (12.6.4.7); brackets and backslashes would end or bend the string that it stands in. */
function asciiAddress(address: string): string {
  return encodeURI(address)
    .replaceAll('%25', '%')
    .replace(/[()\\]/gu, (character) => `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)
}

/** Left, bottom, right, top, from the page's lower left corner. */
type Box = readonly [number, number, number, number]

function boxOf({ x, y, width, height }: PageLink, size: PageSize): Box {
  return [hundredths(x), hundredths(size.height - y - height), hundredths(x + width), hundredths(size.height - y)]
}

function unionOf(boxes: readonly Box[]): number[] {
  const edge = (of: (...values: number[]) => number, index: 0 | 1 | 2 | 3): number => of(...boxes.map((box) => box[index]))
  return [edge(Math.min, 0), edge(Math.min, 1), edge(Math.max, 2), edge(Math.max, 3)]
}

/** In the order that readers expect, which is not the one the standard draws: upper left, upper right, lower left, lower right. */
function cornersOf([left, bottom, right, top]: Box): number[] {
  return [left, top, right, top, left, bottom, right, bottom]
}
