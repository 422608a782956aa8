/** The units in which formats ask for amounts, and the decimals an amount to the cent has in them. */
export const moneyDecimals = { 元: 2, 万元: 6 } as const

export const moneyUnits = ['元', '万元'] as const satisfies readonly (keyof typeof moneyDecimals)[]

export type MoneyUnit = (typeof moneyUnits)[number]

/** Amounts in tables are asked for in this unit. */
export const tableMoneyUnit: MoneyUnit = '万元'
