/** Words that a file says to programs that read it out or list its pages, and that stand on no page; {…} are places. */
export const readingAids = {
  /** By which archives find the file, after the organ's name. */
  keywords: ['政府信息公开', '年度报告'],
  coverLabel: '封面',
  contentsLabel: '目录',
  linkToAddress: '打开网址：{address}',
  linkToNumberedPage: '转到第{folio}页',
  linkToPage: '转到文件第{number}页',
} as const
