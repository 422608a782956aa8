import { aroundFileName, aroundName, bareRegionPattern, isRegion, numberBeforeName, optionalEnd, shortPlaceNamePattern } from './organ-names.lexicon'

/** A name as it is compared: full-width characters put right, without spaces, quotes and optional ends. */
export function bareName(name: string): string {
  return name.normalize('NFKC').replace(aroundName, '').replace(optionalEnd, '')
}

/** Whether two reports' names are those of one department; these are full, so that places count. */
export function isSameDepartment(a: string, b: string): boolean {
  const bare = bareName(a)
  return bare !== '' && bare === bareName(b)
}

/** Whether two names can be one department's: the same, or one leaves out where the department is. */
export function mayBeSame(a: string, b: string): boolean {
  const [first, second] = [bareName(a), bareName(b)]
  return first !== '' && (first === second || isShortOf(first, second) || isShortOf(second, first))
}

/** No organ's name is longer; what is, is a sentence. */
const LONGEST_NAME = 100

/** The names of a list as people write it, a name an entry: numbering, empty entries and sentences left out, each name once. */
export function namesOfList(entries: readonly string[]): readonly string[] {
  const names = entries.map((entry) => entry.trim().replace(numberBeforeName, '').replace(aroundName, ''))
  const seen = new Set<string>()
  return names.filter((name) => {
    const bare = bareName(name)
    if (!/\p{Script=Han}/u.test(bare) || name.length > LONGEST_NAME || seen.has(bare)) return false
    seen.add(bare)
    return true
  })
}

/** Whether `short` is `full` without where the department is: 财政局 or 县财政局 for 某县财政局. Both bare. */
export function isShortOf(short: string, full: string): boolean {
  if (short === '' || short.length >= full.length || !full.endsWith(short)) return false
  const rest = full.slice(0, full.length - short.length)
  return isRegion(rest) || (bareRegionPattern.test(short) && shortPlaceNamePattern.test(rest))
}

/** No department is named by fewer characters. */
const SHORTEST_NAME = 2

/** The department a file is named after: its name without folders, extension, year and kind of report. */
export function nameInFile(file: string): string {
  const stem = (file.split('/').at(-1) ?? file).replace(/\.[^.]*$/u, '')
  const bare = stem.replace(aroundFileName, '').trim()
  return bare.length < SHORTEST_NAME ? stem : bare
}
