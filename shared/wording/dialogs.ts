/** What the system's own dialogs say: those that are shown where the window itself cannot say it. */

/** The program could not be opened. The reason and the next step come from the error. */
export const startFailureWording = {
  title: '程序没有打开',
  message: '{message}\n\n{nextStep}',
} as const

/** Something nobody had thought of; {folder} holds the log. */
export const unexpectedWording = {
  title: '出现了没有预料到的问题',
  message: '程序可以继续使用，已保存的内容不受影响。',
  nextStep: '如果问题再次出现，请重新打开程序；仍有问题时，请把这个文件夹里的记录交给技术人员（其中没有报告内容）：\n{folder}',
  continue: '继续使用',
} as const

/** The window does not say that its content is saved. */
export const closingWording = {
  message: '窗口还没有保存完。',
  detail: '请再等一会儿。',
  wait: '继续等待',
  close: '关闭（最后几秒输入的内容可能没有保存）',
} as const

/** The window's process has ended. */
export const goneWording = {
  message: '窗口出了问题，需要重新打开。',
  detail: '报告每隔一秒自动保存，已保存的内容不受影响。',
  reopen: '重新打开窗口',
  quit: '退出程序',
} as const

/** The window's process does not answer. */
export const unresponsiveWording = {
  message: '窗口没有反应。',
  detail: '可以再等一会儿，也可以重新打开窗口；已保存的内容不受影响。',
  wait: '继续等待',
  reopen: '重新打开窗口',
} as const

export const aboutWording = {
  message: '{name} {version}',
  detail: '编写政府信息公开工作年度报告，按公文格式排版并导出 PDF。\n\n全程离线：程序不连接网络，报告只保存在本机。\n\n数据文件夹：\n{folder}',
  close: '关闭',
} as const

export const chooseImageFileWording = {
  title: '存为图片',
  kinds: { png: 'PNG 图片', svg: 'SVG 图形' },
} as const

export const chooseReportsFolderWording = {
  title: '选择各部门报告所在的文件夹',
  choose: '选择这个文件夹',
} as const

export const chooseSumsFileWording = {
  title: '保存汇总',
  kinds: { xlsx: 'Excel 工作簿', pdf: 'PDF 文件' },
} as const

export const chooseExportFolderWording = {
  title: '选择保存文件的文件夹',
  choose: '选择这个文件夹',
} as const
