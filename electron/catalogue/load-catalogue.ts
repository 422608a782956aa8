import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { z } from 'zod'
import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import type { MeaningCatalogue, ReportFormat } from '../../shared/report/format'
import { meaningCatalogueSchema, reportFormatSchema } from '../../shared/report/format'
import { reportError } from '../../shared/wording/errors'
import type { FormatFault } from '../../shared/wording/format-faults'
import { formatFaultReason } from '../../shared/wording/format-faults'
import { formatFaultOf, meaningsFaultOf } from './format-fault'

/** What the program knows of yearly reports, from the data in assets. */
export interface Catalogue {
  /** By the first year they were asked for. */
  readonly formats: ReportFormat[]
  readonly meanings: MeaningCatalogue
}

/**
 * Reads assets/meanings.json and every file of assets/formats. A new format is a new file there and nothing else.
 * Error: format.invalid, naming the file and its first fault.
 */
export async function loadCatalogue(assetsFolder: string): Promise<Result<Catalogue>> {
  const meanings = await readData(join(assetsFolder, 'meanings.json'), meaningCatalogueSchema, meaningsFaultOf)
  if (!meanings.ok) return meanings
  const formats: ReportFormat[] = []
  for (const path of await formatPaths(join(assetsFolder, 'formats'))) {
    const format = await readData(path, reportFormatSchema, (data) => formatFaultOf(data, meanings.value, formats))
    if (!format.ok) return format
    formats.push(format.value)
  }
  if (formats.length === 0) return invalid('formats', { fault: 'no-formats' })
  return success({ formats: formats.sort((a, b) => a.years.from - b.years.from), meanings: meanings.value })
}

/** In an order that does not depend on the file system. */
async function formatPaths(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name))
}

/** Reads one file; its shape is checked by the schema, what it refers to by `faultOf`. */
async function readData<T>(path: string, schema: z.ZodType<T>, faultOf: (data: T) => FormatFault | null): Promise<Result<T>> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return invalid(path, { fault: 'unreadable' })
  const stored = parseJson(text)
  if (stored === undefined) return invalid(path, { fault: 'not-json' })
  const parsed = schema.safeParse(stored)
  if (!parsed.success) return invalid(path, { fault: 'schema', place: placeOf(parsed.error) })
  const fault = faultOf(parsed.data)
  return fault === null ? success(parsed.data) : invalid(path, fault)
}

/** undefined, which JSON has no writing for, when the text is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The path of keys to the first fault, such as sections.3.facts.0.kind; a key that should not be there is part of it. */
function placeOf(error: z.ZodError): string {
  const issue = error.issues[0]
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return [...(issue?.path ?? []), ...keys].map(String).join('.')
}

function invalid(path: string, fault: FormatFault): Result<never> {
  return failure(reportError('format.invalid', { name: basename(path), reason: formatFaultReason(fault) }))
}
