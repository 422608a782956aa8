import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Copy } from 'lucide-react'
import type { ComparedFigure } from '../../shared/comparison/compare-reports'
import { explainChange } from '../../shared/comparison/explain-change'
import { comparisonWording } from '../../shared/wording/comparison'
import { fill } from '../../shared/wording/template'
import { useProgram } from '../app/program-context'
import { request } from '../bridge/bridge'
import { differenceText, largeChangeText, rateText, yearFigureText } from './growth-text'
import { partHeadings } from './PageParts'
import { WideTable } from './WideTable'

interface ComparedFiguresProps {
  readonly figures: readonly ComparedFigure[]
  readonly year: number
}

/** The named figures of two years, each with a sentence to copy into the text. */
export function ComparedFigures({ figures, year }: ComparedFiguresProps) {
  const { tell } = useProgram()
  const [copied, setCopied] = useState<string | null>(null)
  const { columns } = comparisonWording
  const copy = async (sentence: string): Promise<void> => {
    const answer = await request('clipboard.writeText', { text: sentence })
    if (answer.ok) setCopied(sentence)
    else tell(answer.error)
  }
  return (
    <section className="comparison-part" aria-labelledby={partHeadings.figures}>
      <h2 id={partHeadings.figures} tabIndex={-1}>
        {comparisonWording.partNames.figures}
      </h2>
      <p className="copied-sentence" role="status">
        {copied !== null && fill(comparisonWording.copied, { sentence: copied })}
      </p>
      <WideTable label={comparisonWording.partNames.figures}>
        <table className="report-table compared-figures">
          <thead>
            <tr>
              <th scope="col">{columns.figure}</th>
              <th scope="col" className="figure">
                {fill(columns.current, { year })}
              </th>
              <th scope="col" className="figure">
                {fill(columns.previous, { year: year - 1 })}
              </th>
              <th scope="col" className="figure">
                {columns.difference}
              </th>
              <th scope="col" className="figure">
                {columns.rate}
              </th>
              <th scope="col">{columns.explanation}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((compared) => (
              <FigureRow key={compared.figure.id} compared={compared} onCopy={(sentence) => void copy(sentence)} />
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  )
}

interface FigureRowProps {
  readonly compared: ComparedFigure
  readonly onCopy: (sentence: string) => void
}

function FigureRow({ compared: { figure, current, previous, growth }, onCopy }: FigureRowProps) {
  const { label, unit } = figure
  const sentence = explainChange(figure, growth)
  const mark = largeChangeText(growth)
  return (
    <tr>
      <th scope="row">
        {label}
        {unit !== '' && <span className="figure-unit">{unit}</span>}
      </th>
      <td className="figure">{yearFigureText(current)}</td>
      <td className="figure">{yearFigureText(previous)}</td>
      <td className="figure">{differenceText(growth)}</td>
      <td className="figure">
        {rateText(growth)}
        {mark !== null && <strong className="large-change">{mark}</strong>}
      </td>
      <td>
        {sentence !== null && (
          <Button
            className="button button-quiet copy-button"
            aria-label={fill(comparisonWording.copyOf, { label })}
            onPress={() => {
              onCopy(sentence)
            }}
          >
            <Copy size={16} aria-hidden />
            {comparisonWording.copy}
          </Button>
        )}
      </td>
    </tr>
  )
}
