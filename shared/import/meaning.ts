import type { MeaningCatalogue, SectionMeaning } from '../report/format'
import { comparedWithout, headingSubjects, headingTrim, leadingYear, subjectName, subjectNames, trailingBracket } from './headings.lexicon'
import { bareText } from './text-lines'

/** How a heading was understood. */
export interface MeaningMatch {
  readonly meaning: SectionMeaning
  /** 'synonym': a heading known from other reports; 'words': it only has words that point there; 'text': its text has. */
  readonly by: 'synonym' | 'words' | 'text'
}

export interface MeaningMatcher {
  /** A heading known to mean this, whole. */
  readonly bySynonym: (heading: string) => MeaningMatch | null
  readonly byHeading: (heading: string) => MeaningMatch | null
  readonly byText: (text: string) => MeaningMatch | null
  /** Length in bare characters of the longest known heading the text begins with, for which `endsThere` holds; 0 for none. */
  readonly knownStart: (text: string, endsThere: (rest: string) => boolean) => number
}

const LONGEST_HEADING = 60
/** More of a text need not be read to see what it is about. */
const TEXT_READ = 2000

/** Matches headings to meanings, never by number (assets/meanings.json). */
export function meaningMatcher(catalogue: MeaningCatalogue): MeaningMatcher {
  const known = knownHeadings(catalogue)
  const bySynonym = (heading: string): MeaningMatch | null => {
    const meaning = heading.length > LONGEST_HEADING * 2 ? undefined : wordings(heading).map((key) => known.get(key)).find((found) => found !== undefined)
    return meaning === undefined ? null : { meaning, by: 'synonym' }
  }
  return {
    bySynonym,
    byHeading: (heading) => bySynonym(heading) ?? byWords(catalogue, bareText(heading.slice(0, LONGEST_HEADING * 2))),
    byText: (text) => byTextWords(catalogue, bareText(text.slice(0, TEXT_READ))),
    knownStart: (text, endsThere) => knownStart(known, bareText(text.slice(0, LONGEST_HEADING * 2)), endsThere),
  }
}

/** A heading as it is compared: without marks and joining words. */
function compared(heading: string): string {
  return heading.replace(comparedWithout, '')
}

/** The heading, what is left of it without year, note in brackets and doubling, its subject by another name or left out. */
function wordings(heading: string): string[] {
  const bare = bareText(heading).replace(headingTrim, '')
  const plain = bare.replace(trailingBracket, '').replace(leadingYear, '')
  const half = plain.slice(0, plain.length / 2)
  const others = [plain.replace(subjectNames, subjectName), ...headingSubjects.map((subject) => plain.replace(subject, ''))]
  return [bare, plain, ...(half !== '' && half + half === plain ? [half] : []), ...others].map(compared).filter((key) => key !== '')
}

function knownHeadings(catalogue: MeaningCatalogue): ReadonlyMap<string, SectionMeaning> {
  const known = new Map<string, SectionMeaning>()
  for (const meaning of catalogue) {
    for (const synonym of [meaning.name, ...meaning.synonyms]) if (!known.has(compared(synonym))) known.set(compared(synonym), meaning)
  }
  return known
}

/** The meaning with the strongest word in the heading; of equals, the word that comes first. */
function byWords(catalogue: MeaningCatalogue, heading: string): MeaningMatch | null {
  const hits = catalogue.flatMap((meaning) =>
    meaning.headingWords.flatMap((word, strength) => {
      const at = heading.indexOf(word)
      return at === -1 ? [] : [{ meaning, strength, at }]
    }),
  )
  const [best] = hits.sort((a, b) => a.strength - b.strength || a.at - b.at)
  return best === undefined ? null : { meaning: best.meaning, by: 'words' }
}

/** The meaning whose words come most often; of equals, the one that comes first. */
function byTextWords(catalogue: MeaningCatalogue, text: string): MeaningMatch | null {
  const hits = catalogue
    .map((meaning) => ({
      meaning,
      times: meaning.textWords.reduce((sum, word) => sum + text.split(word).length - 1, 0),
      at: Math.min(...meaning.textWords.map((word) => text.indexOf(word)).filter((at) => at !== -1)),
    }))
    .filter(({ times }) => times > 0)
  const [best] = hits.sort((a, b) => b.times - a.times || a.at - b.at)
  return best === undefined ? null : { meaning: best.meaning, by: 'text' }
}

function knownStart(known: ReadonlyMap<string, SectionMeaning>, text: string, endsThere: (rest: string) => boolean): number {
  for (let length = Math.min(LONGEST_HEADING, text.length - 1); length >= 2; length--) {
    if (endsThere(text.slice(length)) && known.has(compared(text.slice(0, length)))) return length
  }
  return 0
}
