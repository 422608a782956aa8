import { z } from 'zod'
import { aggregationProgressSchema, aggregationSummarySchema, cellPartsSchema, departmentDetailSchema } from '../../shared/contract/aggregation-schemas'
import { bytesSchema } from '../../shared/contract/bytes'
import { reportFormatSchema } from '../../shared/report/format-schema'
import { reportSchema } from '../../shared/report/schema'
import { reportErrorSchema } from '../../shared/wording/errors'

/** What the aggregator and its process say to each other. The process does one thing after the other, in order. */

const nothing = z.strictObject({})

/** What the process can be asked, and what it answers. Everything but 'gather' speaks of what was gathered last. */
const aggregationTasks = {
  gather: {
    question: z.strictObject({
      folder: z.string(),
      year: reportSchema.shape.year.unwrap(),
      formatId: reportFormatSchema.shape.id,
      organ: z.string(),
      roll: z.array(z.string()),
      /** Reports of the year before on this computer. */
      lastYear: z.array(reportSchema),
    }),
    answer: aggregationSummarySchema,
  },
  decide: { question: z.strictObject({ file: z.string(), counts: z.boolean() }), answer: aggregationSummarySchema },
  department: { question: z.strictObject({ file: z.string() }), answer: departmentDetailSchema },
  cell: { question: z.strictObject({ tableId: z.string(), cell: z.string() }), answer: cellPartsSchema },
  report: { question: nothing, answer: reportSchema },
  xlsx: { question: nothing, answer: z.strictObject({ bytes: bytesSchema }) },
  pdf: { question: nothing, answer: z.strictObject({ bytes: bytesSchema }) },
} as const

export type AggregationTask = keyof typeof aggregationTasks
export type TaskQuestion<T extends AggregationTask> = z.output<(typeof aggregationTasks)[T]['question']>
export type TaskAnswer<T extends AggregationTask> = z.output<(typeof aggregationTasks)[T]['answer']>

/** {@link aggregationTasks}, typed so that a schema looked up by a task gives that task's type. */
export const taskContract: {
  readonly [T in AggregationTask]: { readonly question: z.ZodType<TaskQuestion<T>>; readonly answer: z.ZodType<TaskAnswer<T>> }
} = aggregationTasks

export const taskRequestSchema = z.strictObject({ task: z.enum(['gather', 'decide', 'department', 'cell', 'report', 'xlsx', 'pdf']), question: z.unknown() })
export type TaskRequest = z.infer<typeof taskRequestSchema>

export const taskReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), progress: aggregationProgressSchema }),
  z.strictObject({ kind: z.literal('answer'), answer: z.unknown() }),
  z.strictObject({ kind: z.literal('refused'), error: reportErrorSchema }),
])
export type TaskReply = z.infer<typeof taskReplySchema>
export type GatherProgress = z.infer<typeof aggregationProgressSchema>
