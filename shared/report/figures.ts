import { changePattern, negativeSigns, unitBehindFigure } from './figure-cell.lexicon'
import type { MoneyUnit } from './money.lexicon'
import { moneyDecimals, tableMoneyUnit } from './money.lexicon'
import type { FigureKind } from './table-format'

/** Figures as clerks type them. */

/** What is wrong with a typed figure. */
export type FigureFault = 'not-a-number' | 'not-whole' | 'negative' | 'too-many-decimals' | 'too-large'

export type FigureReading =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly fault: FigureFault }

/**
 * Reads a count: a whole number ≥ 0. Takes full-width digits and thousands separators.
 */
export function readCount(typed: string): FigureReading {
  const reading = readFigure(typed, Infinity)
  if (!reading.ok) return reading
  return Number.isInteger(reading.value) ? reading : { ok: false, fault: 'not-whole' }
}

/** Reads an amount ≥ 0 in the unit named, to the cent at most. */
export function readMoney(typed: string, unit: MoneyUnit): FigureReading {
  return readFigure(typed, moneyDecimals[unit])
}

/** Reads the figure of a table's cell; amounts in 万元, a unit behind the figure left out. */
export function readFigureCell(typed: string, kind: FigureKind): FigureReading {
  const plain = plainFigure(typed).replace(unitBehindFigure, '')
  if (kind === 'money') return readFigure(plain, moneyDecimals[tableMoneyUnit])
  return kind === 'count' ? readCount(plain) : readChange(plain)
}

/** A change against last year: 增10 is 10, 减3 is -3. */
function readChange(plain: string): FigureReading {
  const groups = changePattern.exec(plain)?.groups
  const reading = readCount(groups?.['figure'] ?? plain)
  return reading.ok && negativeSigns.includes(groups?.['sign'] ?? '') ? { ok: true, value: 0 - reading.value } : reading
}

/** The figure with full-width characters and separators put right; as typed where it is no figure. */
export function normaliseFigure(typed: string): string {
  const plain = plainFigure(typed)
  return /^\d+(\.\d+)?$/.test(plain) ? plain : typed
}

function readFigure(typed: string, decimals: number): FigureReading {
  const plain = plainFigure(typed)
  if (/^-\d/.test(plain)) return { ok: false, fault: 'negative' }
  const match = /^\d+(?:\.(\d+))?$/.exec(plain)
  if (match === null) return { ok: false, fault: 'not-a-number' }
  if ((match[1]?.length ?? 0) > decimals) return { ok: false, fault: 'too-many-decimals' }
  const value = Number(plain)
  return value < TOO_LARGE ? { ok: true, value } : { ok: false, fault: 'too-large' }
}

/** More than any organ counts. Sums of smaller figures are exact, and are written without an exponent. */
const TOO_LARGE = 1e12

/** Full-width forms (U+FF01–FF5E) to half-width. */
export function halfWidth(text: string): string {
  return text.trim().replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}

/** Most cells by far; nothing is to be put right in them. */
const isPlainFigure = /^\d+$/

/** To half-width; the full stop 。 that an input method gives for a point. */
function plainFigure(typed: string): string {
  if (isPlainFigure.test(typed)) return typed
  return halfWidth(typed)
    .replace(/[\u3002]/gu, '.')
    .replace(/\u2212/gu, '-')
    .replace(/(\d),(?=\d{3}(\D|$))/g, '$1')
}
