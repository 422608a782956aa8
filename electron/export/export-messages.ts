import { z } from 'zod'
import { bytesSchema } from '../../shared/contract/bytes'
import { exportRequestSchemas, exportProgressSchema, reportStatusSchema } from '../../shared/contract/export-schemas'
import { pageFontsSchema } from '../../shared/contract/page-fonts'
import { reportFormatSchema } from '../../shared/report/format-schema'
import { reportSchema } from '../../shared/report/schema'
import { reportErrorSchema } from '../../shared/wording/errors'

/** What the exporter and its process say to each other. The process does one job after the other. */

const reportInFormat = { report: reportSchema, format: reportFormatSchema }
const fileKind = exportRequestSchemas['export.start'].answer.shape.files.element.shape.kind

const exportedReport = { ...reportInFormat, status: reportStatusSchema, pageFonts: pageFontsSchema }

/** The exporter asks for the files of an export, or for the pages that are printed. */
export const exportRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('files'),
    ...exportedReport,
    /** Last year's report, where there is one. */
    previous: z.strictObject(reportInFormat).nullable(),
    /** The day of the export. */
    today: z.iso.date(),
    /** The day the report is due; null where its year is not known. */
    deadline: z.iso.date().nullable(),
    /** In the order in which they are made: a checklist names those before it. */
    files: z.array(z.strictObject({ kind: fileKind, fileName: z.string() })).min(1),
  }),
  z.strictObject({ kind: z.literal('pages'), ...exportedReport }),
])

const pages = z.number().int().min(1)

export const exportReplySchema = z.discriminatedUnion('kind', [
  /** The fonts are open and the code is warm. Jobs are taken before, too. */
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('step'), step: exportProgressSchema.shape.step }),
  /** All that was asked for, in that order; of pages, the one document that shows them. */
  z.strictObject({ kind: z.literal('made'), files: z.array(z.strictObject({ bytes: bytesSchema, pages: pages.nullable() })) }),
  z.strictObject({ kind: z.literal('refused'), error: reportErrorSchema }),
])

export type ExportRequest = z.infer<typeof exportRequestSchema>
export type FilesRequest = Extract<ExportRequest, { kind: 'files' }>
export type PagesRequest = Extract<ExportRequest, { kind: 'pages' }>
export type ExportReply = z.infer<typeof exportReplySchema>
export type MadeFile = Extract<ExportReply, { kind: 'made' }>['files'][number]
