/** Names of the files the program makes, without what comes after the dot. */
export const fileNameWording = {
  report: '{organ}{year}年政府信息公开工作年度报告',
  reportWithoutYear: '{organ}政府信息公开工作年度报告',
  draft: '{name}（草稿）',
  reviewLog: '{name}（核对记录）',
  package: '{name}报送材料',
  checklist: '报送清单',
} as const
