import { writeSync } from 'node:fs'
import { openSettings } from '../../../electron/settings/settings-store'

/** A program that remembers a long export folder and says what was answered. */
const [, , folder = ''] = process.argv
const { settings } = openSettings(folder)
const answer = settings.rememberWindowState({ ...settings.windowState(), exportFolder: '/'.repeat(4000) })
writeSync(1, `${answer.ok ? 'ok' : answer.error.code}\n`)
