import { inserted, moved } from './moved'
import { changeNarrative, joinParagraphs } from './narrative-edits'
import type { Report, Section } from './schema'
import { changeSection } from './section-change'

/** A step in the outline of a report: which sections there are, in which order, how far they are. */
export type OutlineEdit =
  | { readonly kind: 'rename-section'; readonly sectionId: string; readonly heading: string }
  | { readonly kind: 'add-section'; readonly section: Section; readonly index: number }
  | { readonly kind: 'move-section'; readonly sectionId: string; readonly index: number }
  /** The section's text is set aside, not lost. */
  | { readonly kind: 'drop-section'; readonly sectionId: string; readonly text: string; readonly setAsideId: string }
  | { readonly kind: 'number-automatically'; readonly sectionId: string }
  | { readonly kind: 'visit-section'; readonly sectionId: string }
  | { readonly kind: 'finish-section'; readonly sectionId: string }
  | { readonly kind: 'put-back'; readonly setAsideId: string; readonly sectionId: string; readonly stock: string }

/** Gives the report after the edit; an edit that names what is not there changes nothing. */
export function applyOutlineEdit(report: Report, edit: OutlineEdit): Report {
  switch (edit.kind) {
    case 'rename-section':
      return changeSection(report, edit.sectionId, (section) => ({ ...section, heading: edit.heading }))
    case 'add-section':
      return { ...report, sections: inserted(report.sections, edit.section, edit.index) }
    case 'move-section':
      return hasSection(report, edit.sectionId) ? { ...report, sections: moved(report.sections, edit.sectionId, edit.index) } : report
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

function hasSection({ sections }: Report, sectionId: string): boolean {
  return sections.some(({ id }) => id === sectionId)
}

function dropSection(report: Report, edit: Extract<OutlineEdit, { kind: 'drop-section' }>): Report {
  if (!hasSection(report, edit.sectionId)) return report
  const sections = report.sections.filter(({ id }) => id !== edit.sectionId)
  const aside = { id: edit.setAsideId, text: edit.text, reason: 'dropped-section' } as const
  return { ...report, sections, setAside: edit.text === '' ? report.setAside : [...report.setAside, aside] }
}

function putBack(report: Report, edit: Extract<OutlineEdit, { kind: 'put-back' }>): Report {
  const aside = report.setAside.find(({ id }) => id === edit.setAsideId)
  if (aside === undefined || !hasSection(report, edit.sectionId)) return report
  const withText = changeNarrative(report, { sectionId: edit.sectionId }, (narrative) => {
    const before = narrative.author === 'clerk' ? narrative.text : edit.stock
    return { author: 'clerk', text: joinParagraphs(before, aside.text), stockSeen: edit.stock }
  })
  return { ...withText, setAside: report.setAside.filter(({ id }) => id !== edit.setAsideId) }
}
