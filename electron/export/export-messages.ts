import { z } from 'zod'
import { reportFormatSchema } from '../../shared/report/format'
import { reportSchema } from '../../shared/report/schema'
import { reportErrorSchema } from '../../shared/wording/errors'

/** What the exporter and its process say to each other. The process does one job after the other. */

const reportInFormat = { report: reportSchema, format: reportFormatSchema }

/** The exporter asks for a PDF: of a report, or of its review log. */
export const exportRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('report'), ...reportInFormat }),
  z.strictObject({
    kind: z.literal('review-log'),
    ...reportInFormat,
    /** Last year's report, where there is one. */
    previous: z.strictObject(reportInFormat).nullable(),
    /** The day of the review. */
    today: z.iso.date(),
  }),
])

export const exportReplySchema = z.discriminatedUnion('kind', [
  /** The fonts are open and the code is warm. Jobs are taken before, too. */
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('stage'), stage: z.enum(['typesetting', 'painting']) }),
  z.strictObject({ kind: z.literal('painted'), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array), pages: z.number().int().min(1) }),
  z.strictObject({ kind: z.literal('refused'), error: reportErrorSchema }),
])

export type ExportRequest = z.infer<typeof exportRequestSchema>
export type ExportReply = z.infer<typeof exportReplySchema>
