/** What the checklist of a submission package says, set as pages like the report itself. */
export const checklistWording = {
  title: '报送清单',
  subject: '政府信息公开工作年度报告报送清单',
  introduction: '本清单于{date}与下列文件一同生成，文件放在同一个文件夹里。',
  draft: '本次导出的是草稿，供内部审阅，不用于报送。',
  files: '一、文件（{count}）',
  columns: { number: '序号', fileName: '文件', purpose: '用途', pages: '页数', size: '大小', digest: '校验码' },
  /** Where a file has no pages. */
  noPages: '—',
  verification: '校验码是文件 SHA-256 值的前 16 位。收到文件后，可以在命令提示符中输入“certutil -hashfile 文件名 SHA256”算出这个值，前 16 位相同，就是原来的文件。',
  state: '二、报告的情况',
  /** Where a kind of points is found in more parts than are named. */
  moreParts: '{parts}等 {count} 个部分',
  levels: { level: '种类', count: '数量', parts: '所在位置' },
  nothingOpen: '没有需要处理的问题。',
  answered: '另有 {count} 处已经说明理由，保持原样。',
  rules: '共检查 {rules} 条规则。',
  steps: '三、接下来要做的事',
  step: '{number}．{step}',
  stepsToDo: {
    finish: '处理完“必须改”的问题，重新导出。',
    finishDraft: '处理完“必须改”的问题，不选“作为草稿导出”，重新导出。',
    print: '打印 PDF，双面或单面按本单位的习惯，缩放选“实际大小”。',
    sign: '送负责人审阅、签字。',
    seal: '在落款处加盖本单位公章。',
    submit: '于{date}前报送，并按规定在政府网站公开。',
    submitWithoutYear: '按规定的期限报送，并在政府网站公开。',
    keep: '把这个文件夹整个存档。',
  },
  signatures: '经办人：　　　　　　　审核人：',
} as const
