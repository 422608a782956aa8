import type { Command } from '../command'
import type { CommandName } from '../wrong-use'

/** Each command loads its own code when it is asked for, and no other's. */
export const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  import: async () => (await import('./import-command')).importCommand,
  export: async () => (await import('./export-command')).exportCommand,
  render: async () => (await import('./render-command')).renderCommand,
  text: async () => (await import('./text-command')).textCommand,
  inspect: async () => (await import('./inspect-command')).inspectCommand,
  check: async () => (await import('./check-command')).checkCommand,
  aggregate: async () => (await import('./aggregate-command')).aggregateCommand,
  formats: async () => (await import('./formats-command')).formatsCommand,
}
