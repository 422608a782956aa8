/** What stands around a report on a web page or a printed one. Patterns are tried on lines without white space. */

/** A number between dashes, or one that says it is a page's: no cell of a table looks so. */
export const markedPageNumber =
  /^(?:[-—－–―·~]{1,3}[0-9０-９]{1,3}[-—－–―·~]{1,3}|第[0-9０-９一二三四五六七八九十]{1,3}页(?:[，,/]?共[0-9０-９一二三四五六七八九十]{1,3}页)?|[Pp]age[0-9]{1,3}(?:of[0-9]{1,3})?)$/u
export const pageOfPages = /^[0-9]{1,3}\/[0-9]{1,3}$/u
/** A paragraph of a word, that is no cell of a table. */
export const noneAtAll = /^(?:无|没有)$/u
export const barePageNumber = /^[0-9０-９]{1,3}$/u

/** Lines of a web copy's head and foot. */
export const webFurniture: readonly RegExp[] = [
  /^(?:索引号|索取号|信息索引号?|文号|发文字号|文件编号|发布机构|发布机关|发布单位|发布部门|发文机关|公开责任部门|公开主体|公开方式|公开形式|公开范围|公开时限|公开程序|主题分类|主题词|关键词|关键字|成文日期|发布日期|发文日期|公开日期|生成日期|生效日期|失效日期|废止日期|体裁分类|组配分类|所属主题|服务对象|有效性|信息来源|信息名称|信息类别|文件名称|名称|标题|内容概述)(?:[:：\t|]|$)/u,
  /^(?:来源|文章来源|信息来源|稿源|作者|供稿|编辑|责任编辑|责编|审核|签发|浏览次数|浏览量|浏览|阅读次数|阅读量|阅读|点击数|点击量|点击|访问量|访问次数|发布时间|发布日期|更新时间|更新日期|时间|日期|发布人|录入|信息提供)[:：]/u,
  /^[【[]?(?:分享|打印|关闭|收藏|返回|上一篇|下一篇|上一条|下一条|字号|字体|【?字体|当前位置|您的位置|您现在的位置|你的位置|当前所在|长者版|适老化|无障碍|扫一扫|相关链接|相关文章|相关信息|相关附件|附件下载|版权所有|主办单位|主办[:：]|承办单位|承办[:：]|技术支持|标签[:：]|网站地图|网站标识码|联系我们|繁体|简体|智能问答|微信扫|用微信)/u,
  /^(?:【|\[)?(?:大|中|小|默认|超大)(?:】|\])?[|/]?(?:(?:【|\[)?(?:大|中|小|超大)(?:】|\])?[|/]?){1,3}$/u,
  /^首页(?:>|＞|»|›|-|\/|\||→|$)/u,
  /(?:打印本页|打印此页|关闭窗口|关闭本页|分享到|浏览次数|扫一扫在手机|ICP备|公网安备|网站标识码|字号[:：]|我要纠错|收藏本页)/u,
  /^[^，。]{1,30}(?:>|＞|»|›)[^，。]{1,40}$/u,
  /^(?:[\p{Script=Han}]{1,12})[〔[［（(](?:20)[0-9]{2}[〕\]］）)](?:第)?[0-9]{1,4}号(?:签发人[:：]?\p{Script=Han}{2,4})?$/u,
  /^[^，。；]{1,80}\.(?:pdf|docx?|xlsx?|wps|ofd|zip|rar)(?:[（(][^（()）]{1,20}[）)])?$/iu,
  /^20[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?(?:[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?)?(?:来源|浏览|点击|阅读|作者|字体|字号|打印)/u,
  /^20[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?:[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?)?$/u,
]

/** The mark before an entry of a list on a web page. */
export const bullet = /^[•●◆■▪]/u
/** A label whose value stands on the next line. */
export const openLabel = /[:：]$/u
/** The page's column, at its foot. */
export const columnName = /^政府信息公开(?:工作)?年(?:度报告|报)$/u

/** A head of the list of contents, and its lines with a page number after leaders. */
export const contentsHead = /^(?:目录|目次|contents)$/iu
export const contentsLine = /^[^。；]{1,60}(?:[.…·．]{3,}|⋯{2,})[0-9]{1,3}$/u
export const trailingPage = /[.…·．⋯]*[0-9]{0,3}$/u

/** What follows a report's signature. */
export const afterSignature = /^[（(]?(?:附件|附表|附[：:]|附$|此件|联系人|联系电话|联系单位|抄送|主送|报送|主题词|填报|校对|印发|公开属性|信息公开选项|备注|注[：:])/u
/** The number of the page in a running head. */
export const pageNumberAtEnds = /[0-9]{1,3}$|^[0-9]{1,3}(?![0-9年])/gu
