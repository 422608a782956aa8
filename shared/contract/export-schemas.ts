import { z } from 'zod'
import { reportSchema } from '../report/schema'
import { reportFileKinds } from './report-file-kinds'

/** What the window and the main process say to each other about exporting and printing. */

const reportId = reportSchema.shape.id

/** Longest name that any system takes. */
const longestName = 255

/** More than a name may have: the main process says which are too long, so that the clerk is told. */
const longestTyped = 10_000

/** The files that a report can be exported as, in the order in which they are offered. */
export const exportKindSchema = z.enum([...reportFileKinds, 'review-log'])

/** Whether the pages are marked as a draft. */
export const reportStatusSchema = z.enum(['final', 'draft'])

/** Files beside each other, or as a submission package: in a folder of their own, with a checklist. */
export const exportArrangementSchema = z.enum(['beside', 'package'])

const exportedFileKindSchema = z.enum([...exportKindSchema.options, 'checklist'])

/** Ends a job that is under way; see export.cancel. */
const job = z.strictObject({ jobId: z.string().min(1).max(64) })

/** What is to be written, and the name that all of it shares. */
const selection = z.strictObject({
  reportId,
  /** The name of the files without what tells them apart; absent for the one that the program proposes. */
  baseName: z.string().max(longestTyped).optional(),
  kinds: z.array(exportKindSchema).max(exportKindSchema.options.length),
  arrangement: exportArrangementSchema,
  status: reportStatusSchema,
})

export const exportProposalSchema = z.strictObject({
  /** Folder as shown to the clerk; the window cannot choose another but through the dialog. */
  folder: z.string(),
  baseName: z.string(),
  /** The folder within that the package gets; null where files lie beside each other. */
  packageName: z.string().nullable(),
  fileNames: z.array(z.string()),
  /** Those of the names that are taken. */
  taken: z.array(z.string()),
})

const exportedFileSchema = z.strictObject({
  kind: exportedFileKindSchema,
  fileName: z.string(),
  /** null for what has no pages. */
  pages: z.number().int().nullable(),
  bytes: z.number().int(),
})

export const exportRequestSchemas = {
  'export.propose': { payload: selection, answer: exportProposalSchema },
  /** Opens the system's folder dialog; answers as export.propose, unchanged when the clerk closes it. */
  'export.chooseFolder': { payload: selection, answer: exportProposalSchema },
  /** Exports the report as last saved. Answered when all files are whole on the disk. */
  'export.start': {
    payload: selection.extend({
      ...job.shape,
      /** The names that the clerk was told to be taken and wants replaced; any other answers export.exists. */
      replaces: z.array(z.string().max(longestName)).max(exportedFileKindSchema.options.length),
    }),
    answer: z.strictObject({
      /** The folder that the files lie in. */
      folder: z.string(),
      files: z.array(exportedFileSchema),
    }),
  },
  'export.cancel': { payload: job, answer: z.strictObject({}) },
  /** Shows the last exported file in the system's file program. */
  'export.showInFolder': { payload: z.strictObject({}), answer: z.strictObject({}) },
  /**
   * Sets the report as last saved and opens the system's print dialog over its pages; export.cancel ends the setting.
   * Answered when the pages are with the printer, or the clerk has closed the dialog.
   */
  'print.start': {
    payload: job.extend({ reportId, status: reportStatusSchema }),
    answer: z.strictObject({ outcome: z.enum(['printed', 'closed']) }),
  },
} as const

export const exportProgressSchema = job.extend({
  /** What is being made, or the writing of all that was made. */
  step: z.enum([...exportedFileKindSchema.options, 'pages', 'printing', 'writing']),
  /** 0–1 over all steps. */
  fraction: z.number().min(0).max(1),
})

export type ExportKind = z.infer<typeof exportKindSchema>
/** A kind of file the clerk chose, or the checklist that a package has besides. */
export type ExportedFileKind = z.infer<typeof exportedFileKindSchema>
export type ReportStatus = z.infer<typeof reportStatusSchema>
export type ExportArrangement = z.infer<typeof exportArrangementSchema>
export type ExportSelection = z.infer<typeof selection>
export type ExportProposal = z.infer<typeof exportProposalSchema>
export type ExportedFile = z.infer<typeof exportedFileSchema>
export type ExportStep = z.infer<typeof exportProgressSchema>['step']
