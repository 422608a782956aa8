import type { ReportFormat } from '../../shared/report/format'
import { sectionDefinitionOf } from '../../shared/report/format'
import { printedHeading } from '../../shared/report/numbering'
import type { Report, Section } from '../../shared/report/schema'
import { narrativeText } from '../../shared/report/stock-text'
import { importWording } from '../../shared/wording/interface'
import { fill } from '../../shared/wording/template'
import { useProgram } from '../app/program-context'

/** What each section of an imported report was taken for. */
export function ImportedSections({ report, format }: { readonly report: Report; readonly format: ReportFormat }) {
  return (
    <div className="list-scroll">
      <table className="report-table">
        <caption>{fill(importWording.sections, { count: report.sections.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{importWording.section}</th>
            <th scope="col">{importWording.meaning}</th>
            <th scope="col" className="figure">
              {importWording.characters}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.sections.map((section, index) => (
            <SectionLine key={section.id} section={section} format={format} heading={printedHeading(section, index, report.sections)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface SectionLineProps {
  readonly section: Section
  readonly format: ReportFormat
  readonly heading: string
}

function SectionLine({ section, format, heading }: SectionLineProps) {
  const { description } = useProgram()
  const characters = narrativeText(section.narrative, '').replace(/\s/gu, '').length
  const isTableAlone = characters === 0 && Object.keys(section.tables).length > 0
  const meaning = description.meanings.find(({ id }) => id === section.meaning)
  return (
    <tr>
      <th scope="row">{heading || importWording.noHeading}</th>
      <td>{sectionDefinitionOf(format, section.meaning)?.heading ?? meaning?.name ?? importWording.meaningUnknown}</td>
      <td className="figure">{isTableAlone ? importWording.tableAlone : characters}</td>
    </tr>
  )
}
