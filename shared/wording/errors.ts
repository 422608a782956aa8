import { z } from 'zod'
import { fillLoosely } from './template'

/**
 * Every expected failure: what happened, and what to do next.
 * Read by the window and by the command line. {placeholders} are filled from the error's details.
 */
export const errorWording = {
  // Import
  'import.empty': { message: '“{name}”是空文件，没有可以导入的内容。', nextStep: '请换一个文件。' },
  'import.too-large': {
    message: '“{name}”有 {size} MB，超过了可以导入的上限 {limit} MB。',
    nextStep: '年度报告的文字通常不到 1 MB，请确认选对了文件。',
  },
  'import.binary': {
    message: '“{name}”不是文本文件，读不出文字。',
    nextStep: '请在 Word、WPS 或 PDF 阅读器中另存为“纯文本（.txt）”，再导入。',
  },
  'import.encoding': {
    message: '“{name}”的文字编码无法识别。',
    nextStep: '请用记事本打开，另存为 UTF-8 编码的 .txt 文件，再导入。',
  },
  'import.unsupported-kind': {
    message: '还不能导入“{extension}”文件。',
    nextStep: '请另存为“纯文本（.txt）”，再导入。',
  },
  'import.save-as-document': {
    message: '还不能导入“{extension}”文件。',
    nextStep: '请在 WPS 或 Word 中打开，另存为 .docx 文件，再导入。',
  },
  'import.save-as-workbook': {
    message: '还不能导入“{extension}”文件。',
    nextStep: '请在 WPS 表格或 Excel 中打开，另存为 .xlsx 文件，再导入。',
  },
  'import.fixed-pages': {
    message: '“{extension}”文件只有排好的版面，不能直接导入。',
    nextStep: '请找出原来的 Word 或 WPS 文件导入；没有时，请打开后全选、复制，把文字粘贴进来。',
  },
  'import.password': {
    message: '“{name}”设有打开密码。',
    nextStep: '请用密码打开，取消密码保护后另存一份，再导入。',
  },
  'import.damaged': {
    message: '“{name}”不完整或已损坏，读不出内容。',
    nextStep: '请在 Word、WPS 或 Excel 中打开，另存一份再导入；打不开时，请重新复制或下载这个文件。',
  },
  'import.expands-too-far': {
    message: '“{name}”解开后的内容超过上限 {limit} MB。',
    nextStep: '请确认选对了文件；可以把需要的内容复制到新文件中，再导入。',
  },
  'import.not-a-report': {
    message: '“{name}”里没有找到政府信息公开工作年度报告的内容。',
    nextStep: '请确认选对了文件；已有的报告没有任何改动。',
  },
  // Reports on this computer
  'report.not-found': { message: '没有找到这份报告。', nextStep: '请回到首页，从列表中重新打开。' },
  'report.missing-file': {
    message: '“{name}”的数据文件不见了。',
    nextStep: '请检查数据文件夹是否被移动或删除；找回后放回原处即可打开。',
  },
  'report.damaged': {
    message: '“{name}”的数据文件已损坏，也没有可用的备份。',
    nextStep: '损坏的文件原样留存在数据文件夹里，没有删除。请联系技术人员。',
  },
  'report.too-new': {
    message: '这份报告由更新版本的程序保存，本版本打不开。',
    nextStep: '请安装新版本后再打开；报告没有任何改动。',
  },
  'report.stale-revision': {
    message: '这份报告已在别处保存了更新的内容。',
    nextStep: '请回到首页重新打开；窗口中的内容可先复制出来。',
  },
  'report.locked': {
    message: '数据文件夹正被另一个程序使用（{holder}）。',
    nextStep: '现在只能查看，不能保存。请先关闭那边的程序，再重新打开；确认没有别的程序在用时，可删除数据文件夹里扩展名为 .lock 的文件。',
  },
  'report.exists': { message: '这份报告已经在本机上。', nextStep: '请回到首页，从列表中打开。' },
  'report.list-rebuilt': {
    message: '报告清单缺失或损坏，已按数据文件夹里现有的报告重新整理。',
    nextStep: '请核对首页列表是否齐全；如有缺少，请联系技术人员。',
  },
  // Settings
  'settings.damaged': {
    message: '设置文件已损坏，已换用上一份完好的设置。',
    nextStep: '请检查设置是否正确。损坏的文件已改名为“{name}”留存。报告不受影响。',
  },
  'settings.lost': {
    message: '设置文件已损坏，也没有完好的备份，已恢复为初始设置。',
    nextStep: '请重新填写设置。损坏的文件已改名为“{name}”留存。报告不受影响。',
  },
  'settings.missing': {
    message: '设置文件不见了，已换用上一份完好的设置。',
    nextStep: '请检查设置是否正确。报告不受影响。',
  },
  'settings.fields-replaced': {
    message: '设置文件中有 {count} 项内容无效，已换用上一次的有效内容，其余各项保留。',
    nextStep: '请检查设置是否正确。原文件已另存为“{name}”。',
  },
  'settings.not-kept': {
    message: '设置文件不能使用：{reason}。',
    nextStep: '本次可以照常工作，但设置不会保存。请检查磁盘和权限。',
  },
  // Reading and writing files
  'file.cannot-read': { message: '读不了文件“{name}”：{reason}。', nextStep: '请检查文件是否存在、是否有权限打开。' },
  'file.disk-full': { message: '磁盘已满，没有写成。', nextStep: '内容仍在窗口中。请清理磁盘后再试。' },
  'file.read-only': { message: '目标位置不能写入：{reason}。', nextStep: '内容仍在窗口中。请换一个文件夹，或请管理员开放权限。' },
  'file.cannot-write': { message: '文件没有写成：{reason}。', nextStep: '内容仍在窗口中。请检查磁盘和文件夹，再试一次，或换一个文件夹。' },
  'file.verification-failed': {
    message: '写入后读回的内容不一致，磁盘可能有故障。',
    nextStep: '内容仍在窗口中，原来的文件没有改动。请换一个磁盘再试。',
  },
  // Export
  'export.exists': { message: '“{name}”已经存在。', nextStep: '请换一个文件名，或选择覆盖。' },
  'export.not-ours': {
    message: '“{name}”已经存在，而且不是本程序会生成的文件，没有覆盖。',
    nextStep: '请换一个文件名。',
  },
  'export.bad-name': { message: '文件名“{name}”不能使用。', nextStep: '文件名不能为空，也不能含有 \\ / : * ? " < > |。' },
  'export.long-name': { message: '文件名太长。', nextStep: '请缩短到 60 个汉字以内。' },
  'export.missing-glyph': {
    message: '{place}中的“{character}”（{codePoint}）在所有字体中都没有，没有导出。',
    nextStep: '请改用其他字，或安装含有这个字的字体。',
  },
  'export.missing-glyphs': {
    message: '{place}中的“{character}”（{codePoint}）等 {count} 个字在所有字体中都没有，没有导出。',
    nextStep: '请改用其他字，或安装含有这些字的字体。',
  },
  'export.no-tables': {
    message: '这份报告里没有统计表，没有生成 Excel 表格。',
    nextStep: '请导出为 PDF、Word、网页或纯文本。',
  },
  'export.folder-name-taken': {
    message: '“{name}”是一个文件，不能再建同名的文件夹。',
    nextStep: '请换一个文件名，或把原来的文件移到别处。',
  },
  'export.partly-written': {
    message: '{reason}已经写好的有：{written}；没有写成的有：{missing}。',
    nextStep: '内容仍在窗口中，写好的文件都是完整的。请按提示处理后再导出一次，或换一个文件夹。',
  },
  'export.cancelled': { message: '导出已取消。', nextStep: '没有写入任何文件。' },
  'export.process-stopped': { message: '导出程序意外停止，没有写入任何文件。', nextStep: '请再导出一次。' },
  // Printing
  'print.no-printer': {
    message: '这台电脑上没有可以使用的打印机。',
    nextStep: '请在系统设置里添加打印机后再试；也可以导出 PDF，拿到别的电脑上打印。',
  },
  'print.failed': {
    message: '页面没有送到打印机。',
    nextStep: '请检查打印机是否打开、连接好，再打印一次；也可以导出 PDF，用别的程序打印。',
  },
  'print.busy': { message: '打印窗口已经打开。', nextStep: '请先在打印窗口里打印或取消。' },
  // Summing departments' reports
  'aggregation.link': {
    message: '“{name}”是指向别处的链接，没有读取。',
    nextStep: '请把报告文件本身放进文件夹，再汇总一次。',
  },
  'aggregation.too-deep': { message: '“{name}”的文件夹层数太多，没有读取。', nextStep: '请把报告文件往上移几层，再汇总一次。' },
  'aggregation.too-many-files': {
    message: '文件夹里的文件超过 {count} 个，没有汇总。',
    nextStep: '请确认选对了文件夹；只把各部门的报告放在一个文件夹里，再汇总一次。',
  },
  'aggregation.not-our-report': {
    message: '“{name}”不是本程序生成的报告文件。',
    nextStep: '请该单位重新报送，或换成 Word、Excel、网页、文本文件。',
  },
  'aggregation.cancelled': { message: '汇总已取消。', nextStep: '没有改动任何文件。可以重新开始汇总。' },
  'aggregation.process-stopped': { message: '汇总程序意外停止，没有改动任何文件。', nextStep: '请再汇总一次。' },
  'aggregation.empty-roll': {
    message: '“{name}”里没有读出单位名称。',
    nextStep: '请把单位名称一行一个写在文本文件里，或写在表格的第一列。',
  },
  'aggregation.none': { message: '还没有汇总结果。', nextStep: '请先选择文件夹，开始汇总。' },
  'aggregation.nothing-summed': { message: '没有可以相加的数字，没有生成报告。', nextStep: '请核对所选的年度和格式，以及各部门的报告里是否填了统计表。' },
  // Formats
  'format.unknown': { message: '没有名为“{id}”的格式。', nextStep: '可用的格式：{known}。' },
  'format.invalid': { message: '格式文件“{name}”有误：{reason}。', nextStep: '请重新安装程序。' },
  // Command line
  'cli.unknown-command': { message: '没有“{word}”这个命令。', nextStep: '可用的命令：import、export、text、inspect、aggregate、formats。' },
  'cli.wrong-use': { message: '用法不对：{reason}。', nextStep: '用法：{usage}' },
  'cli.not-a-report-file': {
    message: '“{name}”不是本程序的报告文件：{reason}。',
    nextStep: '请给出由 nianbao import 生成的 .json 文件。',
  },
  'cli.cannot-write': {
    message: '“{name}”没有写成：{reason}。',
    nextStep: '没有留下不完整的文件；请换一个位置，或检查权限和磁盘空间。',
  },
  // The program itself
  'request.refused': { message: '程序内部的请求不符合约定，已拒绝。', nextStep: '请重新打开程序；内容已保存到上一次自动保存。' },
  'unexpected': { message: '出现了没有预料到的问题。', nextStep: '已保存的内容不受影响。请重新打开程序再试。' },
} as const satisfies Record<string, { message: string; nextStep: string }>

export type ErrorCode = keyof typeof errorWording

const errorCodes = Object.keys(errorWording)

function isErrorCode(code: string): code is ErrorCode {
  return errorCodes.includes(code)
}

export const reportErrorSchema = z.object({
  code: z.string().refine(isErrorCode),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
})

/** An expected failure as data: a code of {@link errorWording} and the values for its placeholders. */
export interface ReportError {
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, string | number>>
}

export function reportError(code: ErrorCode, details: ReportError['details'] = {}): ReportError {
  return { code, details }
}

/** The sentence saying what happened. */
export function messageOf(error: ReportError): string {
  return fillLoosely(errorWording[error.code].message, error.details)
}

/** The sentence saying what to do next. */
export function nextStepOf(error: ReportError): string {
  return fillLoosely(errorWording[error.code].nextStep, error.details)
}
