import type { LayoutField } from '../report/layout'
import type { CellKey } from '../report/table-layout'

/** 必须改, 请核对, 提示. */
export const findingLevels = ['error', 'warning', 'advice'] as const
export type FindingLevel = (typeof findingLevels)[number]

/** Where a finding is seen, and where the clerk is taken. */
export type FindingPlace =
  | { readonly kind: 'cover' | 'opening' | 'signature' }
  | { readonly kind: 'layout'; readonly field: LayoutField }
  | { readonly kind: 'attachment'; readonly attachmentId: string; readonly field: 'title' | 'text' }
  | { readonly kind: 'section'; readonly sectionId: string }
  | { readonly kind: 'cell'; readonly sectionId: string; readonly tableId: string; readonly cell: CellKey }
  /** A stretch of a narrative as printed, in UTF-16 units; sectionId null is the opening. */
  | { readonly kind: 'text'; readonly sectionId: string | null; readonly start: number; readonly end: number }

/** What a check found: one contradiction at one place. */
export interface Finding {
  /** Identifier of the rule, as in docs/CHECKS.md. */
  readonly rule: string
  readonly level: FindingLevel
  /** Names the cells and figures concerned, and what to do. */
  readonly message: string
  /** Document and clause. */
  readonly source: string
  readonly place: FindingPlace
  /** Other places that are part of the contradiction. */
  readonly related: readonly FindingPlace[]
  /** Changes when what was found changes, figures and words included; a reply holds as long as it stays. */
  readonly fingerprint: string
}
