import type { Report } from '../report/schema'
import { printedSignatureDate, printedSignatureOrgan } from '../report/signature'
import { listSeparatorPattern, trailingMarkPattern } from '../report/text.lexicon'
import { printedWording } from '../wording/printed'
import { fill } from '../wording/template'
import type { AddresseeBlock, BlockOrigin, ContentsBlock, CoverBlock, DocumentMarks, ImprintBlock, LetterheadBlock } from './document'

const origin: BlockOrigin = { part: 'layout' }

const noMarks: DocumentMarks = { copyNumber: '', secrecy: '', urgency: '' }

/** What comes before the title: cover, contents, letterhead. The marks stand on the first of the pages. */
export function composeFront(report: Report, titleLines: readonly string[]): (CoverBlock | ContentsBlock | LetterheadBlock)[] {
  const { cover, contents, marks } = report.layout
  return [
    ...(cover ? [coverBlock(report, titleLines)] : []),
    ...(contents ? [{ kind: 'contents', heading: printedWording.contents, origin } as const] : []),
    ...letterheadBlocks(report, cover ? noMarks : marks),
  ]
}

/** 主送机关, where there is a letterhead that names one. */
export function composeAddressee({ layout: { letterhead } }: Report): AddresseeBlock[] {
  const organ = withoutEndMark(letterhead.addressee)
  return letterhead.printed && organ !== '' ? [{ kind: 'addressee', text: fill(printedWording.addressee, { organ }), origin }] : []
}

/** 版记, where there is a letterhead and something to say in it. */
export function composeImprint({ layout: { letterhead } }: Report): ImprintBlock[] {
  const [organs, issuer, date] = [withoutEndMark(letterhead.copiesTo), letterhead.issuer.trim(), letterhead.issuedOn.trim()]
  if (!letterhead.printed || (organs === '' && issuer === '' && date === '')) return []
  const copiesTo = organs === '' ? '' : fill(printedWording.copiesTo, { organs })
  const issuedOn = date === '' ? '' : fill(printedWording.issuedOn, { date })
  return [{ kind: 'imprint', copiesTo, issuer, issuedOn, origin }]
}

function coverBlock(report: Report, titleLines: readonly string[]): CoverBlock {
  const date = printedSignatureDate(report.signature.date)
  return { kind: 'cover', marks: report.layout.marks, titleLines, organ: printedSignatureOrgan(report), date, origin }
}

function letterheadBlocks({ organ, layout: { letterhead } }: Report, marks: DocumentMarks): LetterheadBlock[] {
  const hasMarks = Object.values(marks).some((mark) => mark !== '')
  if (!letterhead.printed) return hasMarks ? [{ kind: 'letterhead', marks, redHead: null, origin }] : []
  const { organMark, documentNumber, signers } = letterhead
  const redHead = {
    organMark: organMark.trim() === '' ? fill(printedWording.organMark, { organ }) : organMark.trim(),
    documentNumber: documentNumber.trim(),
    signersLabel: printedWording.signers,
    signers: signers.split(listSeparatorPattern).filter((name) => name !== ''),
  }
  return [{ kind: 'letterhead', marks, redHead, origin }]
}

function withoutEndMark(text: string): string {
  return text.trim().replace(trailingMarkPattern, '')
}
