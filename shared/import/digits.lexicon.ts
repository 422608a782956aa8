const fullWidthDigits = /[０-９]/gu
const FULL_WIDTH_ZERO = 0xff10

/** Text with full-width digits put as ASCII ones: ２０１７ is 2017. */
export function halfWidthDigits(text: string): string {
  return text.replace(fullWidthDigits, (digit) => String(digit.charCodeAt(0) - FULL_WIDTH_ZERO))
}

export const anyDigit = /[0-9０-９]/u
