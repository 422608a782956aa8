import type { FigureGap } from './department-figures'
import type { FigureFinding } from './handed-report'

/** A named figure that is far from last year's. */
export interface YearChange {
  readonly label: string
  readonly unit: string
  readonly now: number
  readonly last: number
}

/** Something to look at in a department's line. */
export type Concern =
  | { readonly kind: 'untouched'; readonly tableId: string }
  | { readonly kind: 'gap'; readonly gap: FigureGap }
  | { readonly kind: 'finding'; readonly finding: FigureFinding }
  | { readonly kind: 'far'; readonly change: YearChange }
  /** Files of the same department; the one that counts is the report's own. */
  | { readonly kind: 'twice'; readonly files: readonly string[] }
  | { readonly kind: 'ambiguous'; readonly names: readonly string[] }
  | { readonly kind: 'not-on-roll' | 'no-organ' | 'no-year' }
