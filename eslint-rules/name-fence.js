// @ts-check

/**
 * Makes a rule that keeps code from something by its name: an import, a variable, a property or a string key.
 * @param {RegExp} names
 * @param {string} reason where such code belongs
 * @returns {import('eslint').Rule.RuleModule}
 */
export function nameFence(names, reason) {
  return {
    meta: { type: 'problem', schema: [], messages: { crossed: `{{name}}: ${reason}` } },
    create: (context) => {
      /**
       * @param {import('estree').Node} node
       * @param {string} name
       */
      const look = (node, name) => {
        if (names.test(name)) context.report({ node, messageId: 'crossed', data: { name } })
      }
      return {
        Identifier: (node) => { look(node, node.name) },
        'MemberExpression > Literal.property': (/** @type {import('estree').Literal} */ node) => { look(node, String(node.value)) },
      }
    },
  }
}
