import { fillLoosely } from './template'

/** What can be wrong with a data file of assets; each ends up as the reason of format.invalid. */
const faultWording = {
  'unreadable': '读不出文件内容',
  'not-json': '不是 JSON 文件',
  'schema': '“{place}”缺失或不符合约定',
  'no-formats': '没有任何格式文件',
  'repeated-id': '“{place}”重复出现“{id}”',
  'unknown-meaning': '“{place}”用了没有定义的章节含义“{id}”',
  'unknown-fact': '“{place}”提到了没有定义的事项“{id}”',
  'unknown-column': '“{place}”提到了没有定义的列“{id}”',
  'unknown-table': '“{place}”提到了没有定义的表格“{id}”',
  'unknown-cell': '“{place}”提到了表格中没有的行、列或格“{id}”',
  'unknown-figure': '“{place}”提到了没有定义的数据“{id}”',
  'unknown-choice': '“{place}”提到了没有定义的选项“{id}”',
  'not-countable': '“{place}”把不是数量的事项“{id}”当作数量',
  'unguarded-answer': '“{place}”用到事项“{id}”，却没有它的条件，未填写时会印出空缺',
  'no-choices': '“{place}”没有列出选项',
  'years-reversed': '起止年份颠倒',
} as const

export interface FormatFault {
  readonly fault: keyof typeof faultWording
  /** Where in the file, as a path of names. */
  readonly place?: string
  /** What is repeated or missing. */
  readonly id?: string
}

/** The fault as part of a sentence. */
export function formatFaultReason({ fault, place = '', id = '' }: FormatFault): string {
  return fillLoosely(faultWording[fault], { place, id })
}
