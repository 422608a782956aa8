/** The year in a title: 2021年…, 二〇二一年…. */
export const titleYearPattern = /(20\d\d|[二][〇○零OＯ0][〇○零一二三四五六七八九OＯ0]{2})年/u

/** The organ in a title, before its year or its subject. */
export const titleOrganPattern = /^(?:关于)?([^\d二]{2,40}?)(?:关于)?(?:20\d\d|二[〇○零OＯ0]|政府信息公开|政务公开|信息公开)/u

/** Words that a name is called with or without. */
const commonWords = /人民政府|政府|办公室|办事处|委员会|管理|工作|机关|（.*?）|\(.*?\)|局|委|办|县|区|市|镇|乡|街道|省|部|厅|处|院|站|中心|关于|\s/gu

/** Whether two writings can name one organ: what sets it apart from others stands in the other in order. */
export function mayNameOneOrgan(a: string, b: string): boolean {
  const [left, right] = [a, b].map((name) => name.replace(commonWords, ''))
  if (left === undefined || right === undefined || left === '' || right === '') return true
  return isWithin(left, right) || isWithin(right, left)
}

function isWithin(part: string, whole: string): boolean {
  let at = 0
  for (const character of part) {
    at = whole.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}
