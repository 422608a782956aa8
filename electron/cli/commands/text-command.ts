import { success } from '../../../shared/contract/result'
import { composeDocument } from '../../../shared/document/compose'
import { plainText } from '../../../shared/document/plain-text'
import { formatNamed } from '../../../shared/report/format-named'
import type { Command } from '../command'
import { readReportFile } from '../report-file'

/** A report file → its text, a paragraph a line. */
export const textCommand: Command = {
  options: [],
  paths: { least: 1, most: 1 },
  async run({ paths: [path = ''] }, context) {
    const report = await readReportFile(context, path)
    if (!report.ok) return report
    const format = formatNamed(context.catalogue.formats, report.value.formatId)
    if (!format.ok) return format
    const text = plainText(composeDocument(report.value, format.value))
    return success({ data: { paragraphs: text.split('\n').slice(0, -1) }, text })
  },
}
