import path from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { PROJECT } from './source-files'

describe('The compiler', () => {
  test.each([
    ['shared', 'the page', 'document.title'],
    ['shared', 'the process', 'process.cwd()'],
    ['shared', 'the network', "fetch('x')"],
    ['shared', 'a timer', 'setTimeout(() => undefined, 1)'],
    ['shared', 'the console', "console.log('x')"],
    ['shared', 'a buffer', "Buffer.from('x')"],
    ['renderer', 'the process', 'process.cwd()'],
    ['renderer', 'a buffer', "Buffer.from('x')"],
    ['renderer', 'a Node module', "import('node:fs')"],
    ['electron', 'the page', 'document.title'],
    ['electron', 'the window', 'window.name'],
  ])('does not know in %s/ %s', (layer, _what, expression) => {
    expect(errorsOf(layer, `export const planted: unknown = ${expression}\n`)).not.toEqual([])
  })

  test.each(['shared', 'renderer', 'electron'])('takes honest code in %s/', (layer) => {
    expect(errorsOf(layer, 'export const planted: readonly string[] = [String(1)]\n')).toEqual([])
  })

  test('refuses handlers that leave out a channel', () => {
    const errors = errorsOf(
      'electron',
      "import type { RequestHandlers } from './ipc/gateway'\nexport const planted: RequestHandlers = {}\n",
    )

    expect(errors.join('\n')).toContain('app.describe')
  })

  test('refuses schemas that leave out a channel', () => {
    const errors = errorsOf(
      'shared',
      "import type { RequestChannel } from './contract/channels'\n" +
        "import { requestSchemas } from './contract/schemas'\n" +
        "const { 'reports.save': _left, ...others } = requestSchemas\n" +
        'export const planted = others satisfies Record<RequestChannel, unknown>\n',
    )

    expect(errors.join('\n')).toContain('reports.save')
  })

  test('refuses an error code that has no wording', () => {
    const code = "import { reportError } from './wording/errors'\nexport const planted = reportError('no.such-code')\n"

    expect(errorsOf('shared', code)).not.toEqual([])
  })
})

/** What the compiler says, with the layer's own settings, of a file planted in the layer. */
function errorsOf(layer: string, code: string): string[] {
  const folder = path.join(PROJECT, layer)
  const planted = path.join(folder, 'planted.ts')
  const settings = ts.readConfigFile(path.join(folder, 'tsconfig.json'), (file) => ts.sys.readFile(file))
  const { options } = ts.parseJsonConfigFileContent(settings.config, ts.sys, folder)
  const unbuilt: ts.CompilerOptions = { ...options, composite: false, emitDeclarationOnly: false, declaration: false, noEmit: true }
  const host = ts.createCompilerHost(unbuilt)
  const read = host.getSourceFile.bind(host)
  host.getSourceFile = (file, ...rest) =>
    file === planted ? ts.createSourceFile(file, code, ts.ScriptTarget.ES2023) : read(file, ...rest)
  const program = ts.createProgram([planted], unbuilt, host)
  const source = program.getSourceFile(planted)
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(({ messageText }) =>
    ts.flattenDiagnosticMessageText(messageText, '\n'),
  )
}
