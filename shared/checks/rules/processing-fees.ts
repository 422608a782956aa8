import type { CheckedReport } from '../checked-report'
import { moneyScales } from '../claims.lexicon'
import type { Finding } from '../finding'
import { amountPattern, chargedAmountPattern, noChargePattern } from '../processing-fees.lexicon'
import { makeFinding } from '../make-finding'
import type { Passage } from '../narratives'
import { narrativesOf, quotedAround, sentencesOf, textPlace } from '../narratives'
import { figureOf } from '../figure-in-text.lexicon'
import { ruleFamily } from '../rule-family'
import { figurePlaces } from '../table-figures'
import type { NamedFigure } from '../../report/format'
import { sectionDefinitionOf } from '../../report/format'
import { sectionAnswering, valueOfFigure } from '../../report/named-figures'
import { writeFigure } from '../../report/table-values'

interface FeeText {
  readonly sectionId: string
  readonly text: string
  readonly words: readonly string[]
  readonly source: string
  readonly figure: NamedFigure
  readonly tableSection: string
  /** In the figure's unit. */
  readonly charged: number
}

/**
 * The processing fee of part six against the fees of part two. 信息处理费 is only one of an organ's 行政事业性收费, so
 * fees in part two need no processing fee; but a processing fee is never more than them, and 'no fees at all' is wrong.
 * Where part six names no amount that part two has, the clerk is asked whether a processing fee is among them.
 */
export const processingFees = ruleFamily('processing-fees', feeTexts, (part) => [...moreThanTable(part), ...deniedFees(part), ...untoldFees(part)])

function feeTexts(checked: CheckedReport): readonly FeeText[] {
  const { report, format } = checked
  return narrativesOf(checked).flatMap(({ sectionId, meaning, text }) =>
    (sectionDefinitionOf(format, meaning)?.mustMention ?? []).flatMap(({ partOf, words, source }): FeeText[] => {
      const figure = format.figures.find(({ id }) => id === partOf)
      const charged = figure === undefined ? null : valueOfFigure(report, format, figure)
      const tableSection = figure === undefined ? undefined : sectionAnswering(report, figure.table)?.id
      if (sectionId === null || figure === undefined || charged === null || tableSection === undefined) return []
      return [{ sectionId, text, words, source, figure, tableSection, charged }]
    }),
  )
}

function moreThanTable(part: FeeText): Finding[] {
  return sentencesOf(part.text).flatMap((sentence) => {
    const match = chargedAmountPattern(part.words).exec(sentence.text)
    if (match === null || inYuan(match) <= chargedInYuan(part)) return []
    return [feeFinding(part, 'fees.more-than-table', sentence, match, `${match.groups?.['amount'] ?? ''}${match.groups?.['unit'] ?? ''}`)]
  })
}

/** To the cent. */
function chargedInYuan({ figure, charged }: FeeText): number {
  return Math.round(charged * (moneyScales[figure.unit] ?? 1) * 100) / 100
}

function deniedFees(part: FeeText): Finding[] {
  if (part.charged === 0) return []
  return sentencesOf(part.text).flatMap((sentence) => {
    const match = noChargePattern.exec(sentence.text)
    return match === null ? [] : [feeFinding(part, 'fees.denied', sentence, match, '0')]
  })
}

function untoldFees(part: FeeText): Finding[] {
  const { sectionId, text, figure, charged, source } = part
  if (charged === 0 || deniedFees(part).length > 0) return []
  const isTold = [...text.matchAll(amountPattern)].some((match) => inYuan(match) > 0)
  if (isTold) return []
  return [
    makeFinding('fees.not-told', {
      place: { kind: 'section', sectionId },
      related: figurePlaces(figure, part.tableSection),
      values: { label: figure.label, charged: writeFigure(charged), unit: figure.unit },
      source,
    }),
  ]
}

/** The amount of a match with groups `amount` and `unit`, in 元. */
function inYuan(match: RegExpMatchArray): number {
  const { amount = '', unit = '' } = match.groups ?? {}
  return figureOf(amount) * (moneyScales[unit] ?? 1)
}

function feeFinding(
  part: FeeText,
  rule: 'fees.more-than-table' | 'fees.denied',
  sentence: Passage,
  match: RegExpExecArray,
  amount: string,
): Finding {
  const [start, end] = [match.index, match.index + match[0].length]
  const { figure } = part
  return makeFinding(rule, {
    place: textPlace(part, sentence.start + start, sentence.start + end),
    related: figurePlaces(figure, part.tableSection),
    values: { quote: quotedAround(sentence.text, start), amount, label: figure.label, charged: writeFigure(part.charged), unit: figure.unit },
    source: part.source,
  })
}
