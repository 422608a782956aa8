/** Names of the files the program makes. */
export const fileNameWording = {
  pdf: '{organ}{year}年政府信息公开工作年度报告',
  pdfWithoutYear: '{organ}政府信息公开工作年度报告',
  reviewLog: '{name}（核对记录）',
} as const
