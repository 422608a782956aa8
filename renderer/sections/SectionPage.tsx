import { useState } from 'react'
import { Button } from 'react-aria-components'
import { CircleCheck } from 'lucide-react'
import type { OpenPoint } from '../../shared/checks/open-points'
import { pointsOfSection } from '../../shared/checks/open-points'
import type { SectionDefinition } from '../../shared/report/format'
import { sectionDefinitionOf } from '../../shared/report/format'
import { printedHeading } from '../../shared/report/numbering'
import type { Section } from '../../shared/report/schema'
import { narrativeText, stockTextOf } from '../../shared/report/stock-text'
import { factsWording, outlineWording, reportPageWording } from '../../shared/wording/interface'
import { PlacedCharts } from '../comparison/PlacedCharts'
import { tablesWording } from '../../shared/wording/tables'
import { useReport, useSession } from '../editing/session-context'
import { FactField } from '../fields/FactField'
import { NarrativeField } from '../fields/NarrativeField'
import { ErrorSummary } from '../findings/ErrorSummary'
import { PageFindings } from '../findings/PageFindings'
import { useOpenFindings } from '../findings/use-findings'
import { TablesImport } from '../import/TablesImport'
import { TableField } from '../tables/TableField'
import { FormPage } from './FormPage'
import { placeAfter } from './place-order'
import { SectionMark } from './SectionMark'

/** One section: its questions, its text, and the button that says it is finished. */
export function SectionPage({ section, index }: { readonly section: Section; readonly index: number }) {
  const { format } = useSession()
  const report = useReport()
  // How often 完成本章 met problems: each time the summary appears anew and takes the focus.
  const [refusals, setRefusals] = useState(0)
  const definition = sectionDefinitionOf(format, section.meaning)
  const stock = stockTextOf(report, section, format)
  const open = pointsOfSection(report, section, format, useOpenFindings())
  return (
    <FormPage
      heading={printedHeading(section, index, report.sections) || outlineWording.noHeading}
      aside={<SectionMark section={section} />}
    >
      {refusals > 0 && open.length > 0 && <ErrorSummary key={refusals} points={open} />}
      {definition !== undefined && definition.facts.length > 0 && <Facts section={section} definition={definition} />}
      {definition !== undefined && definition.tables.length > 0 && <TablesImport />}
      {definition?.tables.map((table) => <TableField key={table.id} section={section} table={table} />)}
      <SectionText section={section} stock={stock} definition={definition} />
      <PlacedCharts section={section} />
      <PageFindings part={{ kind: 'section', sectionId: section.id }} />
      <FinishButton
        section={section}
        points={open}
        onProblems={() => {
          setRefusals(refusals + 1)
        }}
      />
    </FormPage>
  )
}

interface SectionTextProps {
  readonly section: Section
  readonly stock: string
  readonly definition: SectionDefinition | undefined
}

/** The text of a section; where the form asks for tables alone, it is an addition that opens when there is any. */
function SectionText({ section, stock, definition }: SectionTextProps) {
  const [isOpen, setOpen] = useState(false)
  const text = <NarrativeField place={{ sectionId: section.id }} narrative={section.narrative} stock={stock} />
  if (definition === undefined || definition.tables.length === 0 || definition.facts.length > 0) return text
  return (
    <details
      className="optional-text"
      open={isOpen || narrativeText(section.narrative, stock) !== ''}
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <summary>{tablesWording.optionalText}</summary>
      <p className="field-help">{tablesWording.optionalTextHelp}</p>
      {text}
    </details>
  )
}

function Facts({ section, definition }: { readonly section: Section; readonly definition: SectionDefinition }) {
  const session = useSession()
  const fields = definition.facts.map((fact) => (
    <FactField
      key={fact.id}
      section={section}
      definition={fact}
      answer={section.facts[fact.id]}
      onAnswer={(answer) => {
        session.edit({ kind: 'answer-fact', sectionId: section.id, factId: fact.id, answer })
      }}
    />
  ))
  if (section.narrative.author === 'clerk' && Object.keys(section.facts).length === 0) {
    return (
      <details className="facts facts-optional">
        <summary>{factsWording.optionalHeading}</summary>
        <p className="field-help">{factsWording.optionalExplanation}</p>
        {fields}
      </details>
    )
  }
  return (
    <section className="facts" aria-labelledby="facts-heading">
      <h2 id="facts-heading">{factsWording.heading}</h2>
      {fields}
    </section>
  )
}

interface FinishButtonProps {
  readonly section: Section
  readonly points: readonly OpenPoint[]
  readonly onProblems: () => void
}

function FinishButton({ section, points, onProblems }: FinishButtonProps) {
  const session = useSession()
  const report = useReport()
  if (section.finished && points.length === 0) {
    return (
      <p className="finished-mark" data-field={`${section.id} finish`} tabIndex={-1}>
        <CircleCheck size={20} aria-hidden />
        {reportPageWording.finished}
      </p>
    )
  }
  return (
    <Button
      className="button button-primary finish-button"
      data-field={`${section.id} finish`}
      onPress={() => {
        if (points.length > 0) {
          onProblems()
          return
        }
        session.edit({ kind: 'finish-section', sectionId: section.id })
        session.show(placeAfter(report, { kind: 'section', sectionId: section.id }))
      }}
    >
      {reportPageWording.finish}
    </Button>
  )
}
