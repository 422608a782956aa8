import type { Place } from '../editing/place'

/** Opens a report of the list; kept when it is shown, or its failure is. */
export type OpenReportById = (reportId: string, place?: Place) => Promise<void>
