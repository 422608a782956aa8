import { cellName } from '../../shared/report/cell-name'
import type { DifferingTotal, PastePlan } from '../../shared/report/table-clipboard'
import type { TableDefinition } from '../../shared/report/table-format'
import { writeFigure } from '../../shared/report/table-values'
import { pasteWording, tablesWording } from '../../shared/wording/tables'
import { fill, fillLoosely } from '../../shared/wording/template'

/** As many differing totals are named one by one. */
const NAMED_TOTALS = 2

/** What was read of a paste, what was left out and what does not agree, in a sentence. */
export function pasteMessage(table: TableDefinition, plan: PastePlan): string {
  const differing = plan.differingTotals.slice(0, NAMED_TOTALS).map((total) => totalMessage(table, total))
  const points = [
    fill(pasteWording.read, { count: plan.figures }),
    counted(pasteWording.notApplicable, plan.notApplicable),
    counted(pasteWording.faulty, plan.faulty),
    plan.labels === 'none' ? '' : pasteWording[plan.labels],
    counted(pasteWording.leftOutColumns, plan.leftOutColumns),
    counted(pasteWording.leftOutRows, plan.leftOutRows),
    counted(pasteWording.leftOutTables, plan.leftOutTables),
    ...differing,
    counted(pasteWording.moreTotals, plan.differingTotals.length - differing.length),
  ]
  return `${points.filter((point) => point !== '').join(pasteWording.separator)}${pasteWording.end}`
}

function counted(sentence: string, count: number): string {
  return count === 0 ? '' : fillLoosely(sentence, { count })
}

function totalMessage(table: TableDefinition, { cell, pasted, computed }: DifferingTotal): string {
  return fill(pasteWording.differingTotal, {
    cell: cellName(table, cell),
    pasted,
    computed: computed === null ? tablesWording.notComputed : writeFigure(computed),
  })
}
