import type { AttachmentEdit } from './attachment-edits'
import { applyAttachmentEdit } from './attachment-edits'
import type { LayoutField } from './layout'
import type { NarrativeEdit } from './narrative-edits'
import { applyNarrativeEdit } from './narrative-edits'
import type { OutlineEdit } from './outline-edits'
import { applyOutlineEdit } from './outline-edits'
import type { FactAnswer, FindingReply, Layout, PlacedChart, Report, Section, SignatureDate, SignatureOrgan, Title } from './schema'
import { changeContent } from './section-change'
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
  /** `field` is what was changed; null where it was several. */
  | { readonly kind: 'set-layout'; readonly field: LayoutField | null; readonly layout: Layout }
  | AttachmentEdit
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
  | NarrativeEdit
  | OutlineEdit

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
    case 'set-layout':
      return { ...report, layout: edit.layout }
    case 'add-attachments':
    case 'name-attachment':
    case 'write-attachment':
    case 'move-attachment':
    case 'remove-attachment':
    case 'attach-set-aside':
      return applyAttachmentEdit(report, edit)
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
    case 'return-to-stock':
    case 'take-stock':
    case 'decline-stock':
      return applyNarrativeEdit(report, edit)
    case 'rename-section':
    case 'add-section':
    case 'move-section':
    case 'drop-section':
    case 'number-automatically':
    case 'visit-section':
    case 'finish-section':
    case 'put-back':
      return applyOutlineEdit(report, edit)
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
