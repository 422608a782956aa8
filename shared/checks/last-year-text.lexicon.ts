/** The text with each year of work the same, white space left out. */
export function withoutYears(text: string): string {
  return text.replace(/\s+/gu, '').replace(/20\d\d(?=年)/gu, '＃')
}

/** A count or a day that a year has of its own; 0, and the ends of the year, are the same every year. */
export const figureInTextPattern =
  /(?<!\d)(?!1月1日|12月31日)\d{1,2}月\d{1,2}日|(?:[1-9]\d+|[2-9])(?:\.\d+)?(?:余|多)?(?:件次|人次|万元|元|件|条|项|份|次|篇|期|场|个)/u

/** The basis, the period, and where the report is to be had. */
export const stockReferencePattern = /^(?:根据|依据|按照|本报告|本年度报告|现).{0,160}(?:编制|制定|如下|公布|统计期限|组成|下载|联系)/u
