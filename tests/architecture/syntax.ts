import ts from 'typescript'
import type { SourceFile } from './source-files'

/** Every string that stands in the code: in quotes, in parts of templates, in JSX, and as a key. Comments are none. */
export function stringLiteralsIn(file: SourceFile): string[] {
  return descendantsOf(parse(file)).flatMap((node) => (isText(node) ? [node.text] : []))
}

function isText(node: ts.Node): node is ts.StringLiteralLike | ts.TemplateLiteralLikeNode | ts.JsxText {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isJsxText(node)
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

function parse({ path, text }: SourceFile): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2023)
}

/** All of a tree, its root apart. Without recursion: minified code nests deeper than the stack. */
function descendantsOf(root: ts.Node): ts.Node[] {
  const found = [root]
  // The array grows while it is walked.
  for (const node of found) {
    ts.forEachChild(node, (child) => {
      found.push(child)
    })
  }
  return found.slice(1)
}
