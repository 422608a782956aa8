// @ts-check
import js from '@eslint/js'
import { defineConfig } from 'eslint/config'
import reactHooks from 'eslint-plugin-react-hooks'
import ts from 'typescript-eslint'
import { houseRules } from './eslint-rules/house-rules.js'

/** Folders whose work is files; all others are given what was read, and give back what is to be written. */
const fileAccess = [
  'electron/storage/**',
  'electron/settings/**',
  'electron/catalogue/**',
  'electron/export/*',
  'electron/cli/**',
  'electron/security/**',
  'scripts/**',
  'tests/**',
]

/** Parts of the main process that run without Electron as well: on the command line and in the export's own process. */
const withoutElectron = ['electron/storage/**', 'electron/export/**', 'electron/aggregation/**', 'electron/cli/**', 'electron/catalogue/**', 'electron/processes/**']

/** Where Chinese text lives: what is shown, what is recognised, and what tests expect. */
const chineseText = ['shared/wording/**', '**/*.lexicon.ts', 'scripts/terminal/wording.mjs', 'tests/**']

const configurationFiles = ['*.config.{js,ts}', '.dependency-cruiser.js']

export default defineConfig(
  { ignores: ['dist/', 'out/', 'release/', '.cache/', '.runtime/', '**/node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  js.configs.recommended,
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { house: houseRules },
    rules: {
      // What comes from outside is parsed by a schema, not asserted; `as const` is no assertion.
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // A default that is written down is meant.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A number has one writing, so that it needs no String() in a template.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => resolve()` says the same as `() => { resolve() }`.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `_name` takes a part out of an object on purpose.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A string spreads into code points, which is what fonts and page layout count in.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }] }],
      // The compiler knows every name there is, by folder.
      'no-undef': 'off',
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'A default export has another name in every file that imports it.' },
        { selector: 'TSEnumDeclaration', message: 'A union of strings needs no code at run time.' },
      ],
      eqeqeq: 'error',
      // A switch over the kinds of a union is one decision, however many kinds there are.
      complexity: ['error', { max: 12, variant: 'modified' }],
      'max-depth': ['error', 3],
      'max-params': ['error', 6],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'house/file-name': 'error',
    },
  },

  { ignores: fileAccess, rules: { 'house/file-access': 'error' } },
  { ignores: chineseText, rules: { 'house/chinese-text': 'error' } },
  {
    ignores: ['electron/**', 'tests/**', 'scripts/electron-runtime/default-app/main.js'],
    rules: { 'house/electron': 'error' },
  },
  {
    files: withoutElectron,
    // It starts processes, which only Electron can.
    ignores: ['electron/processes/utility-process.ts'],
    rules: { 'house/electron': 'error' },
  },
  { files: ['electron/**'], ignores: ['electron/ipc/**'], rules: { 'house/ipc-main': 'error' } },
  {
    files: ['electron/**', 'renderer/**', 'shared/**'],
    ignores: ['electron/preload/**'],
    rules: { 'house/ipc-renderer': 'error' },
  },
  {
    files: ['shared/**', 'electron/**', 'renderer/**'],
    ignores: ['shared/contract/**', 'renderer/bridge/**', 'electron/preload/**'],
    rules: { 'house/bridge': 'error' },
  },
  {
    files: ['shared/**', 'electron/**', 'renderer/**'],
    rules: { 'house/network': 'error', 'house/network-call': 'error' },
  },
  // What a component gives is plain from its being one.
  { files: ['{shared,electron,renderer}/**/*.ts'], rules: { '@typescript-eslint/explicit-module-boundary-types': 'error' } },

  { files: ['renderer/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat['recommended-latest']] },

  {
    files: ['scripts/**', 'eslint-rules/**', '*.{js,ts}', '.*.js'],
    rules: {
      // The scripts run before any package is installed, so that there is no schema to parse with: what JSON.parse
      // gives is typed by JSDoc.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['tests/**'],
    rules: {
      // A describe holds its tests, a story its steps.
      'max-lines-per-function': 'off',
      'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }],
      // Attacks on the window use what honest code does not.
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/no-implied-eval': 'off',
    },
  },
  // Sentences are as many as they are.
  { files: ['shared/wording/**'], rules: { 'max-lines': 'off' } },
  // Who reads these asks for a default export.
  { files: [...configurationFiles, 'scripts/package/after-pack.mjs'], rules: { 'no-restricted-syntax': 'off' } },
)
