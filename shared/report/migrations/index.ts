import type { Report } from '../schema'
import { REPORT_SCHEMA_VERSION, reportSchema } from '../schema'
import type { LoadOutcome, Migration } from './migrate'
import { load, migrationPath } from './migrate'
import { toVersion2 } from './to-version-2'
import { toVersion3 } from './to-version-3'

/**
 * Every change of the report's stored form since version 1, oldest first, one file a migration.
 * A migration is never edited once it has been shipped.
 */
const reportMigrations: readonly Migration[] = [toVersion2, toVersion3]

const reportMigrationPath = migrationPath(REPORT_SCHEMA_VERSION, reportMigrations)

/** A report as it was stored, by whatever version of the program, brought to the current schema. */
export function loadReport(stored: unknown): LoadOutcome<Report> {
  return load(stored, reportMigrationPath, reportSchema)
}
