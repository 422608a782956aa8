import type { DocumentBlock, TableBlock, TableCell } from '../../../shared/document/document'

/** The tables of the form of 2021 (国办公开办函〔2021〕30号), as a bureau fills them in. */

const origin = { part: 'section', sectionId: 's' } as const

interface Place {
  readonly row: number
  readonly column: number
  readonly rowSpan?: number
  readonly columnSpan?: number
}

export function head(text: string, { row, column, rowSpan = 1, columnSpan = 1 }: Place): TableCell {
  return { text, row, column, rowSpan, columnSpan, role: 'column-head', align: 'centre' }
}

export function label(text: string, { row, column, rowSpan = 1, columnSpan = 1 }: Place): TableCell {
  return { text, row, column, rowSpan, columnSpan, role: 'row-head', align: rowSpan > 1 ? 'centre' : 'start' }
}

export function figure(text: string, { row, column, rowSpan = 1, columnSpan = 1 }: Place): TableCell {
  return { text, row, column, rowSpan, columnSpan, role: 'data', align: 'centre' }
}

/** Blocks under each other, a title over the width of each. */
export function disclosureTable(figureOf: (row: number) => string = (row) => String(row)): TableBlock {
  const blocks = [
    { title: '第二十条第（一）项', heads: ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'], rows: ['规章', '行政规范性文件'] },
    { title: '第二十条第（五）项', heads: ['信息内容', '本年处理决定数量'], rows: ['行政许可'] },
    { title: '第二十条第（六）项', heads: ['信息内容', '本年处理决定数量'], rows: ['行政处罚', '行政强制'] },
    { title: '第二十条第（八）项', heads: ['信息内容', '本年收费金额（单位：万元）'], rows: ['行政事业性收费'] },
  ]
  const cells: TableCell[] = []
  let row = 0
  for (const { title, heads, rows } of blocks) {
    const columnsOf = (index: number) => (index === 0 ? { column: 0 } : heads.length === 4 ? { column: index } : { column: 1, columnSpan: 3 })
    cells.push(head(title, { row: row++, column: 0, columnSpan: 4 }))
    heads.forEach((text, index) => cells.push(head(text, { row, ...columnsOf(index) })))
    row++
    for (const text of rows) {
      cells.push({ ...label(text, { row, column: 0 }), align: 'centre' })
      heads.slice(1).forEach((_, index) => cells.push(figure(figureOf(row), { row, ...columnsOf(index + 1) })))
      row++
    }
  }
  return { kind: 'table', columnWeights: [1, 1, 1, 1], rowCount: row, headRows: 0, cells, origin: { ...origin, tableId: 'disclosure' } }
}

const refused = [
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '3.危及“三安全一稳定”',
  '4.保护第三方合法权益',
  '5.属于三类内部事务信息',
  '6.属于四类过程性信息',
  '7.属于行政执法案卷',
  '8.属于行政查询事项',
]
const impossible = ['1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确']
const notHandled = ['1.信访举报投诉类申请', '2.重复申请', '3.要求提供公开出版物', '4.无正当理由大量反复申请', '5.要求行政机关确认或重新出具已获取信息']
const otherwise = [
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  '3.其他',
]
const results: readonly (readonly [string, readonly string[]])[] = [
  ['（一）予以公开', []],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', []],
  ['（三）不予公开', refused],
  ['（四）无法提供', impossible],
  ['（五）不予处理', notHandled],
  ['（六）其他处理', otherwise],
  ['（七）总计', []],
]
const organisations = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']

const FIGURES = 7
const LABELS = 3

/** Three columns of labels, seven of figures, three rows of heads and 25 of figures. */
export function applicationsTable(figureOf: (row: number, column: number) => string = (row, column) => String((row * column) % 7)): TableBlock {
  const cells: TableCell[] = [
    head('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', { row: 0, column: 0, rowSpan: 3, columnSpan: LABELS }),
    head('申请人情况', { row: 0, column: LABELS, columnSpan: FIGURES }),
    head('自然人', { row: 1, column: LABELS, rowSpan: 2 }),
    head('法人或其他组织', { row: 1, column: LABELS + 1, columnSpan: organisations.length }),
    head('总计', { row: 1, column: LABELS + 6, rowSpan: 2 }),
    ...organisations.map((text, index) => head(text, { row: 2, column: LABELS + 1 + index })),
  ]
  let row = 3
  const figures = (): TableCell[] => Array.from({ length: FIGURES }, (_, index) => figure(figureOf(row, index + 1), { row, column: LABELS + index }))
  const whole = (text: string): void => {
    cells.push(label(text, { row, column: 0, columnSpan: LABELS }), ...figures())
    row++
  }
  whole('一、本年新收政府信息公开申请数量')
  whole('二、上年结转政府信息公开申请数量')
  const rowSpan = results.reduce((sum, [, rows]) => sum + Math.max(1, rows.length), 0)
  cells.push(label('三、本年度办理结果', { row, column: 0, rowSpan }))
  for (const [group, rows] of results) {
    cells.push(label(group, { row, column: 1, rowSpan: Math.max(1, rows.length), columnSpan: rows.length === 0 ? 2 : 1 }))
    for (const text of rows) {
      cells.push(label(text, { row, column: 2 }), ...figures())
      row++
    }
    if (rows.length === 0) {
      cells.push(...figures())
      row++
    }
  }
  whole('四、结转下年度继续办理')
  const columnWeights = [8, 12, 32, ...Array<number>(FIGURES).fill(8)]
  return { kind: 'table', columnWeights, rowCount: row, headRows: 3, cells, origin: { ...origin, tableId: 'applications' } }
}

const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']

/** Fifteen columns under three rows of heads, one row of figures. */
export function reviewTable(figureOf: (column: number) => string = (column) => String(column)): TableBlock {
  const cells: TableCell[] = [
    head('行政复议', { row: 0, column: 0, columnSpan: 5 }),
    head('行政诉讼', { row: 0, column: 5, columnSpan: 10 }),
    ...outcomes.map((text, index) => head(text, { row: 1, column: index, rowSpan: 2 })),
    head('未经复议直接起诉', { row: 1, column: 5, columnSpan: 5 }),
    head('复议后起诉', { row: 1, column: 10, columnSpan: 5 }),
    ...[5, 10].flatMap((first) => outcomes.map((text, index) => head(text, { row: 2, column: first + index }))),
    ...Array.from({ length: 15 }, (_, column) => figure(figureOf(column), { row: 3, column })),
  ]
  return { kind: 'table', columnWeights: Array<number>(15).fill(1), rowCount: 4, headRows: 3, cells, origin: { ...origin, tableId: 'review' } }
}

/** Two years in a chart of three groups. */
export const applicationsChart = {
  title: '近两年政府信息公开申请办理情况对比',
  unit: '件',
  categories: ['新收申请', '予以公开', '无法提供'],
  series: [
    { label: '2021年', values: [128, 96, 12] },
    { label: '2022年', values: [153, 117, null] },
  ],
}

/** The parts of a report that have tables, with text around them. */
export function standardReport(): DocumentBlock[] {
  const text = (words: string): DocumentBlock => ({ kind: 'paragraph', spans: [{ text: words, face: 'body' }], origin })
  const heading = (words: string): DocumentBlock => ({ kind: 'heading', level: 1, text: words, origin })
  const sentence = '2022年，全县各级各部门认真贯彻落实政府信息公开条例，主动公开政府信息1,234条，依申请公开办理及时规范。'
  return [
    { kind: 'title', lines: ['某县自然资源局', '2022年政府信息公开工作年度报告'], origin: { part: 'title' } },
    heading('一、总体情况'),
    ...Array.from({ length: 3 }, () => text(sentence)),
    { kind: 'figure', chart: applicationsChart, origin },
    text(sentence),
    heading('二、主动公开政府信息情况'),
    disclosureTable(),
    heading('三、收到和处理政府信息公开申请情况'),
    applicationsTable(),
    heading('四、政府信息公开行政复议、行政诉讼情况'),
    reviewTable(),
    heading('五、存在的主要问题及改进情况'),
    ...Array.from({ length: 4 }, () => text(sentence)),
    { kind: 'signature', organ: '某县自然资源局', date: '2023年1月20日', seal: 'none', origin: { part: 'signature' } },
  ]
}
