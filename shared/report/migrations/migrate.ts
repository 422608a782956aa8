import { z } from 'zod'

/** Stored data of an older version: an object, its inside not yet known. */
export type StoredRecord = Readonly<Record<string, unknown>>

/** One step from the version before to `toVersion`. */
export interface Migration {
  readonly toVersion: number
  /** For engineers: what changed. */
  readonly title: string
  /** Pure; gives a new record. Its `schemaVersion` is set by {@link migrate}. */
  readonly apply: (stored: StoredRecord) => StoredRecord
}

/** All steps from version 1 to `currentVersion`, proved to have no gap. */
export interface MigrationPath {
  readonly currentVersion: number
  readonly migrations: readonly Migration[]
}

export type MigrationOutcome =
  | { readonly kind: 'current'; readonly data: StoredRecord }
  | { readonly kind: 'migrated'; readonly data: StoredRecord; readonly fromVersion: number; readonly applied: readonly string[] }
  | { readonly kind: 'too-new'; readonly version: number }
  | { readonly kind: 'invalid'; readonly reason: string }

/** As {@link MigrationOutcome}, with data that is known to follow the current schema. */
export type LoadOutcome<T> =
  | { readonly kind: 'current'; readonly data: T }
  | { readonly kind: 'migrated'; readonly data: T; readonly fromVersion: number; readonly applied: readonly string[] }
  | { readonly kind: 'too-new'; readonly version: number }
  | { readonly kind: 'invalid'; readonly reason: string }

const versionedRecordSchema = z.looseObject({ schemaVersion: z.number().int().min(1) })

/**
 * Checks that the migrations lead from version 1 to the current version, one version a step.
 * @throws when they do not: the program is wrong, not the data.
 */
export function migrationPath(currentVersion: number, migrations: readonly Migration[]): MigrationPath {
  const reached = migrations.map((migration) => migration.toVersion)
  const wanted = Array.from({ length: currentVersion - 1 }, (_, index) => index + 2)
  if (reached.length !== wanted.length || reached.some((version, index) => version !== wanted[index])) {
    throw new Error(`Migrations must reach versions [${wanted.join(', ')}] in turn, not [${reached.join(', ')}].`)
  }
  return { currentVersion, migrations }
}

/** Brings stored data to the current version, one step after the other. What a step throws is passed on. */
export function migrate(stored: unknown, path: MigrationPath): MigrationOutcome {
  const parsed = versionedRecordSchema.safeParse(stored)
  if (!parsed.success) return { kind: 'invalid', reason: describeIssue(parsed.error) }
  const fromVersion = parsed.data.schemaVersion
  if (fromVersion > path.currentVersion) return { kind: 'too-new', version: fromVersion }
  if (fromVersion === path.currentVersion) return { kind: 'current', data: parsed.data }
  const steps = path.migrations.filter((migration) => migration.toVersion > fromVersion)
  return { kind: 'migrated', data: applyInTurn(parsed.data, steps), fromVersion, applied: steps.map((step) => step.title) }
}

/** Brings stored data to the current version and checks it against the schema of that version. */
export function load<T>(stored: unknown, path: MigrationPath, schema: z.ZodType<T>): LoadOutcome<T> {
  const outcome = migrate(stored, path)
  if (outcome.kind === 'too-new' || outcome.kind === 'invalid') return outcome
  const parsed = schema.safeParse(outcome.data)
  if (!parsed.success) return { kind: 'invalid', reason: describeIssue(parsed.error) }
  return { ...outcome, data: parsed.data }
}

function applyInTurn(stored: StoredRecord, steps: readonly Migration[]): StoredRecord {
  return steps.reduce<StoredRecord>((record, step) => ({ ...step.apply(record), schemaVersion: step.toVersion }), stored)
}

/** Where the first fault is, as a path of keys; no content of the data. */
function describeIssue(error: z.ZodError): string {
  const issue = error.issues[0]
  return issue === undefined ? 'schema' : `${issue.code}: ${issue.path.map(String).join('.') || '(root)'}`
}
