import { success } from '../../../shared/contract/result'
import type { ReportFormat } from '../../../shared/report/format'
import { outcomeWording } from '../../../shared/wording/command-line'
import { fill } from '../../../shared/wording/template'
import type { Command } from '../command'

/** The formats known. */
export const formatsCommand: Command = {
  options: [],
  paths: { least: 0, most: 0 },
  run(_words, { catalogue: { formats } }) {
    const data = formats.map(({ id, name, years, source, description, sections }) => ({
      id,
      name,
      years: { ...years },
      source,
      description,
      sections: sections.map(({ heading }) => heading),
    }))
    return Promise.resolve(success({ data, text: formats.map((format) => `${line(format)}\n`).join('') }))
  },
}

function line({ id, name, years: { from, to } }: ReportFormat): string {
  const years = to === null ? fill(outcomeWording.yearsFrom, { from }) : fill(outcomeWording.yearsFromTo, { from, to })
  return fill(outcomeWording.knownFormat, { id, name, years })
}
