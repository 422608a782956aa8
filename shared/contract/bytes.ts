import { z } from 'zod'

/** Bytes as they cross between processes. */
export const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
