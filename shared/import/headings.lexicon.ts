/** How first-level headings are numbered and where they end. Patterns are tried on text without white space. */

/** 第一部分. */
export const partLabel = /^第([一二三四五六七八九十0-9]{1,3})(?:部分|章|篇)[、：:．.]?/u
/** 一、 一. 一， 壹、. */
export const firstLabel = /^([一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3})[、．.，,：:﹑]/u
/** （一） (一) 一） ㈠: second-level numbers, taken for the first level where a report has no other. */
export const bracketedLabel = /^(?:[（(]([一二三四五六七八九十]{1,3})[）)]|([一二三四五六七八九十]{1,3})[）)]|[㈠-㈩])[、．.]?/u
/** 1. 1、 1．. */
export const arabicLabel = /^([0-9０-９]{1,2})(?:[、．]|[.](?![0-9０-９]))/u
/** A number that lost its mark: 一概述, 一 概述. */
export const bareLabel = /^([一二三四五六七八九十]{1,3})(?=\p{Script=Han})/u
/** One that stands apart from its heading, on text with its white space. */
export const spacedLabel = /^[一二三四五六七八九十]{1,3}\s/u

/** The last words of most headings. */
export const headingEnding =
  /(?:情况|概述|概况|措施|打算|事项|安排|计划|建议|问题|不足|思路|方向|重点|建设|工作|方面|说明|附表|附件|统计|引言|前言|结语|保障|管理|公开|成效|做法|开展|推进|渠道|内容|机制|领导|制度|费用|收费|减免|诉讼|复议|申诉|投诉|培训|监督|检查|审查|回应|解读)$/u
/** Where a heading that runs into its text is cut: before the year or the subject of the first sentence. */
export const sentenceStart =
  /^(?:[0-9０-９〇○零一二三四五六七八九]{4}年|本年|今年|全年|去年|截至|截止|自[0-9]{4}|我[局委办镇乡街区县市院校单中公厅队所会站馆处]|本[局委办镇乡街区县市院校单中机部年]|根据|按照|依据|为了|为贯彻|为深入|一是|一年来|近年来|目前|无[。，]|没有|未收到|暂无|共|通过)/u
/** The last characters of a heading that was broken: 况, 情况, 的情况. */
export const restOfHeading = /^\p{Script=Han}{0,4}(?:况|施|算|项|排|划|设|题|进|计|表|情况|措施)$/u
/** Marks inside running text that a heading has not. */
export const runningMark = /[。；！？;!?]/u
export const clauseMark = /[，。；！？,;!?]/u
export const comma = /[，,]/u
export const colon = /[：:]/u
export const fullStop = /[。！]/u
/** The end of a heading that is a sentence. */
export const sentenceMarkAtEnd = /[。；]$/u
export const headingMark = /[：:。—－]/u
export const headingTrim = /^[（(【《“"]|[：:。；;，,.、—－）)】》”"]{1,3}$/gu
/** Left out when headings are compared: 存在的主要问题和改进措施 is 存在主要问题及改进措施. */
export const comparedWithout = /以及|[的和及与、，,：:。；;《》“”"·\s]/gu
/** A year before a heading's own words: 2016年政府信息公开工作概述. */
export const leadingYear = /^(?:[0-9０-９]{4}|[〇○零一二三四五六七八九]{4})年度?/u
/** What a heading says before its own words: 政府信息公开工作的. */
export const headingSubjects: readonly RegExp[] = [
  /^(?:本?年度)?(?:政府信息公开|政务信息公开|政务公开|信息公开)?的?/u,
  /^(?:本?年度)?(?:政府信息公开|政务信息公开|政务公开|信息公开)?(?:工作)?的?/u,
]
/** Other names of what the report is about. */
export const subjectNames = /政务(?:信息)?公开|(?<!政府|政务)信息公开/gu
export const subjectName = '政府信息公开'
/** A count in brackets or note after a heading. */
export const trailingBracket = /[（(][^（()）]{0,20}[）)]$/u
/** A sentence that opens a report without headings. */
export const openingSentence = /(?:报告|公布|汇报|总结|说明)(?:如下|于后)|^(?:根据|按照|依据)/u
