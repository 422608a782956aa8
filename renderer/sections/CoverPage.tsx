import { TextArea, TextField, Label } from 'react-aria-components'
import { automaticTitle } from '../../shared/report/title'
import type { Report } from '../../shared/report/schema'
import { coverWording } from '../../shared/wording/interface'
import { useReport, useSession } from '../editing/session-context'
import { useTypedText } from '../editing/use-typed-text'
import { LabelledText } from '../fields/LabelledText'
import { RadioChoice } from '../fields/RadioChoice'
import { YearField } from '../fields/YearField'
import { FormatField } from './FormatField'
import { PageFindings } from '../findings/PageFindings'
import { FormPage } from './FormPage'

/** Organ, year and title. */
export function CoverPage() {
  const session = useSession()
  const report = useReport()
  return (
    <FormPage heading={coverWording.heading}>
      <LabelledText
        label={coverWording.organ}
        help={coverWording.organHelp}
        value={report.organ}
        onType={(organ) => {
          session.edit({ kind: 'set-organ', organ })
        }}
        fieldId="organ"
      />
      <YearField
        label={coverWording.year}
        fault={coverWording.yearFault}
        year={report.year}
        onYear={(year) => {
          session.edit({ kind: 'set-year', year })
        }}
      />
      <FormatField />
      <TitleField report={report} />
      <PageFindings part={{ kind: 'cover' }} />
    </FormPage>
  )
}

function TitleField({ report }: { readonly report: Report }) {
  const session = useSession()
  const automatic = automaticTitle(session.format, report.organ, report.year)
  return (
    <>
      <RadioChoice
        label={coverWording.title}
        options={[
          { id: 'automatic', label: coverWording.titleAutomatic },
          { id: 'as-written', label: coverWording.titleOwn },
        ]}
        chosen={report.title.kind}
        {...(report.title.kind === 'automatic' ? { fieldId: 'title' } : {})}
        onChoose={(kind) => {
          session.edit({ kind: 'set-title', title: kind === 'automatic' ? { kind } : { kind: 'as-written', lines: automatic } })
        }}
      />
      {report.title.kind === 'automatic' ? (
        <p className="title-sample">
          {automatic.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
      ) : (
        <TitleLines lines={report.title.lines} />
      )}
    </>
  )
}

function TitleLines({ lines }: { readonly lines: readonly string[] }) {
  const session = useSession()
  const typed = useTypedText<HTMLTextAreaElement>(lines.join('\n'), (text) => {
    session.edit({ kind: 'set-title', title: { kind: 'as-written', lines: text.split('\n') } })
  })
  return (
    <TextField className="field">
      <Label>{coverWording.titleLines}</Label>
      <TextArea className="input" rows={3} spellCheck={false} data-field="title" {...typed} />
    </TextField>
  )
}
