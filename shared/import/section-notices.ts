import type { Section } from '../report/schema'
import type { ImportNotice, ImportNoticeCode } from '../wording/import-notices'
import type { FoundSection } from './outline'
import { tableRowCount } from './outline'
import type { Paragraph } from './paragraphs'

/** What a clerk is told about the headings of an imported report. `sections` are what became of `found`, in order. */
export function sectionNotices(found: readonly FoundSection[], sections: readonly Section[]): ImportNotice[] {
  if (found.every(({ heading, match }) => heading === '' && match === null)) return noHeadings(found, sections)
  const places = found.map((section, index) => ({ section, place: sections[index]?.id ?? null }))
  return [
    ...numberNotices(places),
    ...places.flatMap(({ section, place }) => meaningNotices(section, place)),
    ...repeatedMeanings(places),
    ...places.flatMap(({ section, place }) => tableNotices(section.paragraphs, place)),
  ]
}

/** What a clerk is told about rows of tables that were kept as text. */
export function tableNotices(paragraphs: readonly Paragraph[], place: string | null): ImportNotice[] {
  const count = tableRowCount(paragraphs)
  return count === 0 ? [] : [{ code: 'tables.as-text', details: { count }, place }]
}

interface PlacedSection {
  readonly section: FoundSection
  readonly place: string | null
}

function noHeadings(found: readonly FoundSection[], sections: readonly Section[]): ImportNotice[] {
  const rows = found.flatMap(({ paragraphs }) => paragraphs)
  return [{ code: 'headings.none', details: {}, place: sections[0]?.id ?? null }, ...tableNotices(rows, sections[0]?.id ?? null)]
}

function meaningNotices({ heading, match }: FoundSection, place: string | null): ImportNotice[] {
  if (match === null) return heading === '' ? [] : [{ code: 'heading.unmatched', details: { heading }, place }]
  const details = { heading, meaning: match.meaning.name }
  if (match.by === 'words') return [{ code: 'heading.by-words', details, place }]
  return match.by === 'text' ? [{ code: 'heading.by-text', details, place }] : []
}

function repeatedMeanings(places: readonly PlacedSection[]): ImportNotice[] {
  const seen = new Map<string, string>()
  return places.flatMap(({ section: { heading, match }, place }): ImportNotice[] => {
    if (match === null || heading === '') return []
    const other = seen.get(match.meaning.id)
    if (other === undefined) seen.set(match.meaning.id, heading)
    return other === undefined ? [] : [{ code: 'heading.repeated-meaning', details: { heading, other, meaning: match.meaning.name }, place }]
  })
}

/** Attachments stand after the numbered sections without a number. */
const UNNUMBERED_BY_CUSTOM = 'attachments'

/** Numbers are judged against the one before, so that one wrong number is told once. */
function numberNotices(places: readonly PlacedSection[]): ImportNotice[] {
  if (places.every(({ section }) => section.ordinal === null)) return []
  let last = 0
  let counting = false
  return places.flatMap(({ section, place }): ImportNotice[] => {
    const { ordinal, heading, match } = section
    if (ordinal === null) {
      if (match?.meaning.id === UNNUMBERED_BY_CUSTOM) return []
      if (counting) last++
      return counting ? [{ code: 'number.missing', details: { heading }, place }] : []
    }
    const code = numberFault(ordinal, last)
    last = ordinal
    counting = true
    return code === null ? [] : [{ code, details: { heading }, place }]
  })
}

function numberFault(ordinal: number, last: number): ImportNoticeCode | null {
  if (ordinal === last + 1) return null
  if (ordinal === last) return 'number.repeated'
  return ordinal > last ? 'number.skipped' : 'number.wrong'
}
