import { app } from 'electron'
import { afterApplicationFolder, commandWords } from './command-words'

/**
 * The program's beginning: a command is run without window, lock or user data; without one the window opens. Each of
 * the two loads its own code only.
 */

const given = process.argv.slice(1)
const words = commandWords(app.isPackaged ? given : afterApplicationFolder(given))

if (words === null) {
  const { openWindowProgram } = await import('./window-program')
  openWindowProgram()
} else {
  const { runCommandLine } = await import('./cli/cli')
  app.exit(await runCommandLine(words))
}
