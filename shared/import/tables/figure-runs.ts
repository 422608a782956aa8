import { bareLabel } from './label-text'
import type { TableToken } from './table-line'
import { remark } from './tables.lexicon'

/** More than the longest label with its remark, in pieces and in characters. */
const MOST_PIECES = 40
const LONGEST_LABEL = 400

/** Labels, and the figures behind them up to the next label. */
export interface FigureRun {
  readonly labels: readonly TableToken[]
  /** The labels as one text, without punctuation and white space. */
  readonly label: string
  /** The same without a remark in brackets at its end. */
  readonly withoutRemark: string
  /** Figures and empty cells. */
  readonly figures: readonly TableToken[]
  /** Running text stands before it. */
  readonly startsAfterSentence: boolean
}

/** Parts the pieces of a document into labels with their figures. The last run may have none. */
export function figureRuns(tokens: readonly TableToken[]): FigureRun[] {
  const runs: FigureRun[] = []
  let [labels, figures, startsAfterSentence]: [TableToken[], TableToken[], boolean] = [[], [], true]
  const close = (afterSentence: boolean): void => {
    if (labels.length > 0 || figures.length > 0) {
      runs.push({ labels, label: joined(labels), withoutRemark: joinedWithoutRemark(labels), figures, startsAfterSentence })
    }
    ;[labels, figures, startsAfterSentence] = [[], [], afterSentence]
  }
  for (const token of tokens) {
    if (token.kind === 'sentence') close(true)
    else if (token.kind !== 'label') figures.push(token)
    else if (token.bare !== '') {
      if (figures.length > 0) close(false)
      labels.push(token)
    }
  }
  close(false)
  return runs
}

function joined(labels: readonly TableToken[]): string {
  return labels.map(({ bare }) => bare).join('')
}

/** A copy may explain a row in a remark that the form does not have: 规章（设区的市填写）. */
function joinedWithoutRemark(labels: readonly TableToken[]): string {
  const end = labels.slice(-MOST_PIECES).map(({ text }) => text).join('')
  return bareLabel(end.slice(-LONGEST_LABEL).replace(remark, ''))
}
