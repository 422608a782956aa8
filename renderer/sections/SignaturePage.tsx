import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { CalendarDate, DateWriting } from '../../shared/report/dates'
import { parseWrittenDate, writeDate } from '../../shared/report/dates'
import type { SignatureDate, SignatureOrgan } from '../../shared/report/schema'
import { printedSignatureDate } from '../../shared/report/signature'
import { enclosingBrackets } from '../../shared/report/text.lexicon'
import { signatureWording } from '../../shared/wording/interface'
import { fill } from '../../shared/wording/template'
import { useReport, useSession } from '../editing/session-context'
import { LabelledText } from '../fields/LabelledText'
import { RadioChoice } from '../fields/RadioChoice'
import { PageFindings } from '../findings/PageFindings'
import { FormPage } from './FormPage'

/** 署名 and 成文日期. */
export function SignaturePage() {
  return (
    <FormPage heading={signatureWording.heading}>
      <OrganFields />
      <DateFields />
      <PageFindings part={{ kind: 'signature' }} />
    </FormPage>
  )
}

function OrganFields() {
  const session = useSession()
  const { organ: reportOrgan, signature } = useReport()
  const change = (organ: SignatureOrgan): void => {
    session.edit({ kind: 'set-signature-organ', organ })
  }
  const ofKind = { automatic: { kind: 'automatic' }, 'as-written': { kind: 'as-written', text: reportOrgan }, omitted: { kind: 'omitted' } } as const
  return (
    <>
      <RadioChoice
        label={signatureWording.organ}
        options={[
          { id: 'automatic', label: fill(signatureWording.organAutomatic, { organ: reportOrgan }) },
          { id: 'as-written', label: signatureWording.organOwn },
          { id: 'omitted', label: signatureWording.organOmitted },
        ]}
        chosen={signature.organ.kind}
        {...(signature.organ.kind === 'as-written' ? {} : { fieldId: 'signature-organ' })}
        onChoose={(kind) => {
          if (kind === 'automatic' || kind === 'as-written' || kind === 'omitted') change(ofKind[kind])
        }}
      />
      {signature.organ.kind === 'as-written' && (
        <LabelledText
          label={signatureWording.organText}
          fieldId="signature-organ"
          value={signature.organ.text}
          onType={(text) => {
            change({ kind: 'as-written', text })
          }}
        />
      )}
    </>
  )
}

function DateFields() {
  const session = useSession()
  const { date } = useReport().signature
  const [isLeft, setLeft] = useState(true)
  const change = (next: SignatureDate): void => {
    session.edit({ kind: 'set-signature-date', date: next })
  }
  const typed = printedSignatureDate(date) ?? ''
  const read = date.kind === 'as-written' ? readableDate(date.text) : null
  const isUnreadable = isLeft && date.kind === 'as-written' && read === null
  return (
    <>
      <LabelledText
        label={signatureWording.date}
        help={signatureWording.dateHelp}
        value={typed}
        onType={(text) => {
          setLeft(false)
          change(text.trim() === '' ? { kind: 'unset' } : { kind: 'as-written', text })
        }}
        onBlur={() => {
          // What was imported is put right only when the clerk asks for it.
          if (!isLeft && read !== null) change({ kind: 'calendar', date: read, writing: 'arabic' })
          setLeft(true)
        }}
        fault={isUnreadable ? signatureWording.dateFault : undefined}
        width="date"
        fieldId="date"
      />
      {date.kind === 'calendar' && <WritingChoice date={date.date} writing={date.writing} onChange={change} />}
      {isLeft && date.kind === 'as-written' && read !== null && <PutRight text={date.text} date={read} onChange={change} />}
    </>
  )
}

interface WritingChoiceProps {
  readonly date: CalendarDate
  readonly writing: DateWriting
  readonly onChange: (date: SignatureDate) => void
}

function WritingChoice({ date, writing, onChange }: WritingChoiceProps) {
  return (
    <RadioChoice
      label={signatureWording.writing}
      options={[
        { id: 'arabic', label: fill(signatureWording.arabic, { date: writeDate(date, 'arabic') }) },
        { id: 'chinese', label: fill(signatureWording.chinese, { date: writeDate(date, 'chinese') }) },
      ]}
      chosen={writing}
      onChoose={(chosen) => {
        if (chosen === 'arabic' || chosen === 'chinese') onChange({ kind: 'calendar', date, writing: chosen })
      }}
    />
  )
}

interface PutRightProps {
  readonly text: string
  readonly date: CalendarDate
  readonly onChange: (date: SignatureDate) => void
}

function PutRight({ text, date, onChange }: PutRightProps) {
  return (
    <div className="notice">
      <p>{fill(signatureWording.asWritten, { text })}</p>
      <div className="button-row">
        {(['arabic', 'chinese'] as const).map((writing) => (
          <Button
            key={writing}
            className="button"
            onPress={() => {
              onChange({ kind: 'calendar', date, writing })
            }}
          >
            {fill(signatureWording.putRight, { date: writeDate(date, writing) })}
          </Button>
        ))}
      </div>
    </div>
  )
}

function readableDate(text: string): CalendarDate | null {
  return parseWrittenDate(text.replace(enclosingBrackets, ''))?.date ?? null
}
