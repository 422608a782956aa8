/** What the window says about exporting and printing. What stands in the checklist itself is in checklist.ts. */

/** The kinds of files, in a word and in one line what each is for. */
export const exportKindWording = {
  'pdf': { name: 'PDF', use: '报送、打印', purpose: '报送用：按公文格式排好的版面，哪台电脑上都一样' },
  'docx': { name: 'Word 文档', use: '修改、会签', purpose: '修改、会签用：可以在 WPS、Word 中打开' },
  'html': { name: '网页', use: '网上发布', purpose: '发布用：交给网站管理员放到政府网站上' },
  'txt': { name: '纯文本', use: '填报系统', purpose: '粘贴到填报系统用：只有文字' },
  'xlsx': { name: '统计表', use: '汇总', purpose: '汇总用：报告里的表格，可以在 WPS 表格、Excel 中打开' },
  'review-log': { name: '核对记录', use: '审核、存档', purpose: '审核、存档用：没有处理的问题和已说明的理由' },
  'checklist': { name: '报送清单', use: '核对', purpose: '核对用：各个文件和报告的情况' },
} as const

export const exportWording = {
  heading: '导出报告',
  kinds: '导出成',
  noKind: '请至少选一种文件。',
  baseName: '文件名',
  oneFile: '将写成“{fileName}”。',
  severalFiles: '将写成 {count} 个文件：“{fileName}”等。',
  packageFiles: '将新建文件夹“{folder}”，里面有 {count} 个文件。',
  folder: '保存到',
  otherFolder: '换一个文件夹…',
  taken: '已经有同名文件：{names}。',
  replace: '替换原来的文件',
  export: '导出',
  cancel: '取消导出',
  done: '已导出',
  doneFile: '“{fileName}”，{size}',
  doneFileWithPages: '“{fileName}”，共 {pages} 页，{size}',
  showInFolder: '打开所在文件夹',
  failed: '没有导出：',
  again: '再试一次',
} as const

export const exportPackageWording = {
  asPackage: '做成报送材料',
  asPackageHelp: '另建一个文件夹，把这些文件和一份“报送清单”放在一起：清单写明每个文件的用途、页数、大小和校验码，以及报送前要做的事。',
} as const

export const draftWording = {
  open: '还有{counts}没有处理，可以先导出看看，报送前请处理完。',
  openPrint: '还有{counts}没有处理，可以先打印出来看看，报送前请处理完。',
  asDraft: '作为草稿导出',
  asDraftHelp: '每页右上角印“草稿”，文件名后加“（草稿）”，免得误报。',
  printDraft: '打印为草稿',
  printDraftHelp: '每页右上角印“草稿”，免得误报。',
} as const

export const printWording = {
  heading: '打印报告',
  print: '打印…',
  cancel: '取消打印',
  failed: '没有打印：',
} as const

/** What is going on, while it goes on. */
export const exportStepWording = {
  'saving': '正在保存…',
  'pdf': '正在排版并生成 PDF…',
  'docx': '正在生成 Word 文档…',
  'html': '正在生成网页…',
  'txt': '正在生成纯文本…',
  'xlsx': '正在生成统计表…',
  'review-log': '正在生成核对记录…',
  'checklist': '正在生成报送清单…',
  'pages': '正在排版…',
  'printing': '页面已经排好，请在系统的打印窗口里选择打印机。',
  'writing': '正在写入文件…',
} as const
