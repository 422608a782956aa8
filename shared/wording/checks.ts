/**
 * The rules: what each says of a report, how grave it is, and which document asks for it. Relations of tables bring
 * their source from the format. {placeholders} are filled from what was found.
 */

const disclosureForm = '《政府信息公开年度报告格式》（国办公开办函〔2021〕30号）及填报说明'

export const ruleWording = {
  'table.row-total': {
    level: 'error',
    message: '“{cell}”填 {figure}，“{first}”至“{last}”各项相加是 {sum}：请核对是哪一个数填错了；确有原因的，请写明理由。',
    source: disclosureForm,
  },
  'table.column-total': {
    level: 'error',
    message: '“{cell}”填 {figure}，“{first}”至“{last}”各项相加是 {sum}：请核对是哪一个数填错了；确有原因的，请写明理由。',
    source: disclosureForm,
  },
  'table.stated-total': {
    level: 'warning',
    message: '“{cell}”填 {figure}，“{first}”至“{last}”各项相加是 {sum}，理由是“{reason}”：请确认这样填报。',
    source: disclosureForm,
  },
  'table.balance': {
    level: 'error',
    message: '“{column}”这一列，{left}是 {leftSum}，{right}是 {rightSum}，应当相等：请核对这一列的各个数。',
    source: disclosureForm,
  },
  'table.carried': {
    level: 'error',
    message: '“{cell}”填 {figure}，上年报告的“{lastCell}”是 {expected}，应当相等：请与上年报告核对。',
    source: disclosureForm,
  },
  'table.continued': {
    level: 'warning',
    message: '“{cell}”填 {figure}，按上年 {before}、本年增加 {more}、减少 {less} 推算是 {expected}：请核对，确有其他变化的不用改。',
    source: disclosureForm,
  },
  'table.not-more': {
    level: 'warning',
    message: '“{cell}”填 {figure}，多于“{limitCell}”的 {limit}：请核对这两个数。',
    source: disclosureForm,
  },
  'cell.faulty': { level: 'error', message: '“{cell}”填的是“{typed}”，{fault}。', source: disclosureForm },
  'cell.unread': {
    level: 'error',
    message: '“{cell}”在导入的文件里没有读出数字：请对照原文填写，没有的填 0。',
    source: disclosureForm,
  },
} as const satisfies Readonly<Record<string, RuleDescription>>

interface RuleDescription {
  readonly level: 'error' | 'warning' | 'advice'
  readonly message: string
  readonly source: string
}

export type RuleId = keyof typeof ruleWording

/** What is wrong with a figure, and how it is written. */
export const figureFaultWording = {
  'not-a-number': '不是数字：请只填数字，例如 12',
  'not-whole': '应当是整数：请改为整数',
  negative: '不能是负数：请改为 0 或正数',
  'too-many-decimals': '小数位数太多：金额以万元为单位，最多六位小数',
} as const

/** “一”加“二”. */
export const quotedSum = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('加')
