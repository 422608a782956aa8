/** Where the line with a number, from 0, begins in a text; its end where it has fewer (UTF-16 units). */
export function lineStart(text: string, line: number): number {
  let start = 0
  for (let passed = 0; passed < line; passed++) {
    const end = text.indexOf('\n', start)
    if (end === -1) return text.length
    start = end + 1
  }
  return start
}

/** The number, from 0, of the line that an offset stands in. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1
}

/** The offset behind the first `count` characters from `start` on, spaces and line ends not counted, but not past the last of them. */
export function offsetOfInked(text: string, start: number, count: number): number {
  let [offset, passed] = [start, 0]
  let end = start
  for (const character of text.slice(start)) {
    if (passed === count) break
    offset += character.length
    if (character.trim() === '') continue
    passed++
    end = offset
  }
  return count === 0 ? firstInked(text, start) : end
}

/** What is printed of a line begins behind the spaces it was typed with. */
function firstInked(text: string, start: number): number {
  const spaces = /^[^\S\n]*/u.exec(text.slice(start))?.[0] ?? ''
  return start + spaces.length
}
