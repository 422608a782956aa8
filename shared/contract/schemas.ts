import { z } from 'zod'
import { meaningCatalogueSchema, reportFormatSchema } from '../report/format-schema'
import { reportSchema } from '../report/schema'
import { reportErrorSchema } from '../wording/errors'
import { aggregationProgressSchema, aggregationRequestSchemas } from './aggregation-schemas'
import type { NoticeChannel, RequestChannel } from './channels'
import { exportArrangementSchema, exportKindSchema, exportProgressSchema, exportRequestSchemas } from './export-schemas'
import { fontRequestSchemas, pageFontsSchema } from './page-fonts'

/** What every message carries and is answered with. Both sides are typed from here and nowhere else. */

const nothing = z.strictObject({})
const reportId = reportSchema.shape.id
/** Counts saves of one report; 0 before the first. */
const revision = z.number().int().min(0)
/** ISO 8601, UTC. */
const instant = z.iso.datetime()

/** Characters of an organ's name that can be kept as the clerk's own. */
export const longestOrgan = 200

export const settingsSchema = z.strictObject({
  /** The organ the clerk writes for; '' until the first run asked. */
  organ: z.string().max(longestOrgan),
  /** The day reports are due, as MM-DD, where the county set its own; null for the legal day. */
  deadline: z.string().regex(/^\d{2}-\d{2}$/).nullable(),
  /** Whether the page stands beside the form. */
  previewShown: z.boolean(),
  /** The departments that hand their reports in to this organ, by name; empty where none were listed. */
  departments: z.array(z.string().max(200)).max(10_000),
  /** What was exported last, and how it was arranged. */
  exportKinds: z.array(exportKindSchema).min(1).max(exportKindSchema.options.length),
  exportArrangement: exportArrangementSchema,
  pageFonts: pageFontsSchema,
})
export const defaultSettings: Settings = {
  organ: '',
  deadline: null,
  previewShown: false,
  departments: [],
  exportKinds: ['pdf'],
  exportArrangement: 'beside',
  pageFonts: 'own',
}

export const appDescriptionSchema = z.strictObject({
  version: z.string(),
  /** YYYY-MM-DD, local. */
  today: z.string(),
  formats: z.array(reportFormatSchema),
  meanings: meaningCatalogueSchema,
  /** What went wrong with the settings or the data folder at start, to be shown once. */
  startupNotices: z.array(reportErrorSchema),
  /** The data folder is held by another program: everything can be read, nothing saved. */
  readOnly: z.boolean(),
})

/** What opening found when the current file could not be used. */
export const recoverySchema = z.strictObject({
  /** When the copy that was opened had been saved. */
  savedAt: instant,
  revision,
  /** File names, as set aside in the report's 已损坏 folder. */
  setAside: z.array(z.string()),
})

export const openedReportSchema = z.strictObject({
  report: reportSchema,
  revision,
  savedAt: instant,
  /** null when the current file was whole. */
  recovery: recoverySchema.nullable(),
})

export const reportListEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('readable'), report: reportSchema, revision, savedAt: instant }),
  /** A report that is known but cannot be read now. */
  z.strictObject({ kind: z.literal('unreadable'), id: reportId, error: reportErrorSchema }),
])

/** The first bytes of every PNG file. */
const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const largestImage = 20_000_000

export const imageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('svg'), text: z.string().startsWith('<svg ').max(largestImage) }),
  z.strictObject({
    kind: z.literal('png'),
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= largestImage && pngSignature.every((byte, index) => bytes[index] === byte)),
  }),
])

export const requestSchemas = {
  'app.describe': { payload: nothing, answer: appDescriptionSchema },
  'settings.read': { payload: nothing, answer: settingsSchema },
  'settings.write': { payload: settingsSchema, answer: settingsSchema },
  'reports.list': { payload: nothing, answer: z.array(reportListEntrySchema) },
  'reports.create': {
    payload: z.strictObject({ report: reportSchema }),
    answer: z.strictObject({ revision, savedAt: instant }),
  },
  'reports.open': { payload: z.strictObject({ reportId }), answer: openedReportSchema },
  /** Refused with report.stale-revision when the stored revision is not `baseRevision`. Answered when it is on the disk. */
  'reports.save': {
    payload: z.strictObject({ report: reportSchema, baseRevision: revision }),
    answer: z.strictObject({ revision, savedAt: instant }),
  },
  /** Moves the report's folder to 回收站; nothing is deleted. */
  'reports.discard': { payload: z.strictObject({ reportId }), answer: nothing },
  'sample.read': { payload: nothing, answer: z.strictObject({ fileName: z.string(), text: z.string() }) },
  ...exportRequestSchemas,
  /**
   * Asks in the system's dialog where an image of a chart goes, and writes it there. `fileName` is null when the clerk
   * closed the dialog; nothing was written then.
   */
  'image.save': {
    payload: z.strictObject({ name: z.string().min(1).max(200), image: imageSchema }),
    answer: z.strictObject({ fileName: z.string().nullable() }),
  },
  /** Puts text on the clipboard, which the page itself has no permission for. */
  'clipboard.writeText': { payload: z.strictObject({ text: z.string().min(1).max(10_000) }), answer: nothing },
  ...aggregationRequestSchemas,
  ...fontRequestSchemas,
  'window.readyToClose': { payload: nothing, answer: nothing },
  /** The last save failed, and the page asks the clerk whether to close all the same. */
  'window.asksClerk': { payload: nothing, answer: nothing },
  /** The clerk wants to go on. */
  'window.staysOpen': { payload: nothing, answer: nothing },
  /** An unexpected failure in the window, for the local log; never with report content. */
  'diagnostics.record': { payload: z.strictObject({ name: z.string().max(200), stack: z.string().max(20_000) }), answer: nothing },
} as const satisfies Record<RequestChannel, { payload: z.ZodType; answer: z.ZodType }>

export const noticeSchemas = {
  'export.progress': exportProgressSchema,
  'aggregation.progress': aggregationProgressSchema,
  /** The window is about to close: save what is open, then ask window.readyToClose. */
  'window.closing': nothing,
  'menu.command': z.strictObject({
    command: z.enum(['undo', 'redo', 'save', 'export', 'print', 'home', 'preview']),
  }),
} as const satisfies Record<NoticeChannel, z.ZodType>

export type Settings = z.infer<typeof settingsSchema>
export type AppDescription = z.infer<typeof appDescriptionSchema>
export type Recovery = z.infer<typeof recoverySchema>
export type OpenedReport = z.infer<typeof openedReportSchema>
export type ReportListEntry = z.infer<typeof reportListEntrySchema>
export type Image = z.infer<typeof imageSchema>

export type RequestPayload<C extends RequestChannel> = z.output<(typeof requestSchemas)[C]['payload']>
export type RequestAnswer<C extends RequestChannel> = z.output<(typeof requestSchemas)[C]['answer']>
export type NoticePayload<C extends NoticeChannel> = z.output<(typeof noticeSchemas)[C]>

/** {@link requestSchemas}, typed so that a schema looked up by a channel gives that channel's type. */
export const requestContract: {
  readonly [C in RequestChannel]: {
    readonly payload: z.ZodType<RequestPayload<C>>
    readonly answer: z.ZodType<RequestAnswer<C>>
  }
} = requestSchemas

/** {@link noticeSchemas}, typed as {@link requestContract}. */
export const noticeContract: { readonly [C in NoticeChannel]: z.ZodType<NoticePayload<C>> } = noticeSchemas
