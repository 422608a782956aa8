const count = '(?<number>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})?'

/**
 * Words that send the reader to an attachment of this report: 见附件1, 附件2. 附件3个 counts files, 文件的附件 and 邮件附件
 * are of something else.
 */
export const attachmentMentionPattern = new RegExp(
  `(?:详见|参见|见)(?:本报告)?附件${count}(?![0-9０-９])|(?<![\\p{Script=Han}\\d])附件(?<bare>[0-9０-９]{1,2})(?![0-9０-９]|[个份件项条张页篇])`,
  'gu',
)

/** 附件：统计表 on a line of its own: the list of attachments, as it is printed under a text. */
export const attachmentListPattern = /^[ \t\u3000]*附件\s*[0-9０-９]{0,2}\s*[：:].*$/gmu

/** Any word of an attachment at all. */
export const attachmentWordPattern = /附件/u
