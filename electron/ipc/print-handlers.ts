import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import type { RequestAnswer, RequestPayload } from '../../shared/contract/schemas'
import { reportError } from '../../shared/wording/errors'
import type { Exporter } from '../export/exporter'
import type { ExportSource } from '../export/plan-export'
import { planPrinting } from '../export/plan-export'
import type { PrintWindow } from '../printing/print-window'
import type { RequestHandlers } from './gateway'
import type { Tell } from './notices'

export interface PrintParts extends ExportSource {
  readonly exporter: Exporter
  readonly printWindow: PrintWindow
  readonly tell: Tell
}

/** Printing. The page names the report; what is printed is set from the report as last saved, and kept in memory alone. */
export function printHandlers(parts: PrintParts): Pick<RequestHandlers, 'print.start'> {
  const { exporter, printWindow, tell } = parts
  let isPrinting = false

  async function print(request: RequestPayload<'print.start'>): Promise<Result<RequestAnswer<'print.start'>>> {
    const content = await planPrinting(parts, request)
    if (!content.ok) return content
    const { jobId } = request
    const made = await exporter.make(jobId, content.value, (step) => tell('export.progress', { jobId, step, fraction: 0 }))
    if (!made.ok) return made
    const [page] = made.value
    if (page === undefined) throw new Error('the export process made no page')
    tell('export.progress', { jobId, step: 'printing', fraction: 1 })
    const outcome = await printWindow.print(page.bytes)
    return outcome.ok ? success({ outcome: outcome.value }) : outcome
  }

  return {
    'print.start': async (request) => {
      if (isPrinting) return failure(reportError('print.busy'))
      isPrinting = true
      try {
        return await print(request)
      } finally {
        isPrinting = false
      }
    },
  }
}
