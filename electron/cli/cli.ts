import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Result } from '../../shared/contract/result'
import { success } from '../../shared/contract/result'
import { helpText } from '../../shared/wording/command-line'
import type { ReportError } from '../../shared/wording/errors'
import { messageOf, nextStepOf, reportError } from '../../shared/wording/errors'
import { findAssetsFolder } from '../catalogue/assets-folder'
import { loadCatalogue } from '../catalogue/load-catalogue'
import { systemFileOperations } from '../storage/file-operations'
import type { Request } from './arguments'
import { readRequest, wantsJson } from './arguments'
import type { CommandOutcome } from './command'
import { exitCodeOf, exitCodes } from './exit-code'

/** Where the command line speaks. */
export interface CommandStreams {
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream
}

/**
 * Runs the command line (nianbao import …); gives the exit code. Results go to stdout; every error is one sentence on
 * stderr and, with --json, data on stdout. Everything is written when it returns.
 * @param words from the command on
 */
export async function runCommandLine(words: readonly string[], streams: CommandStreams = process): Promise<number> {
  const isForPrograms = wantsJson(words)
  const outcome = await perform(words).catch(unexpected)
  if (outcome.ok) {
    const { data, text, exitCode = exitCodes.done } = outcome.value
    await write(streams.stdout, isForPrograms ? asJson(data) : text)
    return exitCode
  }
  const { error } = outcome
  if (isForPrograms) await write(streams.stdout, asJson({ error: described(error) }))
  await write(streams.stderr, `${sentenceOf(error)}\n`)
  return exitCodeOf(error.code)

  /** A fault of the program: its trace is for whoever is asked for help. */
  async function unexpected(thrown: unknown): Promise<Result<CommandOutcome>> {
    await write(streams.stderr, `${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}\n`)
    return { ok: false, error: reportError('unexpected') }
  }
}

async function perform(words: readonly string[]): Promise<Result<CommandOutcome>> {
  const read = await readRequest(words)
  return read.ok ? answer(read.value) : read
}

async function answer(request: Request): Promise<Result<CommandOutcome>> {
  const assetsFolder = findAssetsFolder()
  switch (request.kind) {
    case 'help':
      return success({ data: { help: helpText }, text: helpText })
    case 'version': {
      const version = await programVersion(assetsFolder)
      return success({ data: { version }, text: `${version}\n` })
    }
    case 'run': {
      const catalogue = await loadCatalogue(assetsFolder)
      if (!catalogue.ok) return catalogue
      return request.command.run(request.words, { files: systemFileOperations(), assetsFolder, catalogue: catalogue.value })
    }
  }
}

const packageSchema = z.object({ version: z.string() })

/** package.json lies beside the assets, in a checkout and in app.asar. */
async function programVersion(assetsFolder: string): Promise<string> {
  return packageSchema.parse(JSON.parse(await readFile(join(assetsFolder, '..', 'package.json'), 'utf8'))).version
}

/** What happened and what to do, in one line. */
function sentenceOf(error: ReportError): string {
  return `${messageOf(error)}${nextStepOf(error)}`.replace(/\s*\n\s*/gu, ' ')
}

function described(error: ReportError): CommandOutcome['data'] {
  return { code: error.code, message: messageOf(error), nextStep: nextStepOf(error), details: { ...error.details } }
}

function asJson(data: CommandOutcome['data']): string {
  return `${JSON.stringify(data, null, 2)}\n`
}

/** Waits until the text has left the process; a reader that went away (| head) is no error. */
function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      resolve()
    }
    stream.once('error', done)
    stream.write(text, done)
  })
}
