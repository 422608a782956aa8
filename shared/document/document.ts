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
  /** 'layout' is what stands around the text: cover, contents, letterhead, imprint. */
  readonly part: 'layout' | 'title' | 'opening' | 'section' | 'signature' | 'attachment'
  /** Identifier of the section; only for part 'section'. */
  readonly sectionId?: string
  /** Identifier of the table within the section, for a table's block. */
  readonly tableId?: string
  /** Identifier of the attachment; only for part 'attachment'. */
  readonly attachmentId?: string
  /** Identifier of the placed chart, for a figure's block. */
  readonly chartId?: string
  /** The line of its part's text that the block was made of, or a table's first, from 0; for what is typed as lines. */
  readonly line?: number
}

/** Whether both were written on the same page of the form; a section and its tables are. */
export function isSameOrigin(a: BlockOrigin, b: BlockOrigin): boolean {
  return a.part === b.part && a.sectionId === b.sectionId && a.attachmentId === b.attachmentId
}

/** A stretch of a paragraph in one face. */
export interface TextSpan {
  readonly text: string
  readonly face: Face
}

/** 份号, 密级和保密期限, 紧急程度 at the top left of the first page (GB/T 9704-2012, 7.2.1–7.2.3); '' where there is none. */
export interface DocumentMarks {
  readonly copyNumber: string
  readonly secrecy: string
  readonly urgency: string
}

/** 封面: a page of its own, before all others and without a number. */
export interface CoverBlock {
  readonly kind: 'cover'
  readonly marks: DocumentMarks
  readonly titleLines: readonly string[]
  readonly organ: string | null
  readonly date: string | null
  readonly origin: BlockOrigin
}

/** 目录: the document's headings of the first two levels and its attachments, with the numbers of their pages. */
export interface ContentsBlock {
  readonly kind: 'contents'
  readonly heading: string
  readonly origin: BlockOrigin
}

/** 版头: the marks, and where there is a 红头 its organ in red, 发文字号, 签发人 and the red rule (7.2). */
export interface LetterheadBlock {
  readonly kind: 'letterhead'
  readonly marks: DocumentMarks
  /** null where only marks are printed. */
  readonly redHead: RedHead | null
  readonly origin: BlockOrigin
}

export interface RedHead {
  /** 发文机关标志 */
  readonly organMark: string
  /** 发文字号; '' where there is none. */
  readonly documentNumber: string
  /** 签发人 with its colon. */
  readonly signersLabel: string
  /** Empty for what is not sent to a higher organ. */
  readonly signers: readonly string[]
}

/** 主送机关 with its colon, flush left under the title (7.3.2). */
export interface AddresseeBlock {
  readonly kind: 'addressee'
  readonly text: string
  readonly origin: BlockOrigin
}

/** The title, each line as the author broke it (organ / year and name). */
export interface TitleBlock {
  readonly kind: 'title'
  readonly lines: readonly string[]
  readonly origin: BlockOrigin
}

/** A heading on a line of its own. Levels 1 to 4 are 一、 （一） 1. （1） (7.3.3). Its number is part of the text. */
export interface HeadingBlock {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3 | 4
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
  /** Whether room is left for a seal (7.3.5.1). */
  readonly seal: 'none' | 'room'
  readonly origin: BlockOrigin
}

/** 附件说明: the names of what is attached, one empty row under the text (7.3.4). */
export interface AttachmentListBlock {
  readonly kind: 'attachment-list'
  /** 附件 with its colon. */
  readonly label: string
  readonly names: readonly string[]
  readonly origin: BlockOrigin
}

/** The beginning of an attachment: always at the top of a page (7.3.7). */
export interface AttachmentHeadBlock {
  readonly kind: 'attachment-head'
  /** 附件, with its number where there are several. */
  readonly label: string
  readonly title: string
  readonly origin: BlockOrigin
}

/** 版记, at the foot of the last page (7.4). Texts are whole, labels and stops included; '' where there is none. */
export interface ImprintBlock {
  readonly kind: 'imprint'
  readonly copiesTo: string
  readonly issuer: string
  readonly issuedOn: string
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
  /** What the form calls it; a table without a name goes by the heading over it. Not printed on the pages. */
  readonly name?: string
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

export type DocumentBlock =
  | CoverBlock
  | ContentsBlock
  | LetterheadBlock
  | TitleBlock
  | AddresseeBlock
  | HeadingBlock
  | ParagraphBlock
  | TableBlock
  | FigureBlock
  | AttachmentListBlock
  | SignatureBlock
  | AttachmentHeadBlock
  | ImprintBlock

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
  /** Printed at the top of each page, outside of the text area: 草稿 on what is not final; null for nothing. */
  readonly pageMark: string | null
  readonly blocks: readonly DocumentBlock[]
}
