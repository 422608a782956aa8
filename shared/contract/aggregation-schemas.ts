import { z } from 'zod'
import { reportFormatSchema } from '../report/format-schema'
import { reportSchema, tableAnswerSchema } from '../report/schema'
import { reportErrorSchema } from '../wording/errors'

/** What window and main process say to each other about a folder of departments' reports. */

const year = reportSchema.shape.year.unwrap()
const cell = z.string().max(200)
/** Path of a file below the chosen folder. */
const file = z.string().max(4000)

/** A line of the table of departments. */
export const departmentRowSchema = z.strictObject({
  name: z.string(),
  /** null where nothing was handed in. */
  file: file.nullable(),
  state: z.enum(['missing', 'not-counted', 'incomplete', 'contradictory', 'sound']),
  notCounted: z.enum(['handed-twice', 'not-on-roll', 'ambiguous', 'left-out']).nullable(),
  /** How many things there are to look at. */
  concerns: z.number().int(),
})

/** Something to look at, in a sentence, with the document that asks for it. */
export const concernTextSchema = z.strictObject({ text: z.string(), source: z.string().nullable() })

export const summedTableSchema = z.strictObject({
  tableId: z.string(),
  /** null where no department has filled it in. */
  answer: tableAnswerSchema.nullable(),
  /** How many of the departments that count have not filled it in. */
  untouchedBy: z.number().int(),
  /** By cell, how many departments gave no figure that could be read. */
  unknown: z.record(z.string(), z.number().int()),
})

export const aggregationSummarySchema = z.strictObject({
  year,
  formatId: reportFormatSchema.shape.id,
  organ: z.string(),
  counts: z.strictObject({
    expected: z.number().int(),
    missing: z.number().int(),
    handed: z.number().int(),
    counted: z.number().int(),
    incomplete: z.number().int(),
    contradictory: z.number().int(),
  }),
  departments: z.array(departmentRowSchema),
  /** Reports of other years or formats, with the reason. */
  others: z.array(z.strictObject({ file, reason: z.string() })),
  unread: z.array(z.strictObject({ file, error: reportErrorSchema })),
  tables: z.array(summedTableSchema),
  /** What there is to look at in the sums. */
  concerns: z.array(concernTextSchema),
})

export const cellPartsSchema = z.strictObject({
  /** Departments with a figure other than 0, and those whose figure is not known (null), the largest first. */
  parts: z.array(z.strictObject({ department: z.string(), figure: z.number().nullable() })),
  /** Departments that said 0 or nothing. */
  zeros: z.number().int(),
})

export const departmentDetailSchema = z.strictObject({ concerns: z.array(concernTextSchema) })

const nothing = z.strictObject({})

export const aggregationRequestSchemas = {
  /** Opens the system's folder dialog; null when none was ever chosen. The window cannot name a folder. */
  'aggregation.chooseFolder': { payload: nothing, answer: z.strictObject({ folder: z.string().nullable() }) },
  /** Reads the chosen folder and sums. Answered when all is read; aggregation.cancelled when it was called off. */
  'aggregation.start': {
    payload: z.strictObject({ year, formatId: reportFormatSchema.shape.id, roll: z.array(z.string().max(200)).max(10_000) }),
    answer: aggregationSummarySchema,
  },
  /** Ends what is under way and lets go of the result. */
  'aggregation.cancel': { payload: nothing, answer: nothing },
  /** What there is to look at in a file's report. */
  'aggregation.department': { payload: z.strictObject({ file }), answer: departmentDetailSchema },
  'aggregation.cell': { payload: z.strictObject({ tableId: z.string().max(200), cell }), answer: cellPartsSchema },
  /** Counts a file, or leaves it out, against the rules. */
  'aggregation.decide': { payload: z.strictObject({ file, counts: z.boolean() }), answer: aggregationSummarySchema },
  /** Makes the government's own report from the sums. */
  'aggregation.makeReport': { payload: nothing, answer: z.strictObject({ reportId: reportSchema.shape.id }) },
  /** Asks where and writes; null when the clerk closed the dialog. */
  'aggregation.export': { payload: z.strictObject({ kind: z.enum(['xlsx', 'pdf']) }), answer: z.strictObject({ fileName: z.string().nullable() }) },
} as const

export const aggregationProgressSchema = z.strictObject({ done: z.number().int(), total: z.number().int() })

export type DepartmentRow = z.infer<typeof departmentRowSchema>
export type ConcernLine = z.infer<typeof concernTextSchema>
export type AggregationSummary = z.infer<typeof aggregationSummarySchema>
export type CellPartsData = z.infer<typeof cellPartsSchema>
export type ExportedSums = z.infer<(typeof aggregationRequestSchemas)['aggregation.export']['payload']>['kind']
