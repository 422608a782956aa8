// @ts-check
import { currentBuild } from './build.mjs'
import { electronRuntime } from './electron-runtime.mjs'
import { setUp } from './setup/needs.mjs'
import { npmPackages } from './setup/npm-packages.mjs'
import { testLibraries } from './setup/system-libraries.mjs'
import { runAsEntryPoint } from './terminal/entry-point.mjs'

await runAsEntryPoint(import.meta, () => setUp([testLibraries, npmPackages, electronRuntime, currentBuild]))
