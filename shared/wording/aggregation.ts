/** What is said of departments' reports that are summed. {placeholders} are filled by `fill`. */

export const concernWording = {
  untouched: '没有填写“{table}”，这张表没有计入汇总。',
  unread: '“{cell}”没有读出数字，没有计入汇总。',
  faulty: '“{cell}”写的是“{typed}”，不是规范的数字，没有计入汇总。',
  statedTotal: '“{cell}”写的是 {stated}，各项相加是 {computed}；汇总按各项计。',
  statedTotalUnknown: '“{cell}”写的是 {stated}，但各项没有读全，缺的没有计入汇总。',
  far: '{label}：本年 {now} {unit}，上年 {last} {unit}，相差较大，请核对。',
  twice: '交了 {count} 份：{files}。按最近修改的一份计，也可以自己选一份。',
  ambiguous: '名称可能是名单中的：{names}。请核对是哪一个。',
  notOnRoll: '不在名单里。',
  noOrgan: '文件里没有读出机关名称，这里用的是文件名。',
  noYear: '文件里没有读出年度，按所选年度计。',
} as const

/** States of a department in words; the mark beside differs in shape. */
export const departmentStateWording = {
  'missing': '未报送',
  'not-counted': '未计入',
  'incomplete': '数字不全',
  'contradictory': '请核对',
  'sound': '已报送',
} as const

export const notCountedWording = {
  'handed-twice': '重复报送，按另一份计',
  'not-on-roll': '不在名单里，没有计入汇总',
  'ambiguous': '名称不能确定，没有计入汇总',
  'left-out': '您选择了不计入',
} as const

export const otherReportWording = {
  'other-year': '{year} 年度的报告，不计入',
  'other-format': '格式不同（{format}），不计入',
  'own': '本级政府自己的报告，不计入',
} as const

/** The sheets of the workbook, the parts of the PDF. */
export const aggregationSheetWording = {
  font: '宋体',
  rollSheet: '报送情况',
  detailSheet: '各部门明细',
  rollColumns: { number: '序号', name: '单位', state: '报送情况', file: '文件', concerns: '需要核对的内容' },
  detailDepartment: '单位',
  detailSum: '合计',
  unknownFigure: '未读出',
  untouched: '未填写',
  sheetSeparator: '·',
  totalLine: '应报送 {expected} 个，已报送 {handed} 个，未报送 {missing} 个；计入汇总 {counted} 个。',
  countedLine: '收到 {handed} 个单位的报告，计入汇总 {counted} 个。',
} as const

export const aggregationDocumentWording = {
  title: ['{organ}', '{year}年政府信息公开工作年度报告各部门汇总'],
  subject: '政府信息公开工作年度报告各部门汇总',
  tablesHeading: '一、汇总表',
  rollHeading: '二、报送情况',
  concernsHeading: '三、需要核对的内容',
  unreadHeading: '四、没有计入的文件',
  tableName: '{name}',
  noTable: '没有单位填写“{name}”。',
  concern: '{department}：{text}',
  unread: '{file}：{reason}',
  none: '没有。',
  incompleteSum: '有 {count} 个数字不全的单位，缺的数字没有计入。',
} as const

/** Names proposed for the files. */
export const aggregationFileWording = {
  xlsx: '{organ}{year}年政府信息公开年报汇总.xlsx',
  pdf: '{organ}{year}年政府信息公开年报汇总.pdf',
} as const

export const aggregationCommandWording = {
  written: '已汇总 {counted} 个单位，写入“{out}”。',
  writtenWorkbook: '已写入“{out}”。',
  asked: '年度：{year}；格式：{format}',
  missing: '未报送：{names}',
  notCounted: '· {name}（{file}）：{reason}',
  other: '· {file}：{reason}',
  department: '{name}（{file}）：{state}',
  concern: '· {text}',
  sum: '汇总数：',
  unread: '· {file}：{reason}',
  unreadHeading: '读不了的文件：',
  otherHeading: '没有计入的报告：',
  noReports: '文件夹里没有可以汇总的报告',
  yearMissing: '没有写“--year”，文件夹里的报告也没有年度',
} as const
