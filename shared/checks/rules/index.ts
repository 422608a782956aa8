import type { RuleFamily } from '../rule-family'
import { lastYearTables } from './last-year-tables'
import { tableBalance } from './table-balance'
import { tableCells } from './table-cells'
import { tableComparisons } from './table-comparisons'
import { tableTotals } from './table-totals'

/** All rules there are. */
export const ruleFamilies: readonly RuleFamily[] = [tableCells, tableTotals, tableBalance, tableComparisons, lastYearTables]
