/** What the text of a report is recognised by. Patterns are tried on lines without inner white space. */

/** The last line of a title. */
export const titlePattern = /(?:政府信息公开|政务公开|信息公开).*(?:年度报告|年报|工作报告|报告)(?:（.{0,12}）|\(.{0,12}\))?$/u
/** A title broken before its last words. */
export const titleTailPattern = /^(?:工作)?(?:年度报告|年报|报告)$/u
/** The year in a title or sentence. */
export const yearPattern = /([0-9０-９〇○零一二三四五六七八九]{4})年/u
/** Between organ and year in a title of one line. */
export const aboutPattern = /关于$/u

/** A name that can be an organ's, on a line of its own. */
export const organPattern = /^[\p{Script=Han}（）()]{2,30}(?:局|委|委员会|办|办公室|政府|处|院|中心|厅|部|署|街道|镇|乡|队|站|所|会|公司|学校|大学|行|馆|社|集团)$/u

/** First-level heading numbers: 一、 一． 第一部分. */
export const firstLevelPattern = /^(第?[一二三四五六七八九十]{1,3}(?:部分)?[、．.，,：:])/u
/** Second-level numbers, taken for the first level where a report has no other. */
export const bracketedPattern = /^([（(]?[一二三四五六七八九十]{1,3}[）)])/u
export const arabicPattern = /^([0-9０-９]{1,2}[、．.])(?![0-9０-９])/u
/** Anything that starts a paragraph of its own. */
export const numberedPattern = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、．.]|[0-9０-９]{1,2}[、．]|[0-9]{1,2}\.(?![0-9])|[（(][0-9０-９]{1,2}[）)]|[①-⑳]|第[一二三四五六七八九十]{1,3}(?:部分|章|条))/u

export const sentenceEnd = /[。！？；：!?;:…][”’）)》」』"]*$/u
/** Where a heading that runs into its text is cut: before the year or the subject of the first sentence. */
export const sentenceStartPattern = /(?=[0-9]{4}年|本年|今年|截至|截止|我局|我委|我办|我镇|我街道|我区|我县|我市|我单位|根据|按照)/u

export const pageNumberPattern = /^(?:[-—－–―·]+[0-9]{1,3}[-—－–―·]+|第[0-9]{1,3}页(?:[，,/]?共[0-9]{1,3}页)?|[0-9]{1,3}\/[0-9]{1,3})$/u
export const barePageNumberPattern = /^[0-9]{1,3}$/u

export const furniturePatterns: readonly RegExp[] = [
  /^(?:索引号|文号|发文字号|发布机构|发布单位|公开责任部门|主题分类|主题词|成文日期|发布日期|公开日期|生成日期|体裁分类|组配分类|有效性|信息来源)[:：]?/u,
  /^(?:来源|作者|责任编辑|编辑|浏览次数|阅读次数|点击数|点击量|发布时间|发布日期|时间)[:：]/u,
  /^(?:分享|打印|关闭|收藏|返回|上一篇|下一篇|字号|字体|当前位置|您的位置|您现在的位置|长者版|无障碍|扫一扫|相关链接|相关附件|版权所有|主办单位|承办单位|技术支持|网站地图|联系我们)/u,
  /^(?:【|\[)?(?:大|中|小)(?:】|\])?(?:(?:【|\[)?(?:大|中|小)(?:】|\])?){2}$/u,
  /^首页(?:>|＞|»|-)/u,
  /(?:打印本页|关闭窗口|分享到|浏览次数|扫一扫在手机打开|ICP备)/u,
]

/** Signs of a report on information disclosure; each counts once. */
export const reportSigns: readonly (readonly [sign: RegExp, weight: number])[] = [
  [/政府信息公开/u, 1],
  [/政府信息公开.{0,20}(?:年度报告|年报|工作报告)/u, 2],
  [/主动公开/u, 1],
  [/(?:依申请公开|公开申请)/u, 1],
  [/信息公开条例/u, 1],
  [/(?:行政复议|行政诉讼)/u, 1],
  [/(?:存在的?(?:主要)?问题|改进)/u, 0.5],
  [/[0-9〇○一二三四五六七八九]{4}年/u, 0.5],
]
export const ENOUGH_SIGNS = 4

export const attachmentPattern = /^(?:附件|附表)/u
