/**
 * Which words on the program's command line are for our own command line (nianbao import …, nianbao --help). They begin
 * with the first argument that is no switch of Chromium's. Null when there are none: the window is meant.
 * @param args what follows the program and, in development, the application's folder
 */
export function commandWords(args: readonly string[]): readonly string[] | null {
  const first = args.findIndex((argument) => isWord(argument) || ownSwitches.has(argument))
  return first === -1 ? null : args.slice(first)
}

/** Switches of the command line that may stand before its command; scripts/package/nianbao.sh names them too. */
const ownSwitches: ReadonlySet<string> = new Set(['--help', '--version', '--json'])

/** The arguments after the application's folder, which a stock Electron is given first. */
export function afterApplicationFolder(args: readonly string[]): readonly string[] {
  const folder = args.findIndex(isWord)
  return folder === -1 ? [] : args.slice(folder + 1)
}

function isWord(argument: string): boolean {
  return !argument.startsWith('-')
}
