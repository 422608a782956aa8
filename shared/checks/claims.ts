import type { NamedFigure } from '../report/format'
import { absencePattern, claimPattern, joinedPattern, moneyScales, otherScopePattern, remarkPattern, yearPattern } from './claims.lexicon'
import { figureOf } from './figure-in-text.lexicon'
import type { Passage } from './narratives'
import { sentencesOf } from './narratives'
import { withoutDocumentNames } from './sentence.lexicon'

/** What running text says of a figure of the tables. */
export interface Claim {
  readonly figureId: string
  /** In the figure's unit. */
  readonly value: number
  readonly kind: 'figure' | 'none'
  readonly sentence: Passage
  /** The words, as a place in the text. */
  readonly start: number
  readonly end: number
}

/** Texts and sentences whose claims are remembered; a report has some ten texts, and each keystroke makes another. */
const MOST_TEXTS = 100
const MOST_SENTENCES = 5000

/** The statements of a text on figures of the tables for the year reported on. */
export function claimsIn(text: string, figures: readonly NamedFigure[], year: number | null): readonly Claim[] {
  const memory = memories.get(figures) ?? { texts: new Map(), sentences: new Map() }
  memories.set(figures, memory)
  return remembered(memory.texts, `${String(year)} ${text}`, MOST_TEXTS, () =>
    sentencesOf(text).flatMap((sentence) => {
      const claims = remembered(memory.sentences, `${String(year)} ${sentence.text}`, MOST_SENTENCES, () =>
        claimsOfSentence({ text: sentence.text, start: 0 }, figures, year),
      )
      return claims.map((claim) => ({ ...claim, sentence, start: claim.start + sentence.start, end: claim.end + sentence.start }))
    }),
  )
}

interface Memory {
  readonly texts: Map<string, readonly Claim[]>
  /** As if each stood alone. */
  readonly sentences: Map<string, readonly Claim[]>
}

const memories = new WeakMap<readonly NamedFigure[], Memory>()

function remembered(known: Map<string, readonly Claim[]>, key: string, most: number, read: () => readonly Claim[]): readonly Claim[] {
  const claims = known.get(key) ?? read()
  if (known.size >= most) known.clear()
  known.set(key, claims)
  return claims
}

function claimsOfSentence(sentence: Passage, figures: readonly NamedFigure[], year: number | null): readonly Claim[] {
  const masked = withoutDocumentNames(sentence.text)
  const known = figures.filter(({ near }) => near.length === 0 || near.some((word) => masked.includes(word)))
  const stated = onePerWords(known.flatMap((figure) => statedClaims(figure, sentence, masked)))
  const absent = withoutParts(known.flatMap((figure) => absentClaims(figure, sentence, masked)), masked, sentence.start)
  return [...stated, ...absent].filter(({ start, kind }) => isOfThisYear(masked.slice(0, start - sentence.start), year, kind))
}

function statedClaims(figure: NamedFigure, sentence: Passage, masked: string): Claim[] {
  const found = figure.mentions.flatMap((words) => [...masked.matchAll(claimPattern(words))])
  const claims = found.flatMap((match): Claim[] => {
    const value = match.groups === undefined ? null : valueIn(match.groups, figure.unit)
    return value === null ? [] : [claimAt(figure, { value, kind: 'figure' }, sentence, match)]
  })
  // What a sentence says of the same figure again is a part, a comparison or another organ's.
  return claims.sort((a, b) => a.start - b.start || b.end - a.end).slice(0, 1)
}

function absentClaims(figure: NamedFigure, sentence: Passage, masked: string): Claim[] {
  return figure.absence
    .flatMap((words) => [...masked.matchAll(absencePattern(words))])
    .map((match) => claimAt(figure, { value: 0, kind: 'none' }, sentence, match))
    .slice(0, 1)
}

function claimAt({ id }: NamedFigure, claimed: Pick<Claim, 'value' | 'kind'>, sentence: Passage, match: RegExpExecArray): Claim {
  const start = sentence.start + match.index
  return { figureId: id, ...claimed, sentence, start, end: start + match[0].length }
}

/** Exact figures only; amounts in the figure's unit. */
function valueIn({ figure = '', unit = '', about, range }: Record<string, string | undefined>, figureUnit: string): number | null {
  if (about !== undefined || range !== undefined) return null
  const value = figureOf(figure)
  if (unit === figureUnit) return value
  const isMoney = [unit, figureUnit].map((each) => each in moneyScales)
  if (isMoney.every((each) => !each)) return value
  const [from, to] = [moneyScales[unit], moneyScales[figureUnit]]
  return from === undefined || to === undefined ? null : (value * from) / to
}

/** The same figure in the text is claimed by the longest words only. */
function onePerWords(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter((claim) => !claims.some((other) => other !== claim && other.end === claim.end && length(other) > length(claim)))
}

function length({ start, end }: Claim): number {
  return end - start
}

/** 未收到因申请引起的行政复议 says nothing of applications; 未收到申请、行政复议 does. */
function withoutParts(claims: readonly Claim[], masked: string, offset: number): readonly Claim[] {
  return claims.filter(({ start, end }) => {
    const longer = claims.filter((other) => other.start === start && other.end > end)
    return longer.every((other) => joinedPattern.test(masked.slice(end - offset, other.end - offset)))
  })
}

function isOfThisYear(before: string, year: number | null, kind: Claim['kind']): boolean {
  const spoken = before.replace(remarkPattern, '')
  const years = [...spoken.matchAll(yearPattern)].map(({ groups }) => Number(groups?.['year']))
  if (year !== null && years.some((each) => each !== year)) return false
  return kind === 'none' || !otherScopePattern.test(spoken)
}
