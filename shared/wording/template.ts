/** The names between braces in a sentence: '{year}年{organ}' has 'year' and 'organ'. */
export type PlaceholderOf<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholderOf<Rest>
  : never

export type PlaceholderValues<S extends string> = Readonly<Record<PlaceholderOf<S>, string | number>>

/**
 * Puts values into the placeholders of a sentence.
 * A placeholder without a value stays as it is, so that a fault is seen and nothing is lost.
 */
export function fill<S extends string>(sentence: S, values: PlaceholderValues<S>): string {
  return fillLoosely(sentence, values)
}

/** As {@link fill}, for sentences that come as data and whose placeholders are not known to the compiler. */
export function fillLoosely(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder))
}
