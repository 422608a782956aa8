import fc from 'fast-check'

/** Texts as they stand in reports, for properties that hold for any of them. */

const words = ['政府信息', '公开', '主动', '依申请', '行政复议', '行政诉讼', '我局', '张店区', '工作', '情况', '不断', '加强', '完善', '制度', '建设', '办理', '答复', '群众', '满意度', '的', '和', '了', '在', '一']
const quoted = ['《中华人民共和国政府信息公开条例》', '《政府信息公开指南》《政府信息公开目录》', '“以公开为常态、不公开为例外”', '“三审三校”', '（国办公开办函〔2021〕30号）', '‘互联网+政务服务’', '（以下简称《条例》）', '【重点领域】']
const figures = ['2023年', '1月20日', '1,286条', '63.8%', '212万人次', '第3次', '5件', '12.5万元', '100.00元', '3-5个', '2020—2023年', '第二十条第（一）项', '26℃', '0533-2765432', '30个工作日']
const latin = ['App', 'Windows 7', 'e-mail', 'COVID-19', 'don’t', 'http://www.example.gov.cn/zwgk/index.html?type=12&year=2023', 'https://a.gov.cn', 'a@b.gov.cn', 'Information Disclosure']
const rare = ['㙍', '䶮', '𬌗', '〇', '①', '㎡', '☑', '囍', '垚', '·', '～']
const marks = ['，', '，', '，', '。', '。', '、', '；', '：', '！', '？', '……', '——', '”', '（', '）', '《', '》', ' ']

const piece = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...words) },
  { weight: 4, arbitrary: fc.constantFrom(...marks) },
  { weight: 2, arbitrary: fc.constantFrom(...figures) },
  { weight: 2, arbitrary: fc.constantFrom(...quoted) },
  { weight: 1, arbitrary: fc.constantFrom(...latin) },
  { weight: 1, arbitrary: fc.constantFrom(...rare) },
)

/** A paragraph: words, marks, figures, quotations, English and rare characters in any order. */
export const anyParagraph = fc
  .array(piece, { minLength: 1, maxLength: 120 })
  .map((pieces) => pieces.join('').trim())
  .filter((text) => text !== '')

/** Sentences with their marks where they belong. */
export const anySentences = fc
  .array(fc.tuple(fc.array(fc.constantFrom(...words, ...figures, ...quoted), { minLength: 2, maxLength: 14 }), fc.constantFrom('，', '，', '。', '；', '、')), { minLength: 1, maxLength: 20 })
  .map((clauses) => `${clauses.map(([parts, mark]) => parts.join('') + mark).join('').slice(0, -1)}。`)

/** Characters that our fonts have, in any order. */
export const anyString = fc
  .array(fc.constantFrom(...Array.from(`公开信息，。、；：？！“”‘’（）《》〈〉【】〔〕…—·～％%‰$￥0123456789.,:;/-+abcXYZ @&=_ \t\u3000〇①㎡`)), { minLength: 1, maxLength: 200 })
  .map((characters) => characters.join(''))
