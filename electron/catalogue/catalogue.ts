import type { MeaningCatalogue, ReportFormat } from '../../shared/report/format'

/** What the program knows of yearly reports, from the data in assets. */
export interface Catalogue {
  /** By the first year they were asked for. */
  readonly formats: ReportFormat[]
  readonly meanings: MeaningCatalogue
}
