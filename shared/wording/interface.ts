/** What the window says, by the place it is said at. {placeholders} are filled by `fill`. */

export const programName = '政府信息公开年报'

export const homeWording = {
  heading: '本机上的报告',
  create: '新建报告',
  import: '导入报告',
  openSample: '打开示例',
  settings: '设置',
  dropZone: '把文件拖到这里，或在这里粘贴文件',
  empty: {
    heading: '还没有报告',
    explanation: '新建一份报告，按章节填写；或者导入已有的报告（Word、Excel、网页、文本文件都可以）。第一次使用可以先打开示例看看。',
  },
  columns: {
    report: '报告',
    state: '状态',
    completeness: '完成情况',
    deadline: '截止日期',
    saved: '最近修改',
    actions: '操作',
  },
  sectionsFinished: '已完成 {finished}/{sections} 章',
  yearUnknown: '年度未填',
  organUnknown: '机关名称未填',
  reportName: '{organ} {year} 年度报告',
  daysLeft: '还有 {days} 天截止',
  dueToday: '今天截止',
  overdue: '已过截止日期',
  openReport: '打开 {report}',
  discard: '移到回收站',
  discardReport: '把 {report} 移到回收站',
  discardQuestion: '把“{report}”移到回收站？',
  discardExplanation: '报告会从列表中消失，数据文件保留在数据文件夹的“回收站”里，不会删除。',
  unreadable: '打不开的报告',
  sampleMark: '示例',
  readOnly: '数据文件夹正被另一个程序使用，现在只能查看，不能保存。请先关闭那边的程序，再重新打开本程序。',
  loading: '正在读取…',
} as const

export const firstRunWording = {
  heading: '欢迎使用',
  explanation: '请填写本机关的名称，报告标题和落款会用到，以后可以随时修改。',
  organ: '机关名称',
  organHelp: '请填写全称，例如：张店区教育局',
  organMissing: '请填写机关名称',
  organTooLong: '机关名称太长，最多 {limit} 个字',
  start: '开始使用',
  sampleHint: '想先看看报告是什么样子？',
} as const

export const settingsWording = {
  heading: '设置',
  organ: '机关名称',
  organHelp: '新建报告时自动填入。',
  deadline: '报送截止日期（月-日）',
  deadlineHelp: '上级规定了更早的日期时填写，例如 01-15。不填则按《条例》规定：2018 年及以前的报告 3 月 31 日，2019 年起 1 月 31 日。',
  deadlineFault: '请写成“月-日”，例如 01-15',
  save: '保存设置',
  version: '版本 {version}。本程序不联网，所有内容只保存在这台电脑上。',
} as const

export const newReportWording = {
  heading: '新建报告',
  organ: '机关名称',
  year: '报告年度',
  yearHelp: '报告 1 月 1 日至 12 月 31 日的工作。',
  yearFault: '请填写 2008 到 2100 之间的年份',
  format: '报告格式',
  formatSource: '依据：{source}',
  create: '新建',
} as const

export const importWording = {
  heading: '导入报告',
  reading: '正在读取“{name}”…',
  understood: '读到的内容',
  organ: '机关名称',
  year: '报告年度',
  yearHelp: '没有读出年度时请填写。',
  yearFault: '请填写 2008 到 2100 之间的年份',
  sections: '章节（{count}）',
  section: '章节标题',
  meaning: '识别为',
  characters: '字数',
  meaningUnknown: '未识别，原样保留',
  /** In place of the number of characters. */
  tableAlone: '统计表',
  noHeading: '（没有标题的文字）',
  notices: '请留意',
  setAside: '有 {count} 段文字没有排进正文（页码、网页上的附带文字等），导入后可以在“未编入正文的文字”里查看和放回。',
  confirm: '导入',
  failed: '没有导入',
  otherFile: '换一个文件',
} as const

export const commonWording = {
  cancel: '取消',
  close: '关闭',
  ok: '知道了',
  none: '无',
  unexpectedHeading: '出现了没有预料到的问题',
  unexpected: '已保存的内容不受影响。请重新打开窗口继续；如果反复出现，请把程序的日志文件交给技术人员。',
  reload: '重新打开窗口',
  startFailed: '程序没有准备好',
} as const

export const reportPageWording = {
  home: '返回首页',
  tasks: '报告目录',
  tasksShow: '显示目录',
  tasksHide: '收起目录',
  overview: '章节总览',
  cover: '标题与年度',
  opening: '开头段落',
  signature: '落款与日期',
  layout: '版式与附件',
  setAside: '未编入正文的文字（{count}）',
  comparison: '与上年对比',
  review: '检查与导出',
  preview: '预览',
  previewHide: '关闭预览',
  export: '导出…',
  print: '打印',
  undo: '撤销',
  redo: '重做',
  undoStep: '撤销：{step}',
  redoStep: '重做：{step}',
  guidance: '填写说明',
  previous: '上一项：{name}',
  next: '下一项：{name}',
  finish: '完成本章',
  finished: '本章已完成',
  reportTitle: '{organ} {year} 年度报告',
} as const

