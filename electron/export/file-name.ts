/** What a file may be called: the rules of Windows and of Linux together, for files go from one to the other. */

/** What a name takes at most: bytes of UTF-8 on Linux; 255 UTF-16 units on Windows are never more than that. */
export const LONGEST_NAME = 255

/** Path separators, what Windows forbids, and characters that cannot be seen. */
// eslint-disable-next-line no-control-regex
const forbidden = /[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u
const everyForbidden = new RegExp(forbidden, 'gu')

/** Device names of Windows, taken whatever follows the first dot. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?: *\.|$)/iu

/** The text without what no file name may have. */
export function usableInName(text: string): string {
  return text.replace(everyForbidden, '').replace(/\s+/gu, ' ').replace(/^[. ]+/u, '')
}

/** The name without the name of a device that it begins with. */
export function withoutDeviceName(name: string): string {
  return name.replace(reserved, '')
}

/**
 * Whether every system takes it, without what comes after the last dot. A name that starts with a dot is hidden on
 * Linux; one that ends so is no name on Windows.
 */
export function isUsableStem(stem: string): boolean {
  return stem !== '' && !forbidden.test(stem) && !reserved.test(stem) && !/^\.|[. ]$/u.test(stem)
}

export function fitsInName(name: string): boolean {
  return Buffer.byteLength(name) <= LONGEST_NAME
}

/** Cut between characters as they are seen, to so many bytes of UTF-8. */
export function shortened(text: string, bytes: number): string {
  let [kept, left] = ['', bytes]
  for (const { segment } of new Intl.Segmenter('zh-CN').segment(text)) {
    left -= Buffer.byteLength(segment)
    if (left < 0) break
    kept += segment
  }
  return kept
}
