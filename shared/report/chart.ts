import { z } from 'zod'

/** A bar chart as it was when it was placed in a report: values are kept, so that the page does not change by itself. */
export const chartSchema = z.strictObject({
  title: z.string().min(1),
  /** Of all values: 件, 万元, 条. */
  unit: z.string(),
  /** Groups of bars along the axis. */
  categories: z.array(z.string().min(1)).min(1).max(24),
  /** A bar in each group; null where there is no figure. */
  series: z.array(z.strictObject({ label: z.string().min(1), values: z.array(z.number().min(0).nullable()) })).min(1).max(6),
})

export type Chart = z.infer<typeof chartSchema>
