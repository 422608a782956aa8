/** What names a report: title, organ, year and date. Patterns are tried on lines without white space. */

/** A whole title, its lines joined; the sentence that announces the report is none. */
export const wholeTitle =
  /^(?!根据|按照|依据|现将|现就|为了?|[本我][局委办镇乡街区县市院校单]|[^。]{0,60}现(?:特?向|予|将))[^，。；！？,;!?>＞»|：:]{0,50}(?:信息公开|政务公开)[^，。；！？,;!?>＞»|：:]{0,24}(?:报告|年报|总结)(?:的函)?[》]?(?:[（(][^（()）]{1,20}[）)])?$/u
/** A line of a title that is the year alone, or 关于 at its end. */
export const titleYearLine = /^[（(]?[0-9０-９〇○零OＯ一二三四五六七八九]{4}年?度?[）)]?$/u
/** A line of a title that is organ and year: 张店区人民政府2016年. */
export const titleOrganYear = /^[\p{Script=Han}（）()、]{2,40}(?:[0-9０-９]{4}|二[〇○零OＯ0０一二三四五六七八九]{3})年度?$/u
export const titleAbout = /关于$/u
/** A line below a title: （2017年2月23日）, （公开版）. */
export const titleBracketLine = /^[（(][^（()）。，]{1,20}[）)]$/u
export const longestTitle = 80

/** The year in a title or sentence, with the digits real texts have it written in. */
export const writtenYear = /([0-9０-９]{4}|[二][〇○零OＯ0０一二三四五六七八九]{3})年/u
/** The year of a title that lost its 年: 2016张店区水利局政府信息公开年度报告. */
export const titleYear = /(20[0-9]{2})(?=\p{Script=Han})/u
/** The year as a report names its period. */
export const reportedYears: readonly RegExp[] = [
  /(?:现将|现就|关于)[^。]{0,40}?([0-9０-９]{4}|二[〇○零OＯ0０一二三四五六七八九]{3})年度?/u,
  /([0-9０-９]{4}|二[〇○零OＯ0０一二三四五六七八九]{3})年1月1日.{0,12}12月31日/u,
  /([0-9０-９]{4}|二[〇○零OＯ0０一二三四五六七八九]{3})年度?(?:政府信息公开|政务公开|信息公开)/u,
]
export const anyYear = /([0-9０-９]{4})年/gu

/** A name that can be an organ's, on a line of its own. */
export const organName =
  /^[\p{Script=Han}（）()、·]{2,40}(?:局|委|委员会|办|办公室|政府|处|院|中心|厅|部|署|街道|镇|乡|队|站|所|会|公司|学校|大学|中学|小学|行|馆|社|集团|管委会|园区|团委|法院|检察院|林场|医院)(?:[（(][\p{Script=Han}、]{2,30}[）)])?$/u
