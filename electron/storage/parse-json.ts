/** What the bytes say as JSON; undefined, which JSON has not, when they say nothing. */
export function parseJson(bytes: Uint8Array): unknown {
  return parseJsonText(Buffer.from(bytes).toString('utf8'))
}

/** As {@link parseJson}, of a text. */
export function parseJsonText(text: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text)
    return parsed
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
