// @ts-check

/**
 * Makes a rule that keeps code from a module, however it is taken in: `import`, `import type`, `export … from`,
 * `import()`, `require()` and types by `import('…')`. Where the module may be used is said by the `ignores` of the
 * configuration that turns the rule on.
 * @param {RegExp} modules the module names it is about
 * @param {string} reason where such code belongs
 * @returns {import('eslint').Rule.RuleModule}
 */
export function moduleFence(modules, reason) {
  return {
    meta: { type: 'problem', schema: [], messages: { crossed: `{{name}}: ${reason}` } },
    create: (context) => {
      /** @param {import('estree').Node | null | undefined} node what stands where a module's name belongs */
      const look = (node) => {
        if (node?.type !== 'Literal' || typeof node.value !== 'string' || !modules.test(node.value)) return
        context.report({ node, messageId: 'crossed', data: { name: node.value } })
      }
      return {
        ImportDeclaration: ({ source }) => { look(source) },
        ExportNamedDeclaration: ({ source }) => { look(source) },
        ExportAllDeclaration: ({ source }) => { look(source) },
        ImportExpression: ({ source }) => { look(source) },
        TSImportType: (/** @type {{ source: import('estree').Node }} */ { source }) => { look(source) },
        CallExpression: ({ callee, arguments: [name] }) => {
          if (takesModuleName(callee)) look(name)
        },
      }
    },
  }
}

/**
 * `require`, `process.getBuiltinModule` and `vi.mock` all take the name of a module.
 * @param {import('estree').Node} callee
 */
function takesModuleName(callee) {
  const called = callee.type === 'MemberExpression' ? callee.property : callee
  return called.type === 'Identifier' && ['require', 'getBuiltinModule'].includes(called.name)
}
