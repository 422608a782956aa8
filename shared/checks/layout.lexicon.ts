/** 份号: six figures (GB/T 9704-2012, 7.2.1). */
export const copyNumberPattern = /^\d{6}$/u

/** What the mark of the issuing organ ends with besides the organ's name: 某县水务局文件. */
export const organMarkEnd = /文件$|（.*?）$/gu
