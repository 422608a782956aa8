/** The entries but the one of that key. */
export function withoutKey<Value>(entries: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(entries).filter(([each]) => each !== key))
}
