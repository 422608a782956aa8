import type { FactAnswer, FindingReply, PlacedChart, Report, Section, SignatureDate, SignatureOrgan, Title } from './schema'
import { changeContent, changeSection } from './section-change'
import type { TableEdit } from './table-edits'
import { applyTableEdit } from './table-edits'
import { withoutKey } from './without-key'

/** One step a clerk takes; applied by {@link applyEdit}, undone as a whole. */
export type Edit =
  | { readonly kind: 'set-organ'; readonly organ: string }
  | { readonly kind: 'set-year'; readonly year: number | null }
  | { readonly kind: 'set-title'; readonly title: Title }
  | { readonly kind: 'set-signature-organ'; readonly organ: SignatureOrgan }
  | { readonly kind: 'set-signature-date'; readonly date: SignatureDate }
  /** `answer` null takes the answer back. */
  | { readonly kind: 'answer-fact'; readonly sectionId: string; readonly factId: string; readonly answer: FactAnswer | null }
  | TableEdit
  /** Takes the place of the chart with the same identifier, or comes last. */
  | { readonly kind: 'place-chart'; readonly sectionId: string; readonly placed: PlacedChart }
  | { readonly kind: 'remove-chart'; readonly sectionId: string; readonly chartId: string }
  | { readonly kind: 'reply-to-finding'; readonly reply: FindingReply }
  | { readonly kind: 'withdraw-reply'; readonly rule: string; readonly fingerprint: string }
  /** The report in another format, as given by `inFormat`. */
  | { readonly kind: 'change-format'; readonly formatId: string; readonly sections: readonly Section[] }
  /** The text becomes the clerk's own; `stock` is the stock text at that moment. */
  | { readonly kind: 'write-narrative'; readonly place: NarrativePlace; readonly text: string; readonly stock: string }
  | { readonly kind: 'return-to-stock'; readonly place: NarrativePlace }
  /** The clerk takes the new stock text into a text of their own. */
  | { readonly kind: 'take-stock'; readonly place: NarrativePlace; readonly stock: string }
  /** The clerk declines the new stock text; it is not offered again until the facts change. */
  | { readonly kind: 'decline-stock'; readonly place: NarrativePlace; readonly stock: string }
  | { readonly kind: 'rename-section'; readonly sectionId: string; readonly heading: string }
  | { readonly kind: 'add-section'; readonly section: Section; readonly index: number }
  | { readonly kind: 'move-section'; readonly sectionId: string; readonly index: number }
  /** The section's text is set aside, not lost. */
  | { readonly kind: 'drop-section'; readonly sectionId: string; readonly text: string; readonly setAsideId: string }
  | { readonly kind: 'number-automatically'; readonly sectionId: string }
  | { readonly kind: 'visit-section'; readonly sectionId: string }
  | { readonly kind: 'finish-section'; readonly sectionId: string }
  | { readonly kind: 'put-back'; readonly setAsideId: string; readonly sectionId: string; readonly stock: string }

/** Where a narrative stands: the paragraphs before the first heading, or a section. */
export type NarrativePlace = 'opening' | { readonly sectionId: string }

/** Gives the report after the edit; an edit that names what is not there changes nothing. */
export function applyEdit(report: Report, edit: Edit): Report {
  switch (edit.kind) {
    case 'set-organ':
      return { ...report, organ: edit.organ }
    case 'set-year':
      return { ...report, year: edit.year }
    case 'set-title':
      return { ...report, title: edit.title }
    case 'set-signature-organ':
      return { ...report, signature: { ...report.signature, organ: edit.organ } }
    case 'set-signature-date':
      return { ...report, signature: { ...report.signature, date: edit.date } }
    case 'answer-fact':
      return changeContent(report, edit.sectionId, (section) => ({ ...section, facts: withAnswer(section.facts, edit.factId, edit.answer) }))
    case 'set-cells':
    case 'state-total':
    case 'print-empty-cells':
    case 'clear-table':
    case 'take-tables':
      return applyTableEdit(report, edit)
    case 'place-chart':
      return changeContent(report, edit.sectionId, (section) => ({ ...section, charts: withChart(section.charts, edit.placed) }))
    case 'remove-chart':
      return changeContent(report, edit.sectionId, (section) => ({ ...section, charts: section.charts.filter(({ id }) => id !== edit.chartId) }))
    case 'reply-to-finding':
      return { ...report, findingReplies: [...repliesExcept(report, edit.reply), edit.reply] }
    case 'withdraw-reply':
      return { ...report, findingReplies: repliesExcept(report, edit) }
    case 'change-format':
      return { ...report, formatId: edit.formatId, sections: [...edit.sections] }
    case 'write-narrative':
      return changeNarrative(report, edit.place, () => ({ author: 'clerk', text: edit.text, stockSeen: edit.stock }))
    case 'return-to-stock':
      return changeNarrative(report, edit.place, () => ({ author: 'stock' }))
    case 'take-stock':
      return changeNarrative(report, edit.place, (narrative) => takeStock(narrative, edit.stock))
    case 'decline-stock':
      return changeNarrative(report, edit.place, (narrative) =>
        narrative.author === 'clerk' ? { ...narrative, stockSeen: edit.stock } : narrative,
      )
    case 'rename-section':
      return changeSection(report, edit.sectionId, (section) => ({ ...section, heading: edit.heading }))
    case 'add-section':
      return { ...report, sections: inserted(report.sections, edit.section, edit.index) }
    case 'move-section':
      return moveSection(report, edit.sectionId, edit.index)
    case 'drop-section':
      return dropSection(report, edit)
    case 'number-automatically':
      return changeSection(report, edit.sectionId, (section) => ({ ...section, number: { kind: 'automatic' } }))
    case 'visit-section':
      return changeSection(report, edit.sectionId, (section) => (section.visited ? section : { ...section, visited: true }))
    case 'finish-section':
      return changeSection(report, edit.sectionId, (section) => ({ ...section, visited: true, finished: true }))
    case 'put-back':
      return putBack(report, edit)
  }
}

