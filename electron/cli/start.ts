import { runCommandLine } from './cli'

/** The command line on plain Node: the words it was started with, and the exit code when all is written. */

export const finished = runCommandLine(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode
})
