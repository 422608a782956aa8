/** What the parts around the text are set by besides their own words. */

/** Leads the eye from an entry of the contents to its page number. */
export const LEADER = '…'

/** Between an attachment's number and its title in the contents. */
export const ENTRY_SPACE = '\u3000'

/** The words before a colon, it included, under which the lines that follow do not stand; '' where there is none. */
export function labelOf(text: string): string {
  return /^[^：]{1,8}：/u.exec(text)?.[0] ?? ''
}

/** The number of an attachment in the list of several: without a space (GB/T 9704-2012, 7.3.4). */
export function listNumber(position: number): string {
  return `${position}.`
}

/** A heading that runs into its text, as it is named by itself. */
export function withoutStop(heading: string): string {
  return heading.replace(/[。！？；：]$/u, '')
}
