import ts from 'typescript'
import type { SourceFile } from './source-files'

/** Every string that stands in the code: in quotes, in templates, and as a key. */
export function stringLiteralsIn(file: SourceFile): string[] {
  return nodesOf(file).flatMap((node) => (ts.isStringLiteralLike(node) ? [node.text] : []))
}

/** A call of a function by its name. */
export interface Call {
  readonly path: string
  readonly line: number
  readonly args: readonly ts.Expression[]
}

/** Where the code calls a function by this name. */
export function callsOf(name: string, file: SourceFile): Call[] {
  const tree = parse(file)
  return descendantsOf(tree).flatMap((node): Call[] => {
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== name) return []
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree))
    return [{ path: file.path, line: line + 1, args: [...node.arguments] }]
  })
}

/** The keys of an object literal; null where they are not all to be seen (a spread, a computed name, no literal). */
export function keysOf(expression: ts.Expression | undefined): string[] | null {
  if (expression === undefined) return []
  if (!ts.isObjectLiteralExpression(expression)) return null
  const names = expression.properties.map(({ name }) => (name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : null))
  return names.every((name) => name !== null) ? names : null
}

function nodesOf(file: SourceFile): ts.Node[] {
  return descendantsOf(parse(file))
}

function parse({ path, text }: SourceFile): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2023)
}

function descendantsOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => {
    children.push(child)
  })
  return children.flatMap((child) => [child, ...descendantsOf(child)])
}
