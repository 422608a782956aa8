import { randomUUID } from 'node:crypto'
import { isNothingSummed } from '../../shared/aggregation/aggregate-reports'
import type { Aggregation } from '../../shared/aggregation/aggregation'
import { aggregate } from '../../shared/aggregation/aggregation'
import { ownReport } from '../../shared/aggregation/figures-report'
import { handedReport } from '../../shared/aggregation/handed-report'
import { summaryDocument } from '../../shared/aggregation/summary-document'
import { workbookSheets } from '../../shared/aggregation/workbook-sheets'
import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import { formatNamed } from '../../shared/report/format-named'
import { reportError } from '../../shared/wording/errors'
import type { Catalogue } from '../catalogue/load-catalogue'
import { loadCatalogue } from '../catalogue/load-catalogue'
import { loadFonts } from '../catalogue/load-fonts'
import { documentToPdf } from '../export/report-pdf'
import type { WorkerPort } from '../processes/worker-process'
import { systemFileOperations } from '../storage/file-operations'
import type { AggregationTask, GatherProgress, TaskAnswer, TaskQuestion, TaskReply } from './aggregation-messages'
import { taskContract, taskRequestSchema } from './aggregation-messages'
import type { GatheredReports } from './gather-reports'
import { gatherReports } from './gather-reports'
import { concernsOfFile, partsOfCell, summaryOf } from './summary'
import { writeWorkbook } from '../export/workbook/write-workbook'

/** How often the window hears how far it is (ms). */
const PROGRESS_EVERY = 80

/**
 * Does what the port asks, one thing after the other, for good, and keeps what it gathered last.
 * Rejects at the first thing that is not expected; the process should end then.
 */
export function serveAggregation(port: WorkerPort<TaskReply>, assetsFolder: string): Promise<never> {
  return new Promise((_, reject) => {
    const work = createWork(assetsFolder, (progress) => port.post({ kind: 'progress', progress }))
    let last = Promise.resolve()
    port.onMessage((message) => {
      last = last.then(() => answer(port, work, message))
      last.catch(reject)
    })
  })
}

type Work = { readonly [T in AggregationTask]: (question: TaskQuestion<T>) => Result<TaskAnswer<T>> | Promise<Result<TaskAnswer<T>>> }

async function answer(port: WorkerPort<TaskReply>, work: Work, message: unknown): Promise<void> {
  const { task, question } = taskRequestSchema.parse(message)
  const done = await perform(work, task, question)
  port.post(done.ok ? { kind: 'answer', answer: done.value } : { kind: 'refused', error: { ...done.error, details: { ...done.error.details } } })
}

async function perform<T extends AggregationTask>(work: Work, task: T, question: unknown): Promise<Result<TaskAnswer<T>>> {
  return work[task](taskContract[task].question.parse(question))
}

interface Gathered {
  readonly aggregation: Aggregation
  readonly gathered: GatheredReports
}

function createWork(assetsFolder: string, onProgress: (progress: GatherProgress) => void): Work {
  let known: Gathered | null = null

  function keep(gathered: GatheredReports, question: Aggregation['question']): TaskAnswer<'gather'> {
    known = { gathered, aggregation: aggregate(gathered.reports, question) }
    return summaryOf(known.aggregation, gathered.unread)
  }

  async function gather(asked: TaskQuestion<'gather'>): Promise<Result<TaskAnswer<'gather'>>> {
    const catalogue = await loadCatalogue(assetsFolder)
    if (!catalogue.ok) return catalogue
    const question = questionOf(asked, catalogue.value)
    if (!question.ok) return question
    const gathered = await gatherReports(systemFileOperations(), asked.folder, { catalogue: catalogue.value, format: question.value.format }, nowAndThen(onProgress))
    return gathered.ok ? success(keep(gathered.value, question.value)) : gathered
  }

  /** What speaks of what was gathered is refused before anything was. */
  function withKnown<Question, Answer>(work: (known: Gathered, question: Question) => Result<Answer> | Promise<Result<Answer>>) {
    return (question: Question): Result<Answer> | Promise<Result<Answer>> =>
      known === null ? failure(reportError('aggregation.none')) : work(known, question)
  }

  return {
    gather,
    decide: withKnown(({ aggregation, gathered }, { file, counts }) => {
      const decided = new Map(aggregation.question.decided).set(file, counts)
      return success(keep(gathered, { ...aggregation.question, decided: withOneCounting(aggregation, decided, file) }))
    }),
    department: withKnown(({ aggregation }, { file }) => success({ concerns: concernsOfFile(aggregation, file) })),
    cell: withKnown(({ aggregation }, { tableId, cell }) => success(partsOfCell(aggregation, tableId, cell))),
    report: withKnown(({ aggregation }) => reportOf(aggregation)),
    xlsx: withKnown(({ aggregation }) => success({ bytes: writeWorkbook(workbookSheets(aggregation)) })),
    pdf: withKnown(({ aggregation, gathered }) => {
      const document = summaryDocument(aggregation, gathered.unread)
      const pdf = documentToPdf(document, loadFonts(assetsFolder))
      return pdf.ok ? success({ bytes: pdf.value.bytes }) : pdf
    }),
  }
}

function questionOf({ year, formatId, organ, roll, lastYear }: TaskQuestion<'gather'>, { formats }: Catalogue): Result<Aggregation['question']> {
  const format = formatNamed(formats, formatId)
  if (!format.ok) return format
  const handed = lastYear.flatMap((report) => {
    const ofReport = formats.find(({ id }) => id === report.formatId)
    return ofReport === undefined ? [] : [handedReport({ file: '', modifiedAt: 0 }, report, ofReport)]
  })
  return success({ year, format: format.value, formats, organ, roll, lastYear: handed, decided: new Map() })
}

/** Of one department one file counts: what was chosen before gives way. */
function withOneCounting({ departments }: Aggregation, decided: ReadonlyMap<string, boolean>, file: string): ReadonlyMap<string, boolean> {
  if (decided.get(file) !== true) return decided
  const name = departments.find(({ report }) => report?.file === file)?.name
  const others = new Set(departments.flatMap((each) => (each.name === name && each.report !== null && each.report.file !== file ? [each.report.file] : [])))
  return new Map([...decided].filter(([other]) => !others.has(other)))
}

function reportOf({ sums, question }: Aggregation): Result<TaskAnswer<'report'>> {
  if (isNothingSummed(sums)) return failure(reportError('aggregation.nothing-summed'))
  return success(ownReport(sums, { ...question, newId: randomUUID }))
}

function nowAndThen(onProgress: (progress: GatherProgress) => void): (done: number, total: number) => void {
  let last = 0
  return (done, total) => {
    const now = performance.now()
    if (done !== total && now - last < PROGRESS_EVERY) return
    last = now
    onProgress({ done, total })
  }
}
