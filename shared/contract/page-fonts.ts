import { z } from 'zod'
import { bytesSchema } from './bytes'

/** Whose fonts pages are set in: the program's, the same on every computer, or the office's own as far as it has them. */
export const pageFontsSchema = z.enum(['own', 'office'])
export type PageFonts = z.infer<typeof pageFontsSchema>

/** The faces that an office may have fonts of its own for; those of shared/document, named here as data. */
const faceSchema = z.enum(['title', 'heading1', 'heading2', 'body', 'folio'])

/** A font of the computer that stands for a face. */
export const officeFontSchema = z.strictObject({
  face: faceSchema,
  /** Identifier among the fonts of a page. */
  id: z.string().min(1),
  /** As the font states its name. */
  family: z.string().min(1),
  /** Position in a file of several fonts. */
  index: z.number().int().min(0),
})
export type OfficeFontDescription = z.infer<typeof officeFontSchema>

export const fontRequestSchemas = {
  /** Looks again each time: a font may have been installed meanwhile. */
  'fonts.find': { payload: z.strictObject({}), answer: z.array(officeFontSchema) },
  /** The file of a face's font that fonts.find named. */
  'fonts.read': { payload: z.strictObject({ face: faceSchema }), answer: z.strictObject({ bytes: bytesSchema }) },
} as const
