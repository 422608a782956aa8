import type { Command } from '../command'
import { aggregateCommand } from './aggregate-command'
import { checkCommand } from './check-command'
import { exportCommand } from './export-command'
import { formatsCommand } from './formats-command'
import { importCommand } from './import-command'
import { inspectCommand } from './inspect-command'
import { textCommand } from './text-command'
import type { CommandName } from '../wrong-use'

export const commands: Readonly<Record<CommandName, Command>> = {
  import: importCommand,
  export: exportCommand,
  text: textCommand,
  inspect: inspectCommand,
  check: checkCommand,
  aggregate: aggregateCommand,
  formats: formatsCommand,
}