export const sectionStateWording = {
  'not-started': '未开始',
  'in-progress': '填写中',
  finished: '已完成',
  problems: '有问题 {count} 处',
} as const

export const coverWording = {
  heading: '标题与年度',
  organ: '机关名称',
  organHelp: '印在标题第一行和落款处。',
  year: '报告年度',
  yearFault: '请填写 2008 到 2100 之间的年份',
  title: '标题',
  titleAutomatic: '由机关名称和年度自动生成',
  titleOwn: '自己填写，一行一句',
  titleLines: '标题文字',
  titleGuidance: '标题由机关名称、年度和“政府信息公开工作年度报告”组成，排 2 号小标宋体，居中。太长时程序在词与词之间折行。',
} as const

export const formatWording = {
  label: '报告格式',
  source: '依据：{source}',
  proposal: '{year} 年的报告一般用“{format}”。',
  takeProposal: '改用这个格式…',
  question: '改用“{format}”吗？',
  explanation: '各章的文字和数字按内容归到新格式的相应章节，标题改成新格式的写法。已经写的文字一个字也不会丢，改错了可以撤销。',
  sectionsBehind: '新格式没有的章节（{sections}）保留在最后，可以自己删改。',
  tablesBehind: '新格式没有的表格（{tables}）不再印出，数字仍然保存，换回原格式会再出现。',
  confirm: '改用这个格式',
} as const

export const openingWording = {
  heading: '开头段落',
} as const

export const narrativeWording = {
  label: '正文',
  help: '一段一行，回车分段。“（一）”开头的行自动排成小标题。',
  followsFacts: '这段文字由上面的填写内容自动生成。直接修改它，就归您所有，程序不再改动。',
  empty: '填写上面的内容后，这里会自动生成文字；也可以直接在这里写。',
  emptyOwn: '在这里写这一章的内容，一段一行。',
  ownText: '这段文字由您自己写成，程序不会改动。',
  returnToStock: '恢复为自动生成的文字',
  offerHeading: '填写的内容有变化，建议改写为：',
  take: '采用新文字',
  decline: '保留我的文字',
  characters: '{count} 字',
} as const

export const factsWording = {
  heading: '填写内容',
  optionalHeading: '填写内容（选填）',
  optionalExplanation: '正文已由您写成，下面的内容可以不填；填了以后，程序会给出建议的文字。',
  addRow: '添加{row}',
  rowLabel: '{row} {number}：{column}',
  columnWithUnit: '{column}（{unit}）',
  removeRow: '删除{row} {number}',
  moveRowUp: '上移{row} {number}',
  moveRowDown: '下移{row} {number}',
  noRows: '还没有填写。没有的话请选“无”。',
  noRowsRequired: '还没有填写。',
  choose: '请选择',
  dateHelp: '例如 2016年5月1日 或 2016-5-1',
  noneFor: '{label}：无',
  unanswered: '不选',
} as const

export const signatureWording = {
  heading: '落款与日期',
  organ: '署名',
  organAutomatic: '用机关名称：{organ}',
  organOwn: '自己填写',
  organOmitted: '不署名，只写日期',
  organText: '署名文字',
  date: '成文日期',
  dateHelp: '例如 2017年1月20日 或 2017-1-20',
  dateFault: '没有读出日期，请写成 2017年1月20日 这样。现在按原样排印。',
  writing: '日期写法',
  arabic: '阿拉伯数字：{date}',
  chinese: '汉字：{date}',
  asWritten: '导入的原文：“{text}”，按原样排印。',
  putRight: '改为规范写法“{date}”',
  guidance: [
    '署名用机关全称或规范化简称。',
    '成文日期用阿拉伯数字，年份写全，月、日不编虚位（1 月不写成 01 月），见《党政机关公文格式》7.3.5.4。',
    '日期应在报告年度结束之后。',
  ],
} as const

export const setAsideWording = {
  heading: '未编入正文的文字',
  explanation: '导入的文件里有这些文字没有排进报告，或者是删除章节时留下的。需要的可以放回某一章，也可以放入附件。',
  empty: '没有未编入正文的文字。',
  putBack: '放回',
  putBackTo: '放回到',
  attach: '放入附件',
  reasons: {
    'page-furniture': '网页或文件上的附带文字',
    'page-number': '页码',
    'after-signature': '落款之后的文字',
    'repeated-title': '重复的标题',
    'dropped-section': '删除的章节',
  },
} as const

