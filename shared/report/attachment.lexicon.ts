const count = '[0-9０-９一二三四五六七八九十]{0,2}'

/** What stands before an attachment's name where it is named, and is printed by itself: 附件1：, 附件 1 . */
export const attachmentLeadPattern = new RegExp(`^(?:附件|附表)\\s*${count}(?:\\s*[：:、.．]\\s*(?:\\d{1,2}\\s*[.．、]\\s*)?|\\s+)`, 'u')

/** 附件1 on a line of its own, above an attachment's title. */
export const attachmentHeadPattern = new RegExp(`^(?:附件|附表)\\s*${count}\\s*[：:]?$`, 'u')

/** A line of 附件说明, or the head of an attachment on one line: 附件：统计表, 附件1：统计表. */
export const attachmentNamePattern = new RegExp(`^(?:附件|附表)\\s*${count}\\s*[：:]\\s*\\S`, 'u')
