/** What stands in the text for a footnote or endnote, and before the note itself. */
export function noteMarkOf(number: number): string {
  return `[${number}]`
}

/** Between its mark and its text Word puts a tab, which is no gap between cells. */
export function noteLine(text: string): string {
  return text.trim().replace(/^(\[\d{1,6}\])\s+/u, '$1')
}
