import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import type { ReportFormat } from '../../shared/report/format'
import { reportSchema } from '../../shared/report/schema'
import { wrongUseWording } from '../../shared/wording/command-line'
import { listOf } from '../../shared/wording/separators'
import { fill } from '../../shared/wording/template'
import type { CommandName } from './wrong-use'
import { wrongUse } from './wrong-use'

const yearSchema = reportSchema.shape.year.unwrap()

/** The year of --year; undefined where none is given. Error: cli.wrong-use. */
export function givenYear(typed: string | undefined, command: CommandName): Result<number | undefined> {
  if (typed === undefined) return success(undefined)
  if (/^\d{4}$/.test(typed) && yearSchema.safeParse(Number(typed)).success) return success(Number(typed))
  const { minValue: from, maxValue: to } = yearSchema
  return failure(wrongUse(fill(wrongUseWording.badYear, { value: typed, from: from ?? '', to: to ?? '' }), command))
}

/** The format of --format; undefined where none is given. Error: cli.wrong-use, with the identifiers that can be given. */
export function givenFormat(id: string | undefined, formats: readonly ReportFormat[], command: CommandName): Result<ReportFormat | undefined> {
  const format = formats.find((each) => each.id === id)
  if (id === undefined || format !== undefined) return success(format)
  return failure(wrongUse(fill(wrongUseWording.unknownFormat, { id, known: listOf(formats.map((each) => each.id)) }), command))
}
