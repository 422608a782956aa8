import { useState } from 'react'
import { Button, FileTrigger, Label, Text, TextArea, TextField } from 'react-aria-components'
import { FileText } from 'lucide-react'
import { rollFromSource, rollFromText } from '../../shared/aggregation/roll-source'
import { readSource } from '../../shared/import/source/read-source'
import { aggregationPageWording } from '../../shared/wording/aggregation'
import { messageOf, nextStepOf } from '../../shared/wording/errors'
import { fill } from '../../shared/wording/template'

interface RollFieldProps {
  /** As typed. */
  readonly roll: string
  readonly onRoll: (roll: string) => void
}

const fileKinds = ['.txt', '.csv', '.xlsx', '.docx']

/** The departments that must hand in: typed, pasted, or read from a file. */
export function RollField({ roll, onRoll }: RollFieldProps) {
  const [fault, setFault] = useState<string | null>(null)
  const count = rollFromText(roll).length
  const readFile = async (file: File): Promise<void> => {
    const read = namesIn(new Uint8Array(await file.arrayBuffer()), file.name)
    setFault(read.fault)
    if (read.names.length > 0) onRoll(read.names.join('\n'))
  }
  return (
    <div className="roll-field">
      <TextField className="field" value={roll} onChange={onRoll}>
        <Label>{aggregationPageWording.roll}</Label>
        <Text slot="description" className="field-help">
          {aggregationPageWording.rollHelp}
        </Text>
        <TextArea className="input" rows={6} spellCheck={false} />
      </TextField>
      <div className="field-line">
        <FileTrigger
          acceptedFileTypes={fileKinds}
          onSelect={(files) => {
            const file = files?.[0]
            if (file !== undefined) void readFile(file)
          }}
        >
          <Button className="button button-quiet">
            <FileText size={16} aria-hidden />
            {aggregationPageWording.rollFile}
          </Button>
        </FileTrigger>
        {count > 0 && <span className="field-help">{fill(aggregationPageWording.rollCount, { count })}</span>}
      </div>
      {fault !== null && (
        <p className="field-fault" role="alert">
          {aggregationPageWording.rollFailed}
          {fault}
        </p>
      )}
    </div>
  )
}

function namesIn(bytes: Uint8Array, fileName: string): { readonly names: readonly string[]; readonly fault: string | null } {
  const source = readSource(bytes, fileName)
  if (!source.ok) return { names: [], fault: `${messageOf(source.error)}${nextStepOf(source.error)}` }
  const names = rollFromSource(source.value.document)
  return { names, fault: names.length === 0 ? fill(aggregationPageWording.rollEmpty, { name: fileName }) : null }
}
