/** What the kinds of exported files are called. */
export const reportFileNames = {
  pdf: 'PDF 文件',
  docx: 'Word 文件',
  html: '网页',
  txt: '纯文本',
  xlsx: 'Excel 表格',
} as const
