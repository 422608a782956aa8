/** The number of a group of rows, by which its rows are named: 三、本年度办理结果 → 三, （三）不予公开 → （三）. */
export const groupNumberPattern = /^(?<number>[一二三四五六七八九十]+(?=、)|[（(][一二三四五六七八九十]+[）)])/u

/** A remark in brackets behind a label: 部分公开（区分处理的，…）, 本年收费金额（单位：万元）. */
export const remarkPattern = /[（(][^（）()]*[）)]$/u
