import { fill } from './template'

/** Folders that the clerk meets when looking into the data folder with the system's file program. */
export const dataFolderNames = {
  /** Files that could not be read, exactly as they were found. */
  setAside: '已损坏',
  /** Reports the clerk removed from the list. */
  recycleBin: '回收站',
} as const

/** What a report is called where its title cannot be read. */
export function reportLabel(organ: string, year: number | null): string {
  return fill('{organ}{year}年度报告', { organ, year: year ?? '' })
}

/** Who holds the data folder. */
export function holderLabel(host: string, processId: number): string {
  return fill('电脑 {host}，程序编号 {processId}', { host, processId })
}

/** Where the holder has not left its name yet. */
export const unknownHolder = '尚不知是哪个程序'
