/** How tables and charts stand in a text without form; {…} are places. */
export const plainTextWording = {
  tableName: '【{name}】',
  titleWithUnit: '{title}（单位：{unit}）',
  row: '{label}：{figures}',
  figure: '{head} {figure}',
  figuresUnderHead: '{head}：{figures}',
  betweenFigures: '，',
  betweenHeads: '；',
  betweenLabels: ' ',
  noFigure: '—',
} as const
