import type { CheckedReport } from '../checked-report'
import type { Finding, FindingPlace } from '../finding'
import { copyNumberPattern, organMarkEnd } from '../layout.lexicon'
import { makeFinding } from '../make-finding'
import { mayNameOneOrgan } from '../names.lexicon'
import { ruleFamily } from '../rule-family'
import { parseWrittenDate } from '../../report/dates'
import { tidyDocumentNumber, yearOfDocumentNumber } from '../../report/document-number'
import { documentNumberExample } from '../../report/document-number.lexicon'
import type { LayoutField } from '../../report/layout'
import type { DocumentMarks, Letterhead, SignatureDate } from '../../report/schema'
import { signedDate } from '../../report/signature'

/** 份号 and 密级, printed with or without a letterhead. */
export const documentMarks = ruleFamily(
  'document-marks',
  ({ report: { layout } }: CheckedReport) => [{ marks: layout.marks }],
  ({ marks }: { readonly marks: DocumentMarks }) => {
    const [copyNumber, secrecy] = [marks.copyNumber.trim(), marks.secrecy.trim()]
    return [
      ...(copyNumber === '' || copyNumberPattern.test(copyNumber) ? [] : [makeFinding('layout.copy-number', { place: at('copyNumber'), values: { typed: copyNumber } })]),
      ...(secrecy === '' ? [] : [makeFinding('layout.secrecy', { place: at('secrecy'), values: { secrecy } })]),
    ]
  },
)

interface LetterheadPart {
  readonly letterhead: Letterhead
  readonly organ: string
  readonly signedOn: SignatureDate
}

/** 红头 and 版记, where they are printed. */
export const letterhead = ruleFamily('letterhead', printedLetterhead, (part) => [
  ...organMarkFindings(part),
  ...documentNumberFindings(part),
  ...addresseeFindings(part),
  ...imprintFindings(part),
])

function printedLetterhead({ report: { layout, organ, signature } }: CheckedReport): readonly LetterheadPart[] {
  return layout.letterhead.printed ? [{ letterhead: layout.letterhead, organ, signedOn: signature.date }] : []
}

function organMarkFindings({ letterhead: { organMark }, organ }: LetterheadPart): Finding[] {
  const named = organMark.trim().replace(organMarkEnd, '')
  return mayNameOneOrgan(named, organ) ? [] : [makeFinding('letterhead.organ', { place: at('organMark'), values: { mark: organMark.trim(), organ } })]
}

function documentNumberFindings({ letterhead: { documentNumber }, signedOn }: LetterheadPart): Finding[] {
  const [place, typed] = [at('documentNumber'), documentNumber.trim()]
  if (typed === '') return [makeFinding('letterhead.no-number', { place, values: {} })]
  const tidy = tidyDocumentNumber(typed)
  const year = yearOfDocumentNumber(tidy)
  if (year === null || tidy !== typed) {
    return [makeFinding('letterhead.number', { place, values: { typed, instead: year === null ? documentNumberExample : tidy } })]
  }
  const signed = signedDate(signedOn)
  if (signed === null || signed.startsWith(String(year))) return []
  return [makeFinding('letterhead.number-year', { place, related: [{ kind: 'signature' }], values: { typed, found: year, year: signed.slice(0, 4) } })]
}

/** 签发人 stands only on what is sent to a higher organ, which then is named. */
function addresseeFindings({ letterhead: { signers, addressee } }: LetterheadPart): Finding[] {
  if (signers.trim() === '' || addressee.trim() !== '') return []
  return [makeFinding('letterhead.no-addressee', { place: at('addressee'), related: [at('signers')], values: { signers: signers.trim() } })]
}

/** 印发机关 and 印发日期 stand on one line, and nothing is printed before it is signed. */
function imprintFindings({ letterhead: { issuer, issuedOn }, signedOn }: LetterheadPart): Finding[] {
  const [organ, day] = [issuer.trim(), issuedOn.trim()]
  if (organ === '' && day === '') return []
  if (day === '') return [makeFinding('letterhead.half-imprint', { place: at('issuedOn'), values: { given: organ } })]
  const half = organ === '' ? [makeFinding('letterhead.half-imprint', { place: at('issuer'), values: { given: day } })] : []
  return [...half, ...issueDateFindings(day, signedOn)]
}

function issueDateFindings(day: string, signedOn: SignatureDate): Finding[] {
  const [issued, signed] = [parseWrittenDate(day)?.date, signedDate(signedOn)]
  if (issued === undefined) return [makeFinding('letterhead.issued-unreadable', { place: at('issuedOn'), values: { date: day } })]
  if (signed === null || issued >= signed) return []
  return [makeFinding('letterhead.issued-early', { place: at('issuedOn'), related: [{ kind: 'signature' }], values: { date: day } })]
}

function at(field: LayoutField): FindingPlace {
  return { kind: 'layout', field }
}
