/** Moves the focus to a field by its data-field name, once the page that shows it is there. */
export function focusField(fieldId: string): void {
  requestAnimationFrame(() => {
    const place = [...document.querySelectorAll<HTMLElement>('[data-field]')].find((element) => element.dataset['field'] === fieldId)
    const target = place?.matches('input, textarea, button, [tabindex]') === true ? place : place?.querySelector<HTMLElement>('input, button')
    target?.focus()
    target?.scrollIntoView({ block: 'center' })
  })
}
