import { generalUsage, usageWording } from '../../shared/wording/command-line'
import type { ReportError } from '../../shared/wording/errors'
import { reportError } from '../../shared/wording/errors'

export type CommandName = keyof typeof usageWording

/** Words that cannot be meant, with the usage of the command they were given to, or of all. */
export function wrongUse(reason: string, command: CommandName | null): ReportError {
  return reportError('cli.wrong-use', { reason, usage: command === null ? generalUsage : usageWording[command] })
}
