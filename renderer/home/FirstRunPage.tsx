import { useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { BookOpen } from 'lucide-react'
import { firstRunWording, homeWording, programName } from '../../shared/wording/interface'
import { useProgram } from '../app/program-context'
import type { OpenReportById } from './open-report'
import { LabelledText } from '../fields/LabelledText'
import { organFault } from './organ-fault'
import { useSample } from './use-sample'

/** The first start: asks for the organ's name, which title and signature need, and for nothing else. */
export function FirstRunPage({ onOpen }: { readonly onOpen: OpenReportById }) {
  const { settings, changeSettings } = useProgram()
  const [organ, setOrgan] = useState('')
  const [isMissing, setMissing] = useState(false)
  const openSample = useSample(onOpen)
  const tooLong = organFault(organ)
  return (
    <main className="first-run">
      <div className="first-run-card">
        <p className="program-name">{programName}</p>
        <h1>{firstRunWording.heading}</h1>
        <p>{firstRunWording.explanation}</p>
        <Form
          onSubmit={(event) => {
            event.preventDefault()
            if (organ.trim() === '') setMissing(true)
            else if (tooLong === undefined) void changeSettings({ ...settings, organ: organ.trim() })
          }}
        >
          <LabelledText
            label={firstRunWording.organ}
            help={firstRunWording.organHelp}
            value={organ}
            onType={(text) => {
              setOrgan(text)
              setMissing(false)
            }}
            fault={isMissing ? firstRunWording.organMissing : tooLong}
          />
          <Button className="button button-primary" type="submit">
            {firstRunWording.start}
          </Button>
        </Form>
        <div className="first-run-sample">
          <p>{firstRunWording.sampleHint}</p>
          <Button className="button" onPress={openSample}>
            <BookOpen size={16} aria-hidden />
            {homeWording.openSample}
          </Button>
        </div>
      </div>
    </main>
  )
}
