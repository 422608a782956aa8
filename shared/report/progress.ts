import type { FactDefinition, ReportFormat } from './format'
import { sectionDefinitionOf } from './format'
import type { FigureFault } from './figures'
import { readCount, readMoney } from './figures'
import { parseWrittenDate } from './dates'
import type { TableDefinition } from './table-format'
import type { MoneyUnit } from './money.lexicon'
import type { FactAnswer, Report, Section } from './schema'
import { filledRows, narrativeText, stockTextOf } from './stock-text'

/** How far a section is, as the task list shows it. */
export type SectionState = 'not-started' | 'in-progress' | 'finished' | 'problems'

export type AnswerFault = FigureFault | 'not-a-date'

/** Something the clerk should look at, with the place to jump to. */
export type SectionProblem =
  | {
      readonly kind: 'unanswered'
      readonly sectionId: string
      readonly factId: string
      readonly label: string
      /** Whether 无 would be an answer. */
      readonly mayBeNone: boolean
    }
  | {
      readonly kind: 'figure'
      readonly sectionId: string
      readonly factId: string
      readonly label: string
      readonly typed: string
      readonly fault: AnswerFault
      /** Row and column of a list; absent for a single answer. */
      readonly cell?: { readonly row: number; readonly columnId: string }
    }
  | { readonly kind: 'no-text'; readonly sectionId: string }
  /** Nothing was filled into a table, which is not the same as zeros. */
  | { readonly kind: 'untouched-table'; readonly sectionId: string; readonly tableId: string; readonly label: string }

export interface ReportProgress {
  readonly state: SectionState
  readonly finished: number
  readonly sections: number
  readonly problems: number
}

/**
 * What keeps a section from being finished: figures that cannot be read, no text at all, and
 * questions and tables left open. Where the clerk wrote the text themselves, open questions do not count:
 * the text says what the form would have asked.
 */
export function problemsOf(report: Report, section: Section, format: ReportFormat): SectionProblem[] {
  const definition = sectionDefinitionOf(format, section.meaning)
  const [definitions, tables] = [definition?.facts ?? [], definition?.tables ?? []]
  const text = narrativeText(section.narrative, stockTextOf(report, section, format))
  const noText: SectionProblem[] = text.trim() === '' && tables.length === 0 ? [{ kind: 'no-text', sectionId: section.id }] : []
  const unanswered = section.narrative.author === 'clerk' ? [] : definitions.flatMap((definition) => unansweredProblem(section, definition))
  const untouched = tables.filter(({ id }) => section.tables[id] === undefined).map((table) => untouchedProblem(section, table))
  return [...faultyAnswers(section, definitions), ...unanswered, ...untouched, ...noText]
}

/** 有问题 while an answer cannot be read, or a finished section has become incomplete. */
export function stateOf(report: Report, section: Section, format: ReportFormat): SectionState {
  const problems = problemsOf(report, section, format)
  if (problems.some(({ kind }) => kind === 'figure')) return 'problems'
  if (section.finished) return problems.length === 0 ? 'finished' : 'problems'
  return isTouched(section) ? 'in-progress' : 'not-started'
}

/** The report as a whole: 未开始 until a section is touched, 已完成 when all are finished. */
export function progressOf(report: Report, format: ReportFormat): ReportProgress {
  const states = report.sections.map((section) => stateOf(report, section, format))
  const count = (state: SectionState): number => states.filter((each) => each === state).length
  return {
    state: overallState(states),
    finished: count('finished'),
    sections: report.sections.length,
    problems: count('problems'),
  }
}

function overallState(states: readonly SectionState[]): SectionState {
  if (states.includes('problems')) return 'problems'
  if (states.length > 0 && states.every((state) => state === 'finished')) return 'finished'
  return states.every((state) => state === 'not-started') ? 'not-started' : 'in-progress'
}

function isTouched(section: Section): boolean {
  return section.visited || [section.facts, section.tables].some((answers) => Object.keys(answers).length > 0) || section.narrative.author === 'clerk'
}

function unansweredProblem(section: Section, { id, label, mayBeNone }: FactDefinition): SectionProblem[] {
  const answer = section.facts[id]
  return answer === undefined || isBlank(answer) ? [{ kind: 'unanswered', sectionId: section.id, factId: id, label, mayBeNone }] : []
}

function untouchedProblem(section: Section, { id, name }: TableDefinition): SectionProblem {
  return { kind: 'untouched-table', sectionId: section.id, tableId: id, label: name }
}

function isBlank(answer: FactAnswer): boolean {
  if (answer.kind === 'text') return answer.text.trim() === ''
  return answer.kind === 'rows' && filledRows(answer.rows).length === 0
}

function faultyAnswers(section: Section, definitions: readonly FactDefinition[]): SectionProblem[] {
  return definitions.flatMap((definition) => {
    const answer = section.facts[definition.id]
    return answer === undefined ? [] : faultsOf(section.id, definition, answer)
  })
}

function faultsOf(sectionId: string, definition: FactDefinition, answer: FactAnswer): SectionProblem[] {
  const { id: factId, label } = definition
  if (answer.kind === 'text') {
    const fault = definition.kind === 'list' || definition.kind === 'choice' ? null : answerFault(definition, answer.text)
    return fault === null ? [] : [{ kind: 'figure', sectionId, factId, label, typed: answer.text, fault }]
  }
  if (answer.kind !== 'rows' || definition.kind !== 'list') return []
  return answer.rows.flatMap((row, index) =>
    definition.columns.flatMap((column): SectionProblem[] => {
      const typed = row.cells[column.id] ?? ''
      const fault = column.kind === 'choice' ? null : answerFault({ kind: column.kind }, typed)
      return fault === null
        ? []
        : [{ kind: 'figure', sectionId, factId, label: column.label, typed, fault, cell: { row: index, columnId: column.id } }]
    }),
  )
}

/** How the answer to a question, or a cell of a list, is to be typed. */
export type TypedKind = { readonly kind: 'text' | 'count' | 'date' } | { readonly kind: 'money'; readonly unit: MoneyUnit }

/** What is wrong with a typed answer; an empty field is unanswered, not faulty. */
export function answerFault(kind: TypedKind, typed: string): AnswerFault | null {
  if (typed.trim() === '' || kind.kind === 'text') return null
  if (kind.kind === 'date') return parseWrittenDate(typed) === null ? 'not-a-date' : null
  const reading = kind.kind === 'money' ? readMoney(typed, kind.unit) : readCount(typed)
  return reading.ok ? null : reading.fault
}
