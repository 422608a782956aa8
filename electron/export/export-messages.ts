import { z } from 'zod'
import { reportFormatSchema } from '../../shared/report/format'
import { reportSchema } from '../../shared/report/schema'
import { reportErrorSchema } from '../../shared/wording/errors'

/** What the exporter and its process say to each other. The process does one job after the other. */

/** The exporter asks for a report's PDF. */
export const exportRequestSchema = z.strictObject({ report: reportSchema, format: reportFormatSchema })

export const exportReplySchema = z.discriminatedUnion('kind', [
  /** The fonts are open and the code is warm. Jobs are taken before, too. */
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('stage'), stage: z.enum(['typesetting', 'painting']) }),
  z.strictObject({ kind: z.literal('painted'), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array), pages: z.number().int().min(1) }),
  z.strictObject({ kind: z.literal('refused'), error: reportErrorSchema }),
])

export type ExportRequest = z.infer<typeof exportRequestSchema>
export type ExportReply = z.infer<typeof exportReplySchema>
