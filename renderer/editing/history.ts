import type { Edit } from '../../shared/report/edits'
import { applyEdit } from '../../shared/report/edits'
import type { LayoutField } from '../../shared/report/layout'
import type { Report } from '../../shared/report/schema'

/** One step of the undo stack: the edit, and the report it was applied to. */
interface Step {
  readonly edit: Edit
  readonly before: Report
  /** When the step last grew, milliseconds on any clock that only goes forward. */
  readonly at: number
}

/** The open report with its undo stack; one for all sections. */
export interface History {
  readonly report: Report
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

/** Typing that pauses for less than this is one step (ms). */
const TYPING_PAUSE = 1000

/** Reports share what did not change, so that a step costs little; yet a day of typing should not grow for ever. */
const LONGEST_PAST = 1000

export function startHistory(report: Report): History {
  return { report, past: [], future: [] }
}

/** Applies an edit as a step of its own, or as part of the step before while the clerk goes on typing in one place. */
export function recordEdit(history: History, edit: Edit, now: number): History {
  const report = applyEdit(history.report, edit)
  if (report === history.report) return history
  const last = history.past.at(-1)
  if (last !== undefined && history.future.length === 0 && continuesTyping(last, edit, now)) {
    return { report, past: [...history.past.slice(0, -1), { ...last, at: now }], future: [] }
  }
  return { report, past: [...history.past, { edit, before: history.report, at: now }].slice(-LONGEST_PAST), future: [] }
}

/** Applies an edit that is no step of the clerk's (a section was opened), so that undoing never takes it back. */
export function recordSilently(history: History, edit: Edit): History {
  const apply = (step: Step): Step => ({ ...step, before: applyEdit(step.before, edit) })
  return { report: applyEdit(history.report, edit), past: history.past.map(apply), future: history.future.map(apply) }
}

/** The step that {@link undo} would take back. */
export function stepToUndo({ past }: History): Edit | undefined {
  return past.at(-1)?.edit
}

/** The step that {@link redo} would do again. */
export function stepToRedo({ future }: History): Edit | undefined {
  return future.at(-1)?.edit
}

export function undo(history: History): History {
  const step = history.past.at(-1)
  if (step === undefined) return history
  const undone = { ...step, before: history.report }
  return { report: step.before, past: history.past.slice(0, -1), future: [...history.future, undone] }
}

export function redo(history: History): History {
  const step = history.future.at(-1)
  if (step === undefined) return history
  const redone = { ...step, before: history.report, at: -Infinity }
  return { report: step.before, past: [...history.past, redone], future: history.future.slice(0, -1) }
}

function continuesTyping(last: Step, edit: Edit, now: number): boolean {
  const target = typingTarget(edit)
  return target !== null && target === typingTarget(last.edit) && now - last.at < TYPING_PAUSE
}

/** What is typed into; null for edits that are no typing. */
function typingTarget(edit: Edit): string | null {
  switch (edit.kind) {
    case 'write-narrative':
      return `narrative ${edit.place === 'opening' ? '' : edit.place.sectionId}`
    case 'answer-fact':
      return edit.answer?.kind === 'text' || edit.answer?.kind === 'rows' ? `fact ${edit.sectionId} ${edit.factId} ${rowCount(edit)}` : null
    case 'set-cells': {
      const [cell, another] = Object.keys(edit.cells)
      return cell === undefined || another !== undefined ? null : `cell ${edit.sectionId} ${edit.tableId} ${cell}`
    }
    case 'name-attachment':
    case 'write-attachment':
      return `${edit.kind} ${edit.attachmentId}`
    case 'set-layout':
      return typedLayoutField(edit.field)
    case 'set-organ':
    case 'set-year':
      return edit.kind
    case 'set-title':
      return edit.title.kind === 'as-written' ? edit.kind : null
    case 'set-signature-organ':
      return edit.organ.kind === 'as-written' ? edit.kind : null
    default:
      return null
  }
}

/** What is ticked or chosen around the text is a step each time. */
function typedLayoutField(field: LayoutField | null): string | null {
  return field !== null && typedLayoutFields.has(field) ? `layout ${field}` : null
}

const typedLayoutFields: ReadonlySet<LayoutField> = new Set<LayoutField>([
  'copyNumber',
  'secrecy',
  'organMark',
  'documentNumber',
  'signers',
  'addressee',
  'copiesTo',
  'issuer',
  'issuedOn',
])

/** Adding or removing a row of a list is a step of its own. */
function rowCount({ answer }: Extract<Edit, { kind: 'answer-fact' }>): string {
  return answer?.kind === 'rows' ? String(answer.rows.length) : ''
}
