import { Button, Form } from 'react-aria-components'
import { FolderOpen, Sigma } from 'lucide-react'
import { rollFromText } from '../../shared/aggregation/roll-source'
import { proposeFormat } from '../../shared/report/format'
import { aggregationPageWording } from '../../shared/wording/aggregation'
import { useProgram } from '../app/program-context'
import { request } from '../bridge/bridge'
import { Choice } from '../fields/Choice'
import { YearField } from '../fields/YearField'
import { RollField } from './RollField'
import type { AskedSum } from './use-aggregation'

/** What the form holds. */
export interface AskedParts {
  /** As shown; null until one was chosen in the system's dialog. */
  readonly folder: string | null
  readonly year: number | null
  readonly formatId: string | null
  /** As typed. */
  readonly roll: string
}

interface AskFormProps {
  readonly asked: AskedParts
  readonly onAsked: (asked: AskedParts) => void
  readonly onStart: (asked: AskedSum) => void
}

/** Asks for the folder, the year with its format, and the list of departments. */
export function AskForm({ asked, onAsked, onStart }: AskFormProps) {
  const { settings, changeSettings } = useProgram()
  const { folder, year, formatId, roll } = asked
  const isReady = folder !== null && year !== null && formatId !== null
  const start = (): void => {
    if (!isReady) return
    const departments = [...rollFromText(roll)]
    void changeSettings({ ...settings, departments })
    onStart({ year, formatId, roll: departments })
  }
  return (
    <Form
      className="aggregation-card"
      onSubmit={(event) => {
        event.preventDefault()
        start()
      }}
    >
      <div>
        <p>{aggregationPageWording.explanation}</p>
        <p className="field-help">{aggregationPageWording.kinds}</p>
      </div>
      <FolderField asked={asked} onAsked={onAsked} />
      <YearAndFormat asked={asked} onAsked={onAsked} />
      <RollField
        roll={roll}
        onRoll={(next) => {
          onAsked({ ...asked, roll: next })
        }}
      />
      <div className="button-row">
        <Button className="button button-primary" type="submit" isDisabled={!isReady}>
          <Sigma size={16} aria-hidden />
          {aggregationPageWording.start}
        </Button>
      </div>
    </Form>
  )
}

type PartProps = Pick<AskFormProps, 'asked' | 'onAsked'>

/** The folder is chosen in the system's dialog; the window is told its name only. */
function FolderField({ asked, onAsked }: PartProps) {
  const { tell } = useProgram()
  const { folder } = asked
  const chooseFolder = async (): Promise<void> => {
    const chosen = await request('aggregation.chooseFolder', {})
    if (chosen.ok) onAsked({ ...asked, folder: chosen.value.folder })
    else tell(chosen.error)
  }
  return (
    <div className="field">
      <span className="field-label">{aggregationPageWording.folder}</span>
      <div className="field-line">
        <Button className="button" onPress={() => void chooseFolder()}>
          <FolderOpen size={16} aria-hidden />
          {folder === null ? aggregationPageWording.chooseFolder : aggregationPageWording.otherFolder}
        </Button>
        <span className="folder-name">{folder ?? aggregationPageWording.noFolder}</span>
      </div>
    </div>
  )
}

/** The year proposes the format. */
function YearAndFormat({ asked, onAsked }: PartProps) {
  const { formats } = useProgram().description
  return (
    <div className="aggregation-year">
      <YearField
        label={aggregationPageWording.year}
        help={aggregationPageWording.yearHelp}
        fault={aggregationPageWording.yearFault}
        year={asked.year}
        onYear={(year) => {
          const format = year === null ? undefined : proposeFormat(formats, year)
          onAsked({ ...asked, year, formatId: format?.id ?? asked.formatId })
        }}
      />
      <Choice
        label={aggregationPageWording.format}
        options={formats.map(({ id, name }) => ({ id, label: name }))}
        chosen={asked.formatId}
        onChoose={(formatId) => {
          onAsked({ ...asked, formatId })
        }}
      />
    </div>
  )
}
