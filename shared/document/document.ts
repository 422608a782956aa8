/**
 * The document: a report as it will be read, in reading order, without positions.
 * Made from a report by composeDocument; set into pages by shared/typeset.
 */

import type { Chart } from '../report/chart'

export type { Chart } from '../report/chart'

/** The faces GB/T 9704-2012 names, and what they are used for. */
export type Face =
  /** 小标宋, for the title. */
  | 'title'
  /** 黑体, for first-level headings (一、). */
  | 'heading1'
  /** 楷体, for second-level headings （一）. */
  | 'heading2'
  /** 仿宋, for the text and for third- and fourth-level headings. */
  | 'body'
  /** 宋体, for page numbers. */
  | 'folio'

/** Which part of the report a block was written in, so that a place on the page finds its field. */
export interface BlockOrigin {
  readonly part: 'title' | 'opening' | 'section' | 'signature'
  /** Identifier of the section; only for part 'section'. */
  readonly sectionId?: string
  /** Identifier of the table within the section, for a table's block. */
  readonly tableId?: string
}

/** Whether both were written on the same page of the form; a section and its tables are. */
export function isSameOrigin(a: BlockOrigin, b: BlockOrigin): boolean {
  return a.part === b.part && a.sectionId === b.sectionId
}

/** A stretch of a paragraph in one face. */
export interface TextSpan {
  readonly text: string
  readonly face: Face
}

/** The title, each line as the author broke it (organ / year and name). */
export interface TitleBlock {
  readonly kind: 'title'
  readonly lines: readonly string[]
  readonly origin: BlockOrigin
}

/** A heading on a line of its own. Level 1 is 一、, level 2 （一）. Its number is part of the text. */
export interface HeadingBlock {
  readonly kind: 'heading'
  readonly level: 1 | 2
  readonly text: string
  readonly origin: BlockOrigin
}

/** A paragraph; a heading that runs into its text is a first span in the heading's face. */
export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly spans: readonly TextSpan[]
  readonly origin: BlockOrigin
}

/** 署名 and 成文日期; either may be missing, as in reports signed by date alone. */
export interface SignatureBlock {
  readonly kind: 'signature'
  readonly organ: string | null
  readonly date: string | null
  readonly origin: BlockOrigin
}

/** A cell of a table; rows and columns are counted from 0 over the whole grid, heads included. */
export interface TableCell {
  readonly text: string
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly role: 'column-head' | 'row-head' | 'data'
  readonly align: 'start' | 'centre'
}

/** A table; its cells cover the grid without gap or overlap. Columns share the text width by their weights. */
export interface TableBlock {
  readonly kind: 'table'
  readonly columnWeights: readonly number[]
  readonly rowCount: number
  /** Rows from the top that are repeated where the table goes on on another page. */
  readonly headRows: number
  readonly cells: readonly TableCell[]
  readonly origin: BlockOrigin
}

/** A chart with its caption, drawn to the text width. */
export interface FigureBlock {
  readonly kind: 'figure'
  readonly chart: Chart
  readonly origin: BlockOrigin
}

export type DocumentBlock = TitleBlock | HeadingBlock | ParagraphBlock | SignatureBlock | TableBlock | FigureBlock

/** What the file says of itself; none of it comes from the clock. */
export interface DocumentProperties {
  readonly title: string
  /** The organ. */
  readonly author: string
  readonly subject: string
  /** 成文日期 as YYYY-MM-DD, or the last day of the report's year where none is written. */
  readonly date: string
}

export interface ReportDocument {
  readonly properties: DocumentProperties
  readonly blocks: readonly DocumentBlock[]
}
