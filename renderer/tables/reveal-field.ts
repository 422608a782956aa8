/**
 * Scrolls a cell's field into sight by as little as needed, out from under the labels that stay where they are.
 * Left to itself, Chromium moves nothing sideways while a part of what it is to show, its margin included, is in sight.
 */
export function revealField(field: HTMLInputElement): void {
  field.scrollIntoView({ block: 'nearest', inline: sideHidden(field) })
}

function sideHidden(field: HTMLInputElement): ScrollLogicalPosition {
  const frame = field.closest('.figure-frame')
  if (frame === null) return 'nearest'
  const inside = frame.getBoundingClientRect().left + frame.clientLeft
  const { left, right } = field.getBoundingClientRect()
  if (left < inside + Number.parseFloat(getComputedStyle(field).scrollMarginLeft)) return 'start'
  return right > inside + frame.clientWidth ? 'end' : 'nearest'
}
