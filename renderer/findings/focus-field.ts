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
    unfold(target)
    if (range !== undefined && target instanceof HTMLTextAreaElement) showRange(target, range)
    else focusInMiddle(target)
  })
}

/** What is folded away cannot take the focus. */
function unfold(target: HTMLElement | null | undefined): void {
  const folded = target?.closest('details')
  if (folded !== null && folded !== undefined) folded.open = true
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

/** When the line of a list that had the focus has gone, the focus goes on in the next line, or at the head of the page. */
export function focusAfterLine(within: Element | null): void {
  const line = within?.closest('li')
  const next = line?.nextElementSibling ?? line?.previousElementSibling
  onceGone(line, () => {
    if (document.activeElement !== document.body) return
    const target = next?.isConnected === true ? next.querySelector<HTMLElement>('button') : document.querySelector<HTMLElement>('.form-head h1')
    target?.focus({ preventScroll: true })
  })
}

/** A line goes when the checks have run again, however long they take; a dialog that closes gives the focus back a frame later. */
function onceGone(line: Element | null | undefined, act: () => void, frames = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    if (line?.isConnected === true && frames > 0) onceGone(line, act, frames - 1)
    else requestAnimationFrame(() => requestAnimationFrame(act))
  })
}

/** Two seconds: a line that is still there then stays. */
const MOST_FRAMES = 120
