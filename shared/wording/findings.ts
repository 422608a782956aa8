/** What the window and the review log say about what the checks found. What a rule itself says is in checks.ts. */

export const findingLevelWording = { error: '必须改', warning: '请核对', advice: '提示' } as const

export const findingWording = {
  /** Beside the field, while writing. */
  here: '这一页需要看一看的地方（{count}）',
  nothingHere: '这一页没有需要处理的地方',
  answeredHere: '已说明理由的有 {count} 处，在“检查与导出”里可以查看和撤回',
  source: '依据',
  related: '相关的地方',
  atCell: '表中“{cell}”',
  inText: '正文“{words}”',
  reply: '说明理由…',
} as const

export const replyWording = {
  heading: '说明理由',
  explanation: '经核对确实无误、不需要修改的，请写明理由。理由会记入核对记录，报告里不印。',
  reason: '理由',
  reasonHelp: '例如：上年有 2 件申请经行政诉讼后重新受理，已在结转数中扣除。',
  reasonMissing: '请写明理由',
  save: '保存理由',
} as const

export const reviewListWording = {
  count: '{level} {count} 处',
  group: '{level}（{count}）',
  levelExplanations: {
    error: '前后矛盾的列在前面，还没有填完的列在后面。改正后会自动从这里消失；前后矛盾而确有原因的，请说明理由。',
    warning: '多半有误，也可能有原因。请对照原始数据看一看。',
    advice: '可以写得更好的地方，由您决定。',
  },
  /** Before what is not filled in yet. */
  gaps: '还没有填完的 {count} 处',
  nothingFound: '没有需要处理的问题（检查了 {rules} 条规则）',
  allDone: '各章都已完成，没有需要处理的问题（检查了 {rules} 条规则）。',
  answered: '已说明的问题（{count}）',
  answeredExplanation: '这些地方您说明过理由，数字或文字一改，原来的说明就不再适用。',
  reasonOn: '理由（{date}）：{reason}',
  fillYear: '去填写年度',
  withdraw: '撤回说明',
  withdrawOf: '撤回说明：{message}',
  lapsed: '内容已改变，原说明不再适用',
  lapsedReason: '原来的理由（{date}）：{reason}',
  discard: '删除原说明',
  discardOf: '删除原说明：{message}',
  noPrevious: '没有找到本机关 {year} 年度的报告，与上年有关的内容（结转数、照抄的文字等）没有核对。',
  noPreviousYear: '还没有填写报告年度，与上年有关的内容没有核对。',
  previousUnreadable: '没有读出其他报告，与上年有关的内容没有核对：{reason}',
  previousUsed: '已与 {year} 年度的报告核对。',
} as const

/** The review log, a file of its own beside the report. */
export const reviewLogWording = {
  title: '核对记录',
  subject: '政府信息公开工作年度报告核对记录',
  date: '核对日期：{date}。',
  rules: '共检查 {rules} 条规则。',
  previous: '已与 {year} 年度的报告核对。',
  noPrevious: '没有上年度的报告，与上年有关的内容没有核对。',
  open: '一、还没有处理的问题（{count}）',
  answered: '二、已说明理由的问题（{count}）',
  lapsed: '三、内容已改变、不再适用的说明（{count}）',
  none: '没有。',
  columns: { number: '序号', level: '级别', place: '位置', finding: '问题', source: '依据', reason: '理由', on: '说明日期' },
  signatures: '核对人：　　　　　　　审核人：',
} as const
