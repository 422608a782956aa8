/** A charged amount: 收取信息处理费 120 元, 信息处理费共计0.5万元. */
export function chargedAmountPattern(words: readonly string[]): RegExp {
  return new RegExp(`(?:${words.join('|')})[^\\d。；，,;]{0,12}(?<amount>\\d+(?:,\\d{3})*(?:\\.\\d+)?)\\s*(?<unit>万元|元)`, 'u')
}

/** Says that no fees of any kind were charged, not only no processing fee. */
export const noChargePattern = /(?:没有|未|无)(?:收取|收过|产生|发生|涉及)?(?:任何|相关)?(?:的)?(?:行政事业性收费|行政收费|收费项目|费用)(?!减免)/u

/** Any amount of money. */
export const amountPattern = /(?<amount>\d+(?:,\d{3})*(?:\.\d+)?)\s*(?<unit>万元|元)/gu
