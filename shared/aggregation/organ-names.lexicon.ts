/** How the names of departments differ between a list and a report's cover. */

/** A stretch of a name that says where the department is: 某县, 某市某区. */
const regionPattern = /^[\p{Script=Han}]*[省市县区旗州盟镇乡]$/u

/** 城乡建设局 is no 建设局 of a place called 城乡. */
const noRegionPattern = /(?:^|[和与及、])城市$|城乡$/u

/** 县财政局 without the county's own name. */
export const bareRegionPattern = /^[省市县区旗州盟](?=\p{Script=Han}{2})/u

export const shortPlaceNamePattern = /^\p{Script=Han}{1,6}$/u

/** Whether the beginning of a name says no more than where the department is. */
export function isRegion(text: string): boolean {
  return regionPattern.test(text) && !noRegionPattern.test(text)
}

/** Ends that are left out or in, as people like: 某镇, 某镇政府, 某镇人民政府; 某街道, 某街道办事处. */
export const optionalEnd = /(?<=[省市县区旗州盟镇乡])(?:人民)?政府$|(?<=街道)办事处$|(?<=街道)办$/u

/** White space, quotes and numbering around a name in a list: 1. “县财政局”。 */
export const aroundName = /[\s“”"'《》「」]+|[，。；;,]+$/gu
export const numberBeforeName = /^[（(]?\d+[）)]?[、.．\s]*(?=\p{Script=Han})/u

/** Heads of the first column in a list of departments. */
export const rollHeadPattern = /^(?:序号|编号|单位|部门|单位名称|部门名称|名称|机关名称|机构名称|责任单位|报送单位)$/u

/** What parts the names of a pasted list. */
export const betweenNames = /[\r\n\t、，,；;]+/u

/** What follows, or stands before, a department's name in the name of its file: 财政局2025年年报（终稿）. */
export const aroundFileName = /^(?:\d{1,3}[.、．_\-\s]+|20\d{2}年?度?)+|[\s_\-—（(]*(?:20\d{2}\s*年?|政府信息公开|信息公开|年度报告|年报|工作报告|统计表|附表|汇总表).*$/gu
