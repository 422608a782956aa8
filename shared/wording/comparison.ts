/** What the page 对比 says, and the sentences that go from it into a report. */

/** On the change of a figure, for the text of the report; written as there, without spaces. */
export const changeSentences = {
  same: '{label}{current}{unit}，与上年持平。',
  fromZero: '{label}{current}{unit}，上年为0。',
  more: '{label}{current}{unit}，比上年增加{change}{unit}。',
  less: '{label}{current}{unit}，比上年减少{change}{unit}。',
  moreInPercent: '{label}{current}{unit}，比上年增加{change}{unit}，增长{percent}%。',
  lessInPercent: '{label}{current}{unit}，比上年减少{change}{unit}，下降{percent}%。',
} as const

/** A year as a chart's legend names it. */
export function yearLabel(year: number): string {
  return `${year}年`
}

export const comparisonWording = {
  heading: '与上年对比',
  reading: '正在读取其他报告…',
  noYear: '还没有填写报告年度，不知道上年是哪一年。',
  toCover: '去填写年度',
  noTables: '这份报告的格式没有统计表，没有可以对比的数字。',
  missing: {
    heading: '电脑上没有本机关 {year} 年的报告',
    explanation: '导入上年的报告（机关名称要和这一份相同，年度是 {year} 年），这里就会列出每一项数字的增减。',
  },
  against: '{year} 年与 {previous} 年对比。上年的数字取自这台电脑上保存的 {previous} 年报告。',
  parts: '本页内容',
  partNames: { figures: '主要数字', charts: '图表', tables: '各表对比' },
  columns: { figure: '项目', current: '{year} 年', previous: '{year} 年', difference: '增减', rate: '增减率', explanation: '说明' },
  tableLegend: '每格上面是 {year} 年的数字，下面是 {previous} 年的数字和增减；两年都是 0 的只写 0，两年相同的写“持平”。',
  previousFigure: '上年 {figure}',
  sameAsBefore: '持平',
  largeRise: '大幅增加',
  largeFall: '大幅减少',
  largeLegend: '增减达到 5 以上并且达到上年的一半以上，标“大幅增加”“大幅减少”，请核对，并考虑在正文中说明原因。',
  fromZero: '新增',
  noRate: '—',
  unknown: {
    untouched: '未填',
    unread: '未知',
    faulty: '填写有误',
    'not-asked': '上年无此项',
  },
  onlyInCurrent: '上年的报告没有这些表，不能对比：{tables}。',
  onlyInPrevious: '今年的格式没有上年的这些表：{tables}。',
  dropped: '今年的格式没有、上年填了的数字：{cells}。',
  droppedCell: '{cell} {figure}',
  copy: '复制说明',
  copyOf: '复制说明：{label}',
  copied: '已复制：{sentence}',
  guidance: [
    '增减 = 本年 − 上年；增减率 = 增减 ÷ 上年，四舍五入到一位小数。',
    '上年是 0、本年不是 0 的，没有增减率，写“新增”。',
    '没有填写的写“未填”，导入时没有读出的写“未知”，都不当作 0。',
    '点“复制说明”，可以把一句说明粘贴到正文里，再补上原因。',
  ],
} as const

export const chartWording = {
  explanation: '用本机关近五年的报告画成，可以存为图片，也可以放进报告。',
  leftOut: '没有 {years} 年的报告或数字，图中没有画出。',
  none: '还没有可以画图的数字，请先填写统计表。',
  fontsLoading: '正在画图…',
  fontsUnreadable: '字体文件没有读出来，不能画图。填写和保存不受影响。',
  missingCharacter: '图中的“{characters}”在所有字体中都没有，没有画出。',
  figures: '图中的数字',
  figure: '项目（单位：{unit}）',
  figureWithoutUnit: '项目',
  noFigure: '—',
  save: '存为图片…',
  saveAs: '存为图片：{title}',
  kinds: { png: 'PNG 图片（贴进 Word、网页）', svg: 'SVG 图形（放大也清楚）' },
  saved: '已存为“{fileName}”。',
  place: '放入报告…',
  placeOf: '放入报告：{title}',
  placeHeading: '放入报告',
  placeExplanation: '图表排在这一章的文字和表格之后，以后数字有变化，不会自己改变，要在那一章点“更新”。',
  section: '放到哪一章',
  placeConfirm: '放入',
  placedIn: '已放在：{headings}',
} as const

export const placedChartWording = {
  heading: '本章的图表',
  list: '图表：{title}',
  changed: '数字有变化，报告里还是原来的图。',
  remove: '移除',
  removeChart: '移除图表：{title}',
  update: '更新',
  updateChart: '更新图表：{title}',
} as const