function withAnswer(facts: Section['facts'], factId: string, answer: FactAnswer | null): Section['facts'] {
  return answer === null ? withoutKey(facts, factId) : { ...facts, [factId]: answer }
}

function withChart(charts: readonly PlacedChart[], placed: PlacedChart): PlacedChart[] {
  const isThere = charts.some(({ id }) => id === placed.id)
  return isThere ? charts.map((chart) => (chart.id === placed.id ? placed : chart)) : [...charts, placed]
}

function repliesExcept(report: Report, { rule, fingerprint }: Pick<FindingReply, 'rule' | 'fingerprint'>): FindingReply[] {
  return report.findingReplies.filter((reply) => reply.rule !== rule || reply.fingerprint !== fingerprint)
}

function changeNarrative(
  report: Report,
  place: NarrativePlace,
  change: (narrative: Section['narrative']) => Section['narrative'],
): Report {
  if (place === 'opening') return { ...report, opening: change(report.opening) }
  return changeContent(report, place.sectionId, (section) => ({ ...section, narrative: change(section.narrative) }))
}

/** Replaces the stock text seen before where the clerk kept it whole, else adds the new one as a paragraph. */
function takeStock(narrative: Section['narrative'], stock: string): Section['narrative'] {
  if (narrative.author === 'stock') return narrative
  const { text, stockSeen } = narrative
  const keptWhole = stockSeen !== '' && text.includes(stockSeen)
  const taken = keptWhole ? text.replace(stockSeen, () => stock) : joinParagraphs(text, stock)
  return { author: 'clerk', text: taken, stockSeen: stock }
}

function joinParagraphs(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n')
}

function inserted<T>(items: readonly T[], item: T, index: number): T[] {
  const at = Math.max(0, Math.min(index, items.length))
  return [...items.slice(0, at), item, ...items.slice(at)]
}

function moveSection(report: Report, sectionId: string, index: number): Report {
  const section = report.sections.find(({ id }) => id === sectionId)
  if (section === undefined) return report
  const others = report.sections.filter(({ id }) => id !== sectionId)
  return { ...report, sections: inserted(others, section, index) }
}

function dropSection(report: Report, edit: Extract<Edit, { kind: 'drop-section' }>): Report {
  const sections = report.sections.filter(({ id }) => id !== edit.sectionId)
  if (sections.length === report.sections.length) return report
  const aside = { id: edit.setAsideId, text: edit.text, reason: 'dropped-section' } as const
  return { ...report, sections, setAside: edit.text === '' ? report.setAside : [...report.setAside, aside] }
}

function putBack(report: Report, edit: Extract<Edit, { kind: 'put-back' }>): Report {
  const aside = report.setAside.find(({ id }) => id === edit.setAsideId)
  const target = report.sections.some(({ id }) => id === edit.sectionId)
  if (aside === undefined || !target) return report
  const withText = changeNarrative(report, { sectionId: edit.sectionId }, (narrative) => {
    const before = narrative.author === 'clerk' ? narrative.text : edit.stock
    return { author: 'clerk', text: joinParagraphs(before, aside.text), stockSeen: edit.stock }
  })
  return { ...withText, setAside: report.setAside.filter(({ id }) => id !== edit.setAsideId) }
}
