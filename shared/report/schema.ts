import { z } from 'zod'
import { chartSchema } from './chart'

/**
 * The report as a draft: structure only. Half-typed figures and faulty imported text are kept as they are,
 * so nothing a clerk types is ever refused; checks advise, they never stop a save.
 */

/** Version of the stored form. A change of this file that old data does not fit needs a migration. */
export const REPORT_SCHEMA_VERSION = 3

/** One row of a list fact (a channel, a subordinate unit, a member of the leading group). */
export const factRowSchema = z.strictObject({
  id: z.string().min(1),
  /** What was typed, by column of the format. */
  cells: z.record(z.string(), z.string()),
})

/**
 * The answer to a question of the form. A fact that is not in `Section.facts` is unanswered;
 * 'none' is the clerk saying 无, which is a different thing.
 */
export const factAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  /** Counts, money, dates and text, as typed. */
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  /** One of the choices of the format. */
  z.strictObject({ kind: z.literal('choice'), choice: z.string() }),
  z.strictObject({ kind: z.literal('rows'), rows: z.array(factRowSchema) }),
])

/** Running text, a paragraph a line. */
export const narrativeSchema = z.discriminatedUnion('author', [
  /** Follows from the facts. */
  z.strictObject({ author: z.literal('stock') }),
  /**
   * The clerk's own. `stockSeen` is the stock text the clerk last answered (by rewriting, taking or declining it);
   * while the stock text differs from it, the new text is offered.
   */
  z.strictObject({ author: z.literal('clerk'), text: z.string(), stockSeen: z.string() }),
])

/** The number before a heading: from its position, or as an imported report had it ('' for none). */
export const headingNumberSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('automatic') }),
  z.strictObject({ kind: z.literal('as-written'), label: z.string() }),
])

/** A figure the clerk stands by against what its parts add up to, with the reason; '' where an imported file gave none. */
export const statedTotalSchema = z.strictObject({ typed: z.string(), reason: z.string() })

/**
 * The answer to a table of the form. A table that is not in `Section.tables` is untouched, which is not the same as
 * empty cells: those count, and are printed, as 0.
 */
export const tableAnswerSchema = z.strictObject({
  /** What was typed, by cell (`row.column`); a cell that is not here is empty. Totals are never here. */
  cells: z.record(z.string(), z.string()),
  /** Totals stated otherwise than the parts add up, by cell. */
  statedTotals: z.record(z.string(), statedTotalSchema),
  /** Cells whose figure an imported file did not give: neither 0 nor not applicable, until the clerk says. */
  unread: z.array(z.string()),
  /** How empty cells are printed. */
  emptyAs: z.enum(['0', '/']),
})

/** A chart that the clerk placed after a section's text and tables. */
export const placedChartSchema = z.strictObject({ id: z.string().min(1), chart: chartSchema })

export const sectionSchema = z.strictObject({
  id: z.string().min(1),
  /** What the section is about: an identifier of assets/meanings.json, or null where none fits. */
  meaning: z.string().nullable(),
  number: headingNumberSchema,
  /** Without its number; empty for a section that is printed without a heading. */
  heading: z.string(),
  facts: z.record(z.string(), factAnswerSchema),
  tables: z.record(z.string(), tableAnswerSchema),
  charts: z.array(placedChartSchema),
  narrative: narrativeSchema,
  /** The clerk has opened it. */
  visited: z.boolean(),
  /** The clerk has said 完成本节 and nothing was changed since. */
  finished: z.boolean(),
})

export const titleSchema = z.discriminatedUnion('kind', [
  /** From organ, year and format. */
  z.strictObject({ kind: z.literal('automatic') }),
  z.strictObject({ kind: z.literal('as-written'), lines: z.array(z.string()).min(1) }),
])

export const signatureOrganSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('automatic') }),
  z.strictObject({ kind: z.literal('as-written'), text: z.string() }),
  /** The report is signed by its date alone. */
  z.strictObject({ kind: z.literal('omitted') }),
])

export const signatureDateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unset') }),
  z.strictObject({
    kind: z.literal('calendar'),
    date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    /** 2017年1月20日 (GB/T 9704-2012, 7.3.5.4) or 二〇一七年一月二十日. */
    writing: z.enum(['arabic', 'chinese']),
  }),
  /** As an imported report had it, faults included. */
  z.strictObject({ kind: z.literal('as-written'), text: z.string() }),
])

