/** How running text states figures of the tables. Formats give the words; here is what stands between and around them. */

/** In a format's words: any words, and the place of the figure where it does not stand at the end. */
const gapMark = '…'
const figureMark = '{figure}'

/** Words that turn a statement into one on something else: a channel, a kind of applicant, another matter. */
const otherMatter =
  '网上|网络|在线|信函|邮寄|邮件|邮箱|当面|现场|传真|平台|窗口|自然人|法人|企业|科研|复议|诉讼|信访|投诉|举报|建议|提案|结转|上年|收费|第三方|转办|转来|其中|逾期|超期|补正|撤回|热线|留言|重复|出版物|涉密|不予|无法|不当|大量|无理|恶意|异议|更正'

const anyWords = `(?:(?!${otherMatter})[^，。；：！？,;:\\d\\n]){0,18}?`

const filler = '(?:的|政府信息|共计|合计|总计|总数|总量|数量|数|量|共|计|为|有|了|申请|事项|办理|公开|件数|件|信息|案件|文件|情况|继续|结果|累计|达|[：:\\s“”])'

const figure = `(?<figure>\\d[\\d,，]*(?:\\.\\d+)?)\\s*(?<about>余|多)?\\s*(?<unit>万元|元|件次|人次|件|条|项|份|宗|起|例|次|个|封|篇)(?<range>左右|以上|以内)?`

const patternsByWords = new Map<string, RegExp>()

/** A pattern is made once: formats have a hundred of them, and every sentence is searched for each. */
function remembered(key: string, make: () => RegExp): RegExp {
  const pattern = patternsByWords.get(key) ?? make()
  patternsByWords.set(key, pattern)
  return pattern
}

/** Finds a figure stated in a format's words: 收到…公开申请 (the figure behind), 收到{figure}…公开申请. */
export function claimPattern(words: string): RegExp {
  return remembered(`stated ${words}`, () => makeClaimPattern(words))
}

function makeClaimPattern(words: string): RegExp {
  const [before = '', after] = words.split(figureMark).map(asPattern)
  const statement = after === undefined ? `${before}${filler}{0,6}${figure}` : `${before}${filler}{0,3}${figure}${after}`
  return new RegExp(`(?<![不未非])${statement}`, 'gu')
}

/** 未收到申请人的投诉 speaks of complaints. */
const notOfApplicants = '(?![人者][^，。；,;]{0,16}(?:投诉|举报|复议|诉讼|异议|意见|反馈|缴))'

const negation = '(?:不存在|未曾|从未|尚未|均未|也未|未|没有|没|尚无|暂无|也无|均无|无(?!正当))'

/** Finds the statement that there was none of what the words name. */
export function absencePattern(words: string): RegExp {
  return remembered(`absent ${words}`, () => new RegExp(`${negation}(?:再)?${asPattern(words)}${notOfApplicants}`, 'gu'))
}

function asPattern(words: string): string {
  return words.split(gapMark).map(escaped).join(anyWords)
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}

/** Before a figure: it is not this year's, or not all of it. */
export const otherScopePattern =
  /上年(?!度?结转)|去年|上一年度?(?!结转)|往年|历年|历史|累计(?!公开|收到|受理)|以来|季度|月份|上半年|下半年|\d月|平均|每(?:年|月|件)|比(?:上|去|\d)|较(?:上|去|\d)|各(?:乡|镇|街|部门|单位)/u

export const yearPattern = /(?<year>20\d\d)\s*年/gu

/** Members of a list of statements: what joins them. */
export const joinedPattern = /[、]|和|及|与|或|也/u

/** Units of money in 元. */
export const moneyScales: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000 }

/** A remark inside a sentence. */
export const remarkPattern = /[（(][^（）()]*[）)]/gu
