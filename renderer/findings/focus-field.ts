/** A stretch of a text field, in UTF-16 units. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** Moves the focus to a field by its data-field name, once the page that shows it is there; selects a stretch of its text. */
export function focusField(fieldId: string, range?: TextRange): void {
  requestAnimationFrame(() => {
    const place = [...document.querySelectorAll<HTMLElement>('[data-field]')].find((element) => element.dataset['field'] === fieldId)
    const target = place?.matches('input, textarea, button, [tabindex]') === true ? place : place?.querySelector<HTMLElement>('input, button')
    if (range !== undefined && target instanceof HTMLTextAreaElement) showRange(target, range)
    else focusInMiddle(target)
  })
}

function focusInMiddle(target: HTMLElement | null | undefined): void {
  target?.focus()
  target?.scrollIntoView({ block: 'center' })
}

/** A long text is as high as all its lines: the browser brings the selected ones into view when the field takes the focus. */
function showRange(area: HTMLTextAreaElement, { start, end }: TextRange): void {
  area.setSelectionRange(start, end)
  area.blur()
  area.focus()
}