/** 份号, 密级和保密期限, 紧急程度 (GB/T 9704-2012, 7.2.1–7.2.3); '' where there is none. */
export const documentMarksSchema = z.strictObject({ copyNumber: z.string(), secrecy: z.string(), urgency: z.string() })

/** 红头 and what goes with it (7.2.4–7.2.7, 7.3.2, 7.4). What was typed is kept while it is not printed. */
export const letterheadSchema = z.strictObject({
  printed: z.boolean(),
  /** 发文机关标志; '' for the organ's name with 文件. */
  organMark: z.string(),
  /** 发文字号 */
  documentNumber: z.string(),
  /** 签发人, separated by spaces or 、; only for what is sent to a higher organ. */
  signers: z.string(),
  /** 主送机关, without its colon. */
  addressee: z.string(),
  /** 抄送机关 */
  copiesTo: z.string(),
  /** 印发机关 */
  issuer: z.string(),
  /** 印发日期, as printed. */
  issuedOn: z.string(),
})

/** What stands around the text of the report. */
export const layoutSchema = z.strictObject({
  /** 封面 */
  cover: z.boolean(),
  /** 目录 with page numbers. */
  contents: z.boolean(),
  /** Whether room is left for a seal: the 署名 is centred over the date then (7.3.5.1). */
  seal: z.enum(['none', 'room']),
  marks: documentMarksSchema,
  letterhead: letterheadSchema,
})

/** 附件: on pages of its own behind the report (7.3.7). */
export const attachmentSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string(),
  /** A paragraph a line; lines in which tabs part cells are a table. */
  text: z.string(),
})

/** Text of an imported file that is not printed: page furniture, page numbers, what followed the signature. */
export const setAsideTextSchema = z.strictObject({
  id: z.string().min(1),
  text: z.string(),
  reason: z.enum(['page-furniture', 'page-number', 'after-signature', 'repeated-title', 'dropped-section']),
})

export const reportOriginSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('new') }),
  z.strictObject({ kind: z.literal('sample') }),
  z.strictObject({ kind: z.literal('imported'), fileName: z.string() }),
])

/** The clerk's reason for leaving as it is what a check found. Holds as long as the finding says the same. */
export const findingReplySchema = z.strictObject({
  /** Identifier of the check. */
  rule: z.string().min(1),
  /** What the finding was about, figures included; another figure is another finding. */
  fingerprint: z.string().min(1),
  /** The finding's message at that time, for the review log. */
  message: z.string(),
  reason: z.string().min(1),
  /** YYYY-MM-DD */
  on: z.iso.date(),
})

export const reportSchema = z.strictObject({
  schemaVersion: z.literal(REPORT_SCHEMA_VERSION),
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  formatId: z.string().min(1),
  /** The year reported on; null while it is not known. */
  year: z.number().int().min(2008).max(2100).nullable(),
  /** Name of the organ as printed. */
  organ: z.string(),
  title: titleSchema,
  /** The paragraphs before the first heading. */
  opening: narrativeSchema,
  sections: z.array(sectionSchema),
  signature: z.strictObject({ organ: signatureOrganSchema, date: signatureDateSchema }),
  layout: layoutSchema,
  attachments: z.array(attachmentSchema),
  setAside: z.array(setAsideTextSchema),
  findingReplies: z.array(findingReplySchema),
  origin: reportOriginSchema,
})

export type FactRow = Readonly<z.infer<typeof factRowSchema>>
export type FactAnswer = z.infer<typeof factAnswerSchema>
export type StatedTotal = z.infer<typeof statedTotalSchema>
export type TableAnswer = Readonly<z.infer<typeof tableAnswerSchema>>
export type PlacedChart = z.infer<typeof placedChartSchema>
export type FindingReply = z.infer<typeof findingReplySchema>
export type Narrative = z.infer<typeof narrativeSchema>
export type HeadingNumber = z.infer<typeof headingNumberSchema>
export type Section = z.infer<typeof sectionSchema>
export type Title = z.infer<typeof titleSchema>
export type SignatureOrgan = z.infer<typeof signatureOrganSchema>
export type SignatureDate = z.infer<typeof signatureDateSchema>
export type DocumentMarks = Readonly<z.infer<typeof documentMarksSchema>>
export type Letterhead = Readonly<z.infer<typeof letterheadSchema>>
export type Layout = Readonly<z.infer<typeof layoutSchema>>
export type Attachment = Readonly<z.infer<typeof attachmentSchema>>
export type SetAsideText = z.infer<typeof setAsideTextSchema>
export type Report = z.infer<typeof reportSchema>
