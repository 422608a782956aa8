import { z } from 'zod'
import type { Migration } from './migrate'

const storedSections = z.object({ sections: z.array(z.looseObject({})) })

/** Tables, charts and replies to findings came in; a report of version 1 has none. */
export const toVersion2: Migration = {
  toVersion: 2,
  title: 'tables, charts, replies to findings',
  apply: (stored) => ({
    ...stored,
    sections: storedSections.parse(stored).sections.map((section) => ({ ...section, tables: {}, charts: [] })),
    findingReplies: [],
  }),
}
