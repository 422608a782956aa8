// @ts-check
import path from 'node:path'

/** Names that say nothing of what is inside. */
const empty = /(^|[-.])(utils?|helpers?|managers?|misc|common)([-.]|$)/i

/** 'page-content.ts', 'organ.lexicon.ts', 'packaged.spec.ts'. */
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/

/** 'FactField.tsx': a component's file is called as the component. */
const componentName = /^[A-Z][A-Za-z0-9]*\.tsx$/

/**
 * Keeps files and folders to names that say what is inside, in kebab-case; components' files in PascalCase.
 * @type {import('eslint').Rule.RuleModule}
 */
export const fileName = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      empty: '“{{name}}” says nothing of what is inside: name it after what it gives.',
      spelling: '“{{name}}” is not in kebab-case.',
    },
  },
  create: (context) => ({
    Program: (node) => {
      const names = path.relative(context.cwd, context.filename).split(path.sep)
      for (const name of names) if (empty.test(name)) context.report({ node, messageId: 'empty', data: { name } })
      const name = (names.at(-1) ?? '').replace(/^\./, '')
      if (!kebabCase.test(name) && !componentName.test(name)) context.report({ node, messageId: 'spelling', data: { name } })
    },
  }),
}
