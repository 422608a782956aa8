// @ts-check

/** Han characters, and the punctuation and full-width forms that go with them. */
const chinese = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/u

/**
 * Finds Chinese text in code: in strings, templates, regular expressions, JSX, types and names. Comments may have it.
 * @type {import('eslint').Rule.RuleModule}
 */
export const chineseText = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      found: 'Chinese text “{{text}}” in code: what users read belongs in a wording file, what is recognised in a *.lexicon.ts file.',
    },
  },
  create: (context) => ({
    Program: () => {
      for (const token of context.sourceCode.ast.tokens) {
        if (chinese.test(token.value)) context.report({ loc: token.loc, messageId: 'found', data: { text: shortened(token.value) } })
      }
    },
  }),
}

/** @param {string} text */
function shortened(text) {
  const characters = [...text.trim()]
  return characters.length <= 20 ? characters.join('') : `${characters.slice(0, 20).join('')}…`
}
