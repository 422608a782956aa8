/** What a chart says besides its own words. */

/** Written where there is no figure. */
export const NO_FIGURE = '—'

/** Where a text is cut. */
export const CUT = '…'

/** Over the axis: what the figures count. */
export function unitText(unit: string): string {
  return `单位：${unit}`
}

/** Under a figure, which is numbered in its title where it has a number. */
export function captionText(title: string): string {
  return title.startsWith('图') ? title : `图\u3000${title}`
}