/** A place, which names its government when no organ is named. */
export const placeName = /^\p{Script=Han}{1,12}(?:省|市|县|区|旗|州|盟|乡|镇)$/u
/** Words around an organ in a title. */
export const titleAroundOrgan = /^(?:关于|《)|(?:关于|的)$/gu
export const disclosureWords = /(?:政府)?(?:信息公开|政务公开)/u
export const yearWords = /[（(]?(?:[0-9０-９]{4}|二[〇○零OＯ0０一二三四五六七八九]{3})(?:年度?)?[）)]?/u
/** An organ named in the head of a web copy. */
export const publisherLine = /(?:发布机构|发布机关|发布单位|发布部门|发文机关|公开责任部门|公开主体|信息来源|来源)[：:]?\|?([\p{Script=Han}（）()]{2,30}?(?:局|委|委员会|办|办公室|政府|处|院|中心|厅|部|署|街道|镇|乡|队|站|所|会|馆))(?![\p{Script=Han}])/u
/** An organ named in the opening sentences: as what the report is of, as its maker, or as whom to ask. */
export const organsInText: readonly RegExp[] = [
  /(?:现将|现就|本报告由|报告由|由)([\p{Script=Han}（）()]{3,30}?(?:局|委员会|办公室|政府|办事处|管委会|厅|中心))(?:[0-9０-９]{4}|二[〇○零]|政府信息公开|根据|按照|编制|编写|组织)/u,
  /(?:公布|发布|公开|编制|《)([\p{Script=Han}（）()]{2,30}?(?:局|委员会|办公室|政府|办事处|管委会|厅|中心|街道|镇|乡))[0-9０-９]{4}年?度?的?(?:政府信息公开|信息公开|政务公开)[^，。]{0,8}(?:报告|年报)/u,
  /[0-9０-９]{4}年度?([\p{Script=Han}（）()]{2,30}?(?:局|委员会|办公室|政府|办事处|管委会|厅|中心|街道|镇|乡))的?(?:政府信息公开|信息公开|政务公开)(?:工作)?(?:年度报告|年报)/u,
  /(?:请与|请联系|请咨询)[：:]?([\p{Script=Han}（）()]{2,30}?(?:局|委员会|办公室|政府|办事处|管委会|厅|中心|街道|镇|乡))(?:政府信息公开|信息公开|政务公开|办公室|党政|综合|联系|[（(])/u,
]
/** Words with which an organ speaks of itself: no name. */
export const ownName = /^(?:我|本|全|该|关于|各)/u
/** A name that leaves its place out: 县教育局. */
export const partialName = /^[市县区省州盟旗](?!中区|南区|北区|\p{Script=Han}{1,3}[市县区])/u

/** A line that is a date or was meant as one: 二○一六年十二月三十日, 20101231日, 2017年 月 日. */
export const dateLine =
  /^[（(]?(?=[^年月日]*[年月日])[0-9０-９〇○零OＯ一二三四五六七八九十Xx×]{0,10}年?[0-9０-９〇○零OＯ一二三四五六七八九十Xx×]{0,4}月?[0-9０-９〇○零OＯ一二三四五六七八九十Xx×]{0,8}[日号]?[）)]?$/u
/** A date that lost 年, 月 and 日: 20161230. */
export const damagedDateLine = /^20[0-9]{2}(?:1[0-2]|0?[1-9])(?:3[01]|[12][0-9]|0?[1-9])$/u
export const numericDateLine = /^[（(]?20[0-9]{2}[-./][0-9]{1,2}[-./][0-9]{1,2}[）)]?$/u
/** A signature on one line: organ, then date. */
export const organAndDate = /^([\p{Script=Han}（）()、]{3,40}?)((?:[0-9０-９]{4}|二[〇○零OＯ0０一二三四五六七八九]{3})年[0-9０-９一二三四五六七八九十]{1,3}月[0-9０-９一二三四五六七八九十]{1,3}[日号])$/u
export const sealMark = /[（(](?:盖章|公章|章|印章)[）)]$/u

/** Signs of a report on information disclosure; each counts once. */
export const reportSigns: readonly (readonly [sign: RegExp, weight: number])[] = [
  [/信息公开|政务公开/u, 1],
  [/(?:信息公开|政务公开).{0,24}(?:年度报告|年报|工作报告|报告|总结)/u, 2],
  [/主动公开/u, 1],
  [/依申请公开|公开申请/u, 1],
  [/信息公开条例/u, 0.5],
  [/行政复议|行政诉讼/u, 0.5],
  [/存在的?(?:主要)?问题|改进|下一步/u, 0.5],
  [/[0-9０-９〇○一二三四五六七八九]{4}年/u, 0.5],
]
export const enoughSigns = 3
/** Titles of other papers about information disclosure. */
export const otherPaper = /(?:信息公开|政务公开|年度报告).{0,30}(?:通知|指南|条例|办法|规定|方案|意见|要点|通报|公告|目录|申请表|细则|制度)$/u
