import type { RuleFamily } from '../rule-family'
import { attachmentMentions, attachments, unnamedAttachments } from './attachments'
import { lastYearJumps, lastYearSame } from './last-year-figures'
import { lastYearTables } from './last-year-tables'
import { lastYearText } from './last-year-text'
import { documentMarks, letterhead } from './layout'
import { onlyForSomeOrgans } from './only-for-some-organs'
import { outdatedBases, regulationOrders } from './outdated-bases'
import { formatYear, outline } from './outline'
import { processingFees } from './processing-fees'
import { requiredContent } from './required-content'
import { sentenceSums } from './sentence-sums'
import { signature } from './signature'
import { tableBalance } from './table-balance'
import { tableCells } from './table-cells'
import { tableComparisons } from './table-comparisons'
import { tableTotals } from './table-totals'
import { textFigures } from './text-figures'
import { untouchedTables } from './untouched-tables'
import { signatureWriting, writing } from './writing'
import { years } from './years'

/** All rules there are. */
export const ruleFamilies: readonly RuleFamily[] = [
  signature,
  signatureWriting,
  formatYear,
  outline,
  requiredContent,
  untouchedTables,
  tableCells,
  tableTotals,
  tableBalance,
  tableComparisons,
  onlyForSomeOrgans,
  lastYearTables,
  lastYearSame,
  lastYearJumps,
  lastYearText,
  textFigures,
  sentenceSums,
  processingFees,
  outdatedBases,
  regulationOrders,
  years,
  writing,
  documentMarks,
  letterhead,
  attachments,
  attachmentMentions,
  unnamedAttachments,
]
