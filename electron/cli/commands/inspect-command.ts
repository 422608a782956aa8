import { success } from '../../../shared/contract/result'
import type { TableInspection } from '../../../shared/report/table-inspection'
import type { ReportInspection } from '../../../shared/report/inspection'
import { inspectReport } from '../../../shared/report/inspection'
import { outcomeWording } from '../../../shared/wording/command-line'
import { fill } from '../../../shared/wording/template'
import type { Command } from '../command'
import { readReportFile } from '../report-file'

/** A report file → what it is and has. */
export const inspectCommand: Command = {
  options: [],
  paths: { least: 1, most: 1 },
  async run({ paths: [path = ''] }, context) {
    const report = await readReportFile(context, path)
    if (!report.ok) return report
    const { formats, meanings } = context.catalogue
    const inspection = inspectReport(report.value, formats, meanings)
    return success({ data: inspection, text: description(inspection) })
  },
}

function description(report: ReportInspection): string {
  const { unknown, noHeading, noMeaning } = outcomeWording
  const lines = [
    fill(outcomeWording.organ, { organ: report.organ === '' ? unknown : report.organ }),
    fill(outcomeWording.year, { year: report.year ?? unknown }),
    fill(outcomeWording.format, { format: report.formatName ?? report.formatId }),
    fill(outcomeWording.title, { title: report.title }),
    fill(outcomeWording.date, { date: report.date ?? unknown }),
    fill(outcomeWording.opening, { characters: report.openingCharacters }),
    ...report.sections.map(({ heading, meaningName, characters }) =>
      fill(outcomeWording.section, { heading: heading === '' ? noHeading : heading, meaning: meaningName ?? noMeaning, characters }),
    ),
    ...report.tables.flatMap(tableLines),
    ...(report.setAside === 0 ? [] : [fill(outcomeWording.setAside, { count: report.setAside })]),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/** A table as lines: its name, then a row a line with the figures by column. */
function tableLines({ name, state, rows }: TableInspection): string[] {
  if (state === 'untouched') return [fill(outcomeWording.tableUntouched, { name })]
  return [
    fill(outcomeWording.table, { name }),
    ...rows.map(({ label, figures }) =>
      fill(label === '' ? outcomeWording.tableRowWithoutLabel : outcomeWording.tableRow, {
        label,
        figures: Object.entries(figures)
          .map(([column, figure]) => fill(outcomeWording.tableFigure, { column, figure: figure ?? outcomeWording.emptyFigure }))
          .join(outcomeWording.figureSeparator),
      }),
    ),
  ]
}
