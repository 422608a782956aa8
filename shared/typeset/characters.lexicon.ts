/** What the line breaker must know of a character (W3C clreq 3.1.2, GB/T 15834-2011). */

export const characterKind = {
  /** Ideographs and kana. */
  han: 0,
  opening: 1,
  closing: 2,
  /** Letters, and the half-width signs that stand with them. */
  latin: 3,
  digit: 4,
  space: 5,
  /** …… and ——, whose halves are never parted. */
  joined: 6,
  /** Any other full-width character. */
  symbol: 7,
  /** A combining mark, drawn over the character before it. */
  combining: 8,
  tab: 9,
} as const
export type CharacterKind = (typeof characterKind)[keyof typeof characterKind]

/** Full-width marks whose left half is empty. */
const openingMarks = '（《〈「『【〔〖［｛“‘'
/** Full-width marks whose right half is empty. */
const closingMarks = '）》〉」』】〕〗］｝”’、。，．；：！'
/** Marks that stand in pairs and are never parted: …… and ——. */
const joinedMarks = '…—⸺'
/** 间隔号, which takes half a cell (GB/T 15834-2011, 4.14.3). */
const middleDots = '·・•‧'
/** Used for 〇 in dates, so set as the ideograph it stands for. */
const ideographicSigns = '○〇々'

/** Exponents and indices: m³, H₂O. */
const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉'

/** Units that stand with the number before them. */
const units = '%‰‱％℃℉°′″㎡㎥㎏㎎㎜㎝㎞㏄'
/** Never at a line start, besides the closing marks: stops, ratios and units that belong to what is before them. */
const noLineStart = `？!?,.;:)]}…—⸺～~々/／${middleDots}${units}${raisedDigits}`
/** Never at a line end, besides the opening marks. */
const noLineEnd = '([{￥$＄￡€£#№±＃'

/** Half-width signs at which a word begins or ends, so that Han keep their distance as from a letter. */
const wordOpeners = '([{$£€#±+<'
const wordClosers = `)]}%‰°+>${raisedDigits}`

/** Proportional signs of the Latin face that are no ASCII. */
const latinSigns = `‰±°–€£${raisedDigits}`

const kinds = new Map<string, CharacterKind>([
  ...kindEntries(openingMarks, characterKind.opening),
  ...kindEntries(closingMarks, characterKind.closing),
  ...kindEntries(joinedMarks, characterKind.joined),
  ...kindEntries(ideographicSigns, characterKind.han),
  ...kindEntries(latinSigns, characterKind.latin),
  ['\t', characterKind.tab],
])
const halfCells = new Set(middleDots)
const forbiddenStarts = new Set(noLineStart + closingMarks)
const forbiddenEnds = new Set(noLineEnd + openingMarks)
const wordBinders = new Set(`.,:-–/@_&=?#+~%‰'’${raisedDigits}`)
const openers = new Set(wordOpeners)
const closers = new Set(wordClosers)

const ZERO = 0x30
const NINE = 0x39

/** The kind of a character by itself; see {@link isApostropheAt} for the one that its neighbours decide. */
export function kindOf(character: string): CharacterKind {
  const codePoint = character.codePointAt(0) ?? 0
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return characterKind.han
  if (codePoint >= ZERO && codePoint <= NINE) return characterKind.digit
  if (codePoint > 0x20 && codePoint < 0x7f) return characterKind.latin
  return kinds.get(character) ?? kindByScript(character)
}

function kindEntries(characters: string, kind: CharacterKind): (readonly [string, CharacterKind])[] {
  return Array.from(characters, (character) => [character, kind] as const)
}

function kindByScript(character: string): CharacterKind {
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(character)) return characterKind.han
  if (isLatinLetter(character)) return characterKind.latin
  if (/^\p{M}$/u.test(character)) return characterKind.combining
  return /^(?!\u3000)\p{Zs}$/u.test(character) ? characterKind.space : characterKind.symbol
}

/** A letter drawn proportionally, of the Latin script or of the Greek (μg); full-width letters are set as symbols. */
export function isLatinLetter(character: string): boolean {
  return /^(?![Ａ-Ｚａ-ｚⅠ-ↈ])[\p{Script=Latin}\p{Script=Greek}µ]$/u.test(character)
}

/** A full-width quotation mark, or between letters, as in don’t, an apostrophe. */
export const APOSTROPHE = '’'

/** Whether the {@link APOSTROPHE} at a place of a text is one and not a quotation mark. */
export function isApostropheAt(text: string, index: number): boolean {
  return isLatinLetter(text[index - 1] ?? '') && isLatinLetter(text[index + 1] ?? '')
}

