import type { z } from 'zod'
import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import type { ReportFormat } from '../../shared/report/format'
import { meaningCatalogueSchema, reportFormatSchema } from '../../shared/report/format-schema'
import { reportError } from '../../shared/wording/errors'
import type { FormatFault } from '../../shared/wording/format-faults'
import { formatFaultReason } from '../../shared/wording/format-faults'
import { parseJsonText } from '../storage/parse-json'
import type { Catalogue } from './catalogue'
import type { CatalogueFile, CatalogueFiles } from './catalogue-files'
import { formatFaultOf, meaningsFaultOf } from './format-fault'

/** What the files say, checked. Error: format.invalid, naming the file and its first fault. */
export function checkCatalogue({ meanings: meaningsFile, formats: formatFiles }: CatalogueFiles): Result<Catalogue> {
  const meanings = readData(meaningsFile, meaningCatalogueSchema, meaningsFaultOf)
  if (!meanings.ok) return meanings
  const formats: ReportFormat[] = []
  for (const file of formatFiles) {
    const format = readData(file, reportFormatSchema, (data) => formatFaultOf(data, meanings.value, formats))
    if (!format.ok) return format
    formats.push(format.value)
  }
  if (formats.length === 0) return invalid('formats', { fault: 'no-formats' })
  return success({ formats: formats.sort((a, b) => a.years.from - b.years.from), meanings: meanings.value })
}

/** Reads one file; its shape is checked by the schema, what it refers to by `faultOf`. */
function readData<T>({ name, text }: CatalogueFile, schema: z.ZodType<T>, faultOf: (data: T) => FormatFault | null): Result<T> {
  if (text === null) return invalid(name, { fault: 'unreadable' })
  const stored = parseJsonText(text)
  if (stored === undefined) return invalid(name, { fault: 'not-json' })
  const parsed = schema.safeParse(stored)
  if (!parsed.success) return invalid(name, { fault: 'schema', place: placeOf(parsed.error) })
  const fault = faultOf(parsed.data)
  return fault === null ? success(parsed.data) : invalid(name, fault)
}

/** The path of keys to the first fault, such as sections.3.facts.0.kind; a key that should not be there is part of it. */
function placeOf(error: z.ZodError): string {
  const issue = error.issues[0]
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return [...(issue?.path ?? []), ...keys].map(String).join('.')
}

function invalid(name: string, fault: FormatFault): Result<never> {
  return failure(reportError('format.invalid', { name, reason: formatFaultReason(fault) }))
}
