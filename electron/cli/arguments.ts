import { parseArgs } from 'node:util'
import type { Result } from '../../shared/contract/result'
import { failure, success } from '../../shared/contract/result'
import { wrongUseWording } from '../../shared/wording/command-line'
import { reportError } from '../../shared/wording/errors'
import { fill } from '../../shared/wording/template'
import type { Command, CommandWords, ValueOption } from './command'
import { valueOptions } from './command'
import { commands } from './commands'
import type { CommandName } from './wrong-use'
import { wrongUse } from './wrong-use'

export type Request =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'run'; readonly command: Command; readonly words: CommandWords }

const flags = ['json', 'help', 'version'] as const

/** Whether results are wanted as JSON; told even where the rest of the words is wrong. */
export function wantsJson(words: readonly string[]): boolean {
  return tokensOf(words).some((token) => token.kind === 'option' && token.name === 'json')
}

/** Reads the words of the command line. Errors: cli.unknown-command, cli.wrong-use. */
export async function readRequest(words: readonly string[]): Promise<Result<Request>> {
  const tokens = tokensOf(words)
  const given = readOptions(tokens)
  if (!given.ok) return given
  if (tokens.some((token) => token.kind === 'option' && token.name === 'help')) return success({ kind: 'help' })
  if (tokens.some((token) => token.kind === 'option' && token.name === 'version')) return success({ kind: 'version' })
  const [name, ...paths] = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []))
  if (name === undefined) return failure(wrongUse(wrongUseWording.noCommand, null))
  if (!isCommandName(name)) return failure(reportError('cli.unknown-command', { word: name }))
  return checkWords(name, { paths, options: given.value })
}

type Tokens = NonNullable<ReturnType<typeof parseArgs>['tokens']>

function tokensOf(words: readonly string[]): Tokens {
  const options = {
    ...Object.fromEntries(valueOptions.map((name) => [name, { type: 'string' as const }])),
    ...Object.fromEntries(flags.map((name) => [name, { type: 'boolean' as const }])),
  }
  return parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true }).tokens
}

function readOptions(tokens: Tokens): Result<CommandWords['options']> {
  const options: Partial<Record<ValueOption, string>> = {}
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const option = token.rawName
    if (isFlag(token.name)) {
      if (token.value !== undefined) return failure(wrongUse(fill(wrongUseWording.unwantedValue, { option }), null))
      continue
    }
    if (!isValueOption(token.name)) return failure(wrongUse(fill(wrongUseWording.unknownOption, { option }), null))
    // A word with a dash is the next option; a value that begins so is written --organ=-…
    if (token.value === undefined || token.value === '' || (!token.inlineValue && token.value.startsWith('-'))) {
      return failure(wrongUse(fill(wrongUseWording.missingValue, { option }), null))
    }
    if (options[token.name] !== undefined) return failure(wrongUse(fill(wrongUseWording.repeatedOption, { option }), null))
    options[token.name] = token.value
  }
  return success(options)
}

async function checkWords(name: CommandName, words: CommandWords): Promise<Result<Request>> {
  const command = await commands[name]()
  const refused = (reason: string): Result<Request> => failure(wrongUse(reason, name))
  const foreign = valueOptions.find((option) => words.options[option] !== undefined && !command.options.includes(option))
  if (foreign !== undefined) return refused(fill(wrongUseWording.optionNotHere, { command: name, option: `--${foreign}` }))
  if (words.paths.length < command.paths.least) return refused(wrongUseWording.missingFile)
  const extra = words.paths[command.paths.most]
  if (extra !== undefined) return refused(fill(wrongUseWording.tooManyFiles, { word: extra }))
  if (command.options.includes('out') && words.options.out === undefined) return refused(wrongUseWording.missingOut)
  return success({ kind: 'run', command, words })
}

function isFlag(name: string): boolean {
  return flags.some((flag) => flag === name)
}

function isValueOption(name: string): name is ValueOption {
  return valueOptions.some((option) => option === name)
}

function isCommandName(word: string): word is CommandName {
  return Object.hasOwn(commands, word)
}
