import { useState } from 'react'
import { Button } from 'react-aria-components'
import { CircleAlert, CircleDashed } from 'lucide-react'
import type { TableAnswer } from '../../shared/report/schema'
import { tableValues, typedCells } from '../../shared/report/table-values'
import { pasteWording, tablesWording } from '../../shared/wording/tables'
import { fill } from '../../shared/wording/template'
import { Question } from '../app/Question'
import { useSession } from '../editing/session-context'
import { RadioChoice } from '../fields/RadioChoice'
import type { FigureGrid } from './figure-grid'
import { cellsOf } from './grid-map'

interface TableHeadProps {
  readonly grid: FigureGrid
  /** Undefined while the table is untouched. */
  readonly answer: TableAnswer | undefined
  readonly headingId: string
}

/** The name of a table, how far it is, and what can be done with it as a whole. */
export function TableHead({ grid, answer, headingId }: TableHeadProps) {
  return (
    <>
      <header className="table-head">
        <h2 id={headingId}>{grid.table.name}</h2>
        {answer === undefined ? <UntouchedMark /> : <TouchedMarks grid={grid} answer={answer} />}
      </header>
      {answer === undefined ? <UntouchedNotice grid={grid} /> : <TableTools grid={grid} answer={answer} />}
    </>
  )
}

function UntouchedMark() {
  return (
    <span className="state table-untouched">
      <CircleDashed size={16} aria-hidden />
      {tablesWording.untouched}
    </span>
  )
}

function TouchedMarks({ grid, answer }: { readonly grid: FigureGrid; readonly answer: TableAnswer }) {
  const values = [...tableValues(grid.table, answer).values()].filter(({ origin }) => origin === 'typed')
  const count = (kind: 'empty' | 'unread' | 'faulty'): number => values.filter(({ reading }) => reading.kind === kind).length
  const [unread, faulty] = [count('unread'), count('faulty')]
  return (
    <span className="table-states">
      <span className="state">
        {fill(tablesWording.touched, { filled: values.length - count('empty') - unread, cells: values.length })}
      </span>
      <OpenMark count={unread} sentence={tablesWording.unreadCells} />
      <OpenMark count={faulty} sentence={tablesWording.faultyCells} />
    </span>
  )
}

interface OpenMarkProps {
  readonly count: number
  readonly sentence: typeof tablesWording.unreadCells | typeof tablesWording.faultyCells
}

function OpenMark({ count, sentence }: OpenMarkProps) {
  return count === 0 ? null : (
    <span className="state state-problems">
      <CircleAlert size={16} aria-hidden />
      {fill(sentence, { count })}
    </span>
  )
}

function UntouchedNotice({ grid }: { readonly grid: FigureGrid }) {
  return (
    <div className="notice">
      <p>{tablesWording.untouchedExplanation}</p>
      <div className="button-row">
        <Button
          className="button button-primary"
          onPress={() => {
            grid.go(cellsOf(grid.map)[0] ?? '')
          }}
        >
          {tablesWording.start}
        </Button>
        <Button
          className="button"
          onPress={() => {
            grid.setCells(Object.fromEntries(typedCells(grid.table).map(({ key }) => [key, ZERO])))
            grid.go(cellsOf(grid.map)[0] ?? '')
            grid.say(pasteWording.zeros)
          }}
        >
          {tablesWording.fillZeros}
        </Button>
      </div>
    </div>
  )
}

const ZERO = '0'

function TableTools({ grid, answer }: { readonly grid: FigureGrid; readonly answer: TableAnswer }) {
  const session = useSession()
  const [isAsking, setAsking] = useState(false)
  const place = { sectionId: grid.sectionId, tableId: grid.table.id }
  return (
    <div className="table-tools">
      <RadioChoice
        label={tablesWording.emptyAs}
        layout="row"
        options={[
          { id: '0', label: tablesWording.emptyAsZero },
          { id: '/', label: tablesWording.emptyAsSlash },
        ]}
        chosen={answer.emptyAs}
        onChoose={(chosen) => {
          session.edit({ kind: 'print-empty-cells', ...place, emptyAs: chosen === '/' ? '/' : '0' })
        }}
      />
      <Button
        className="button button-quiet"
        onPress={() => {
          setAsking(true)
        }}
      >
        {tablesWording.clear}
      </Button>
      {isAsking && (
        <Question
          heading={fill(tablesWording.clearQuestion, { table: grid.table.name })}
          explanation={tablesWording.clearExplanation}
          confirm={tablesWording.clearConfirm}
          onCancel={() => {
            setAsking(false)
          }}
          onConfirm={() => {
            setAsking(false)
            session.edit({ kind: 'clear-table', ...place })
          }}
        />
      )}
    </div>
  )
}