/** Marks that take half a cell. */
export function isHalfCell(character: string): boolean {
  return halfCells.has(character)
}

/** Characters that have no shape of their own: controls, joiners, marks of direction, variation selectors. */
const invisible = /(?!\t)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Variation_Selector}]/gu

/** What almost all texts consist of: signs that are drawn, none of them a combining mark. */
const ordinaryText = /^[\t\x20-\x7e\u3001-\u301b\u4e00-\u9fff\uff01-\uff5e“”‘’…—·]*$/u

/** Whether a text has nothing invisible and no combining marks, told at a glance: false where it takes a closer look. */
export function isOrdinary(text: string): boolean {
  return ordinaryText.test(text)
}

/** The text without characters that show nothing. */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, '')
}

/** Whether a line may begin with the character. */
export function mayStartLine(character: string): boolean {
  return !forbiddenStarts.has(character)
}

/** Whether a line may end with the character. */
export function mayEndLine(character: string): boolean {
  return !forbiddenEnds.has(character)
}

/** Marks inside a number or word that keep it together: 1,234.5 · 3-5 · a.b@c · http://… */
export function bindsWord(character: string): boolean {
  return wordBinders.has(character)
}

/** Half-width stops, which bind a word only from within: in 情况:1,286 the first parts, the second does not. */
export function isHalfWidthStop(character: string): boolean {
  return ',.:?'.includes(character)
}

/** Where an address is parted when the line would else be too loose: after its separators. */
export function partsAddress(character: string): boolean {
  return '/.-_@?&=#:'.includes(character)
}

/** Whether Han before this half-width character keep the distance they keep from a word. */
export function opensWord(character: string): boolean {
  return openers.has(character) || isLetterOrDigit(character)
}

/** Whether Han after this half-width character keep the distance they keep from a word. */
export function closesWord(character: string): boolean {
  return closers.has(character) || isLetterOrDigit(character)
}

/** 第 belongs to the number after it. */
export function leadsNumber(character: string): boolean {
  return character === '第'
}

/** Between the numbers of a date. */
export function isMonth(character: string): boolean {
  return character === '月'
}

/**
 * Whether a word leans on the one before it and does not begin a line of a title: particles, the year, and what names a
 * place or an organ or ends a word (责任人, 满意率), unless a mark parts them; and the second of two single characters, which are a word that dictionaries
 * lack (层级).
 */
export function leansBack(before: string, word: string): boolean {
  if (/^[的和与及年]/u.test(word) || /^\p{Script=Han}{2}$/u.test(before + word)) return true
  return !/\p{P}$/u.test(before) && /^(?:省|市|县|区|州|旗|镇|乡|村|街道|局|厅|委|会|委员会|办公室|中心|处|站|人|员|馆|院|所|校|室|科|率|数|量|额|类|期|表)$/u.test(word)
}

/** Organ, and 关于 with the year and what it is about. */
const organAndYear = /^(?!关于)([^《\d]{2,}?)((?:关于)?(?:(?:19|20)\d\d|二[〇○零][〇○零一二三四五六七八九]{2})(?:[-—–](?:19|20)?\d\d)?学?年.*)$/u

/** A title in the parts it is said in: the organ, and what it reports on; whole where it does not begin with an organ. */
export function partsOfTitle(title: string): readonly string[] {
  const [, organ, matter] = organAndYear.exec(title) ?? []
  return organ === undefined || matter === undefined ? [title] : [organ, matter]
}

/** What is said in one breath, although a dictionary takes it for several words. */
const setTerms = /政府信息公开|(?:信息|政务|党务|院务|校务|厂务|村务|依申请|主动|不予)公开|年度报告|人民政府|管理委员会|领导小组|服务中心|办事处|综合行政执法/gu

/** Where the set terms of a title stand in it. */
export function setTermsIn(title: string): readonly { readonly start: number; readonly end: number }[] {
  return [...title.matchAll(setTerms)].map(({ index, 0: term }) => ({ start: index, end: index + term.length }))
}

/** Whether both are parts of one number, date or address: 0533-276, a.gov. */
export function isOneToken(before: string, after: string): boolean {
  return /[0-9A-Za-z.,:/_-]$/u.test(before) && /^[0-9A-Za-z.,:/_-]/u.test(after)
}

function isLetterOrDigit(character: string): boolean {
  return /^[0-9A-Za-z]$/.test(character) || (character > '\u007f' && isLatinLetter(character))
}

/** The page number between dashes, as 一字线 (GB/T 9704-2012, 7.5). */
export function folioText(pageNumber: number): string {
  return `— ${String(pageNumber)} —`
}
