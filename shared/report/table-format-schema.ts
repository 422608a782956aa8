import { z } from 'zod'

/**
 * The tables of a format: what is asked, how it is laid out, and how its figures hang together. Data, as the rest of
 * a format; rows and columns are trees, so that merged heads and row groups need no description of their own.
 */

const identifier = z.string().regex(/^[a-z][A-Za-z0-9]*$/)

/** A row of figures, or a group of rows under one label. A label of '' makes a row without a label cell. */
export type RowDefinition =
  | { readonly id: string; readonly label: string; readonly help?: string | undefined }
  | { readonly label: string; readonly rows: readonly RowDefinition[] }

/**
 * A column of figures, or a group of columns under one head. 'change' takes 增10, 减3, +2, -1 (2019 本年增/减);
 * 'money' is in `unit`, to the cent at most; 'count' is a whole number ≥ 0.
 */
export type ColumnDefinition =
  | { readonly id: string; readonly label: string; readonly kind: FigureKind; readonly unit?: string | undefined; readonly help?: string | undefined }
  | { readonly label: string; readonly columns: readonly ColumnDefinition[] }

const figureKinds = ['count', 'change', 'money'] as const
export type FigureKind = (typeof figureKinds)[number]

export type RowLeaf = Extract<RowDefinition, { id: string }>
export type ColumnLeaf = Extract<ColumnDefinition, { id: string }>

export const rowDefinitionSchema: z.ZodType<RowDefinition> = z.lazy(() =>
  z.union([
    z.strictObject({ id: identifier, label: z.string(), help: z.string().optional() }),
    z.strictObject({ label: z.string().min(1), rows: z.array(rowDefinitionSchema).min(1) }),
  ]),
)

export const columnDefinitionSchema: z.ZodType<ColumnDefinition> = z.lazy(() =>
  z.union([
    z.strictObject({
      id: identifier,
      label: z.string().min(1),
      kind: z.enum(figureKinds),
      unit: z.string().optional(),
      help: z.string().optional(),
    }),
    z.strictObject({ label: z.string().min(1), columns: z.array(columnDefinitionSchema).min(1) }),
  ]),
)

/** Rows under the same columns. */
export const tableBlockSchema = z.strictObject({
  /** Printed over the whole width above the heads. */
  title: z.string().optional(),
  /** Head of the row labels. */
  corner: z.string().optional(),
  columns: z.array(columnDefinitionSchema).min(1),
  rows: z.array(rowDefinitionSchema).min(1),
})

/** Document and clause that asks for it; shown with a finding. */
const source = z.string().min(1)

/** How figures of one table, or of this year's and last year's, must hang together. Identifiers are those of rows or columns. */
export const relationSchema = z.discriminatedUnion('kind', [
  /** In every row that has these columns: total = sum of parts. Fills the total by itself. */
  z.strictObject({ kind: z.literal('row-total'), column: identifier, parts: z.array(identifier).min(2), source }),
  /** In every column of these rows: total = sum of parts. Fills the total by itself. */
  z.strictObject({ kind: z.literal('column-total'), row: identifier, parts: z.array(identifier).min(2), source }),
  /** In every column: sum of left rows = sum of right rows. */
  z.strictObject({ kind: z.literal('balance'), left: z.array(identifier).min(1), right: z.array(identifier).min(1), source }),
  /** In every column: this year's row = sum of last year's rows. */
  z.strictObject({ kind: z.literal('carried-row'), row: identifier, from: z.array(identifier).min(1), source }),
  /** In every row: this year's column = sum of last year's columns. */
  z.strictObject({ kind: z.literal('carried-column'), column: identifier, from: z.array(identifier).min(1), source }),
  /** In every row: last year's `column` + plus − minus = this year's `column`; other changes are possible, so it is a question. */
  z.strictObject({ kind: z.literal('continued'), column: identifier, plus: z.array(identifier), minus: z.array(identifier), source }),
  /** In every row: column ≤ than; a question, not an error. */
  z.strictObject({ kind: z.literal('not-more'), column: identifier, than: identifier, source }),
  /** The row is 0 but for organs whose names end so; others are asked. */
  z.strictObject({ kind: z.literal('only-for'), row: identifier, organs: z.array(z.string().min(1)).min(1), source }),
])

export const tableDefinitionSchema = z.strictObject({
  id: identifier,
  /** Named in messages and lists; not printed. */
  name: z.string().min(1),
  blocks: z.array(tableBlockSchema).min(1),
  relations: z.array(relationSchema),
})

export type TableBlockDefinition = z.infer<typeof tableBlockSchema>
export type Relation = z.infer<typeof relationSchema>
export type TableDefinition = z.infer<typeof tableDefinitionSchema>
