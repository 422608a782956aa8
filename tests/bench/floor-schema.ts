import { z } from 'zod'

/** What a file costs whoever writes it: bytes, and medians of ms. */
export const floorSchema = z.strictObject({
  inflated: z.number(),
  deflated: z.number(),
  deflating: z.number(),
  fontBytes: z.number(),
  fontReads: z.number(),
  reading: z.number(),
})
export type Floor = z.infer<typeof floorSchema>
