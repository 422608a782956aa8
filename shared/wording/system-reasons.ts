import { fill } from './template'

/** Why the system refused, by its own name for the error. Fills {reason} of the file errors. */
const reasons: Readonly<Partial<Record<string, string>>> = {
  EACCES: '没有权限',
  EPERM: '没有权限，或被杀毒软件等程序阻止',
  EROFS: '磁盘是只读的',
  EBUSY: '正被其他程序使用',
  ENOENT: '文件或文件夹不存在，可能被移走，或磁盘已拔出',
  ENOTDIR: '文件夹的位置上是一个文件',
  EISDIR: '文件的位置上是一个文件夹',
  EEXIST: '同名文件已经存在',
  EIO: '磁盘读写出错，磁盘可能有故障',
  ENOSPC: '磁盘已满',
  EDQUOT: '可用空间已用完',
  EFBIG: '文件过大',
  ENAMETOOLONG: '文件名过长',
  EMFILE: '打开的文件过多',
}

/** The reason in words; an error without words keeps its name, for whoever is asked for help. */
export function systemReason(code: string): string {
  return reasons[code] ?? fill('系统报告 {code}', { code })
}
