/** How clerks and published tables write what is no plain figure in a cell. */

/** Not applicable: 不涉及. */
export const notApplicablePattern = /^(?:[/／\\＼—–－-]+|无|不适用|不涉及|没有)$/u

/** What is printed where the clerk said 不适用. */
export const notApplicableMark = '/'

/** Signs of the 2019 column 本年增/减: 增10, 减3, 增加 10, +2, -1, ↑2. */
export const changePattern = /^(?<sign>增加|增长|增|减少|减|上升|下降|[+\-↑↓])?\s*(?<figure>[\d.,]+)$/u

export const negativeSigns: readonly string[] = ['减少', '减', '下降', '-', '↓']

/** A unit typed behind a figure. */
export const unitBehindFigure = /\s*(?:万元|元|件|条|项|个|次)$/u
