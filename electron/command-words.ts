/**
 * Which words on the program's command line are for our own command line (nianbao import …). They begin with the first
 * argument that is no switch; Chromium's switches stand before it. Null when there are none: the window is meant.
 * @param args what follows the program and, in development, the application's folder
 */
export function commandWords(args: readonly string[]): readonly string[] | null {
  const first = args.findIndex(isWord)
  return first === -1 ? null : args.slice(first)
}

/** The arguments after the application's folder, which a stock Electron is given first. */
export function afterApplicationFolder(args: readonly string[]): readonly string[] {
  const folder = args.findIndex(isWord)
  return folder === -1 ? [] : args.slice(folder + 1)
}

function isWord(argument: string): boolean {
  return !argument.startsWith('-')
}
