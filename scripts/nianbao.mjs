// @ts-check
import { pathToFileURL } from 'node:url'
import { currentBuild } from './build.mjs'
import { COMMAND_LINE } from './build/command-line.mjs'
import { setUp } from './setup/needs.mjs'
import { npmPackages } from './setup/npm-packages.mjs'
import { runAsEntryPoint } from './terminal/entry-point.mjs'

// npm runs scripts in the project's folder; file names on the command line are meant from where the user is.
const { INIT_CWD: userFolder, npm_lifecycle_event: npmScript } = process.env
if (userFolder !== undefined && npmScript === 'nianbao') process.chdir(userFolder)

await runAsEntryPoint(import.meta, async (words) => {
  // Packages are needed for building only.
  if (!currentBuild.isMet()) await setUp([npmPackages, currentBuild])
  process.argv.splice(1, Infinity, COMMAND_LINE, ...words)
  const { started } = await import(pathToFileURL(COMMAND_LINE).href)
  await started.finished
  return Number(process.exitCode ?? 0)
})
