import { printedHeading } from '../../shared/report/numbering'
import type { Report, Section } from '../../shared/report/schema'
import { narrativeText } from '../../shared/report/stock-text'
import { importWording } from '../../shared/wording/interface'
import { fill } from '../../shared/wording/template'
import { useProgram } from '../app/program-context'

/** What each section of an imported report was taken for. */
export function ImportedSections({ report }: { readonly report: Report }) {
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
            <SectionLine key={section.id} section={section} heading={printedHeading(section, index, report.sections)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function SectionLine({ section, heading }: { readonly section: Section; readonly heading: string }) {
  const { description } = useProgram()
  const meaning = description.meanings.find(({ id }) => id === section.meaning)
  return (
    <tr>
      <th scope="row">{heading || importWording.noHeading}</th>
      <td>{meaning?.name ?? importWording.meaningUnknown}</td>
      <td className="figure">{narrativeText(section.narrative, '').replace(/\s/gu, '').length}</td>
    </tr>
  )
}
