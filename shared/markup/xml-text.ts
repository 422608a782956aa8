/** What no XML can hold: most control characters, halves of characters, and two code points that are none. */
// eslint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu

/** A text without what XML cannot hold. */
export function writableText(text: string): string {
  return text.replace(unwritable, '')
}

/** A text as it stands in XML or HTML, as content or in double quotes; what XML cannot hold is left out. */
export function xmlText(text: string): string {
  return writableText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