export const outlineWording = {
  heading: '章节总览',
  explanation: '每章填完后点“完成本章”。顺序不限，随时可以回来修改。',
  progress: '已完成 {finished}/{sections} 章',
  change: '调整章节',
  changeDone: '调整好了',
  renameSection: '修改“{heading}”的标题',
  moveUp: '上移“{heading}”',
  moveDown: '下移“{heading}”',
  drop: '删除“{heading}”',
  numberAutomatically: '按顺序编号：{label}',
  add: '添加章节',
  addHeading: '添加章节',
  addFromFormat: '格式中的章节',
  addOwn: '自己拟定标题',
  addOwnHeading: '章节标题',
  addConfirm: '添加',
  noHeading: '（没有标题）',
  dropQuestion: '删除“{heading}”？',
  dropExplanation: '这一章的文字会移到“未编入正文的文字”，可以随时放回，也可以撤销。',
  dropTableExplanation:
    '这一章的文字和统计表里的数字会移到“未编入正文的文字”，放入这一章的图表会去掉。要恢复成原来的统计表，请用“撤销”。',
  dropConfirm: '删除',
  renameHeading: '修改章节标题',
  renameConfirm: '改名',
} as const

export const reviewWording = {
  heading: '检查与导出',
  explanation: '点每一条，可以直接跳到要改的地方。没有处理完也可以先导出看看。',
  text: '全文',
  change: '修改',
  export: '导出…',
} as const

export const findingsWording = {
  heading: '有 {count} 处需要处理',
  unanswered: '“{label}”还没有填写：请填写，没有的请选“无”',
  unansweredRequired: '“{label}”还没有填写：请填写',
  untouchedTable: '“{label}”还没有填写：请填写，确实都没有的请点“全部填 0”',
  'no-text': '这一章还没有文字：请填写上面的内容，或直接写正文',
  'not-finished': '这一章还没有点“完成本章”：请看过后确认',
  cell: '“{label}”第 {row} 行填了“{typed}”：{fault}',
  single: '“{label}”填了“{typed}”：{fault}',
  faults: {
    'not-a-number': '请填写数字',
    'not-whole': '请填写整数',
    negative: '不能小于 0',
    'too-many-decimals': '小数位太多，最多到分',
    'too-large': '数字太大，请核对位数',
    'not-a-date': '请写成 2016年5月1日 这样',
  },
  'no-year': '还没有填写报告年度',
  'no-organ': '还没有填写机关名称',
  'no-opening': '还没有开头段落',
  'no-date': '还没有填写成文日期',
} as const

export const saveWording = {
  saved: '已保存 {time}',
  unsaved: '未保存',
  saving: '正在保存…',
  failed: '保存失败',
  failedBecause: '保存失败：',
  retry: '再存一次',
  closeFailedHeading: '最后的修改没有存上',
  closeFailed: '现在关闭，最后的修改会丢失。可以先复制出来，或按提示处理后再试。',
  closeAnyway: '仍然关闭',
  stay: '继续编辑',
} as const

export const recoveryWording = {
  heading: '已找回报告',
  explanation: '报告的数据文件有损坏，已打开 {time} 保存的内容。损坏的文件没有删除，放在“已损坏”文件夹里（{files}）。请看一遍最近修改过的地方。',
} as const

/** What a step was, after 撤销 and 重做. */
export const editWording = {
  'set-organ': '修改机关名称',
  'set-year': '修改年度',
  'set-title': '修改标题',
  'set-signature-organ': '修改署名',
  'set-signature-date': '修改成文日期',
  'set-layout': '修改版式',
  'add-attachments': '添加附件',
  'name-attachment': '修改附件标题',
  'write-attachment': '修改附件内容',
  'move-attachment': '移动附件',
  'remove-attachment': '删除附件',
  'attach-set-aside': '放入附件',
  'answer-fact': '填写内容',
  'set-cells': '填写表格',
  'state-total': '修改合计',
  'print-empty-cells': '修改空格的印法',
  'clear-table': '清空表格',
  'take-tables': '导入表格',
  'place-chart': '放入图表',
  'remove-chart': '移除图表',
  'reply-to-finding': '说明理由',
  'withdraw-reply': '撤回说明',
  'change-format': '更换格式',
  'write-narrative': '输入文字',
  'return-to-stock': '恢复自动生成的文字',
  'take-stock': '采用新文字',
  'decline-stock': '保留原文字',
  'rename-section': '章节改名',
  'add-section': '添加章节',
  'move-section': '移动章节',
  'drop-section': '删除章节',
  'number-automatically': '按顺序编号',
  'visit-section': '打开章节',
  'finish-section': '完成本章',
  'put-back': '放回文字',
} as const
