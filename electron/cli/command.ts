import type { Result } from '../../shared/contract/result'
import type { Catalogue } from '../catalogue/load-catalogue'
import type { FileOperations } from '../storage/file-operations'

/** Options that take a value, by name without dashes. */
export const valueOptions = ['out', 'year', 'organ', 'format', 'roll', 'xlsx', 'previous', 'page', 'dpi'] as const
export type ValueOption = (typeof valueOptions)[number]

/** What commands work with. */
export interface CommandContext {
  readonly files: FileOperations
  readonly assetsFolder: string
  readonly catalogue: Catalogue
}

/** The words after the command. */
export interface CommandWords {
  readonly paths: readonly string[]
  readonly options: Readonly<Partial<Record<ValueOption, string>>>
}

/** What a command says when it is done: to a program and to a person. */
export interface CommandOutcome {
  /** Plain data: what JSON can say. */
  readonly data: object
  /** With its last line end. */
  readonly text: string
  /** Where the work was done and its result is no good news; see exit-code.ts. */
  readonly exitCode?: number
}

export interface Command {
  readonly options: readonly ValueOption[]
  /** How many paths it takes. */
  readonly paths: { readonly least: number; readonly most: number }
  run(words: CommandWords, context: CommandContext): Promise<Result<CommandOutcome>>
}
