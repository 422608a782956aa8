// @ts-check

/**
 * Where each npm package may run. A package that is not listed may run nowhere: whoever adds one says here which
 * part of the house it is for.
 * - shared: pure code, in every process
 * - electron: the main process, the export's process and the command line
 * - renderer: the window
 * - tools: scripts, tests and the configuration of the tools themselves; never in the program
 * @type {Readonly<Record<string, readonly ('shared' | 'electron' | 'renderer' | 'tools')[]>>}
 */
export const packagePlaces = {
  '@resvg/resvg-wasm': ['electron'],
  'docx': ['electron'],
  'electron': ['electron'],
  'electron-log': ['electron'],
  'electron-store': ['electron'],
  'fflate': ['shared', 'electron', 'renderer'],
  'htmlparser2': ['shared', 'electron', 'renderer'],
  'lowdb': ['electron'],
  'lucide-react': ['renderer'],
  'parse5': ['shared', 'electron', 'renderer'],
  'pdf-lib': ['electron'],
  'react': ['renderer'],
  'react-aria-components': ['renderer'],
  'react-dom': ['renderer'],
  'zod': ['shared', 'electron', 'renderer'],
  'zustand': ['renderer'],

  '@axe-core/playwright': ['tools'],
  '@electron/asar': ['tools'],
  '@electron/fuses': ['tools'],
  '@eslint/js': ['tools'],
  '@playwright/test': ['tools'],
  '@types/node': ['tools'],
  '@types/opentype.js': ['tools'],
  '@types/react': ['tools'],
  '@types/react-dom': ['tools'],
  '@types/yauzl': ['tools'],
  '@vitejs/plugin-react': ['tools'],
  'dependency-cruiser': ['tools'],
  'electron-builder': ['tools'],
  'electron-vite': ['tools'],
  'eslint': ['tools'],
  'eslint-plugin-react-hooks': ['tools'],
  'fast-check': ['tools'],
  'html-validate': ['tools'],
  'opentype.js': ['tools'],
  'typescript': ['tools'],
  'typescript-eslint': ['tools'],
  'vite': ['tools'],
  'vitest': ['tools'],
  'yauzl': ['tools'],
}

/** Where the program starts: each of these is a process, or what one is started with. */
const ENTRY_POINTS = [
  '^electron/main\\.ts$',
  '^electron/preload/preload\\.ts$',
  '^electron/export/export-process\\.ts$',
  '^electron/aggregation/aggregation-process\\.ts$',
  '^electron/cli/(nianbao|start)\\.ts$',
  '^electron/catalogue/keep-catalogue\\.ts$',
  '^renderer/main\\.tsx$',
]

/** How what can fail in an expected way is given back: part of the contract, and everybody's. */
const RESULT = '^shared/contract/result\\.ts$'

/** How a text stands in XML and HTML, whoever writes them. */
const XML_TEXT = '^shared/markup/xml-text\\.ts$'

/** Not in package.json: see scripts/bench.mjs. */
const BENCH_PEER = '^(@myriaddreamin/typst-ts-node-compiler|pdfkit|pdfmake)$'

const PROGRAM = '^(shared|electron|renderer)/'
/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Parts that need each other are one part. Imports of types count.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'found',
      comment: 'What is imported exists. The peer that the benchmark measures against is installed by the benchmark itself.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: BENCH_PEER },
    },
    {
      name: 'no-dead-code',
      comment: 'All of the program is reached from where it starts; a test alone is no use.',
      severity: 'error',
      from: { path: ENTRY_POINTS },
      to: { path: PROGRAM, pathNot: ['\\.d\\.ts$', ...ENTRY_POINTS], reachable: false },
    },

    // Between the three layers: renderer → shared ← electron.
    onlyTo('shared', '^shared/', ['^shared/']),
    onlyTo('renderer', '^renderer/', ['^renderer/', '^shared/']),
    onlyTo('electron', '^electron/', ['^electron/', '^shared/']),

    // Inside shared: {checks, import, document} → report → wording; contract → report.
    onlyTo('wording', '^shared/wording/', ['^shared/wording/']),
    onlyTo('markup', '^shared/markup/', ['^shared/markup/']),
    onlyTo('result', '^shared/contract/result\\.ts$', ['^shared/wording/']),
    onlyTo('report', '^shared/report/', ['^shared/report/', '^shared/wording/', RESULT, XML_TEXT]),
    onlyTo('contract', '^shared/contract/', ['^shared/(contract|report|wording)/']),
    ...['checks', 'import', 'document', 'comparison'].map((part) =>
      onlyTo(part, `^shared/${part}/`, [`^shared/${part}/`, '^shared/(report|wording)/', RESULT]),
    ),
    onlyTo('workbook', '^shared/workbook/', ['^shared/workbook/']),
    onlyTo('aggregation', '^shared/aggregation/', ['^shared/(aggregation|checks|document|report|wording|workbook)/', '^shared/import/source/source-document\\.ts$', RESULT]),
    onlyTo('review-log', '^shared/review-log/', ['^shared/(review-log|checks|document|report|wording)/']),
    onlyTo('submission', '^shared/submission/', ['^shared/(submission|checks|document|report|wording)/']),
    onlyTo('typeset', '^shared/typeset/', ['^shared/typeset/', '^shared/document/document\\.ts$']),
    onlyTo('font', '^shared/font/', ['^shared/font/', '^shared/typeset/page\\.ts$', '^shared/document/document\\.ts$', RESULT]),
    onlyTo('page-picture', '^shared/page-picture/', ['^shared/page-picture/', '^shared/font/', '^shared/typeset/(page|ink|neighbours)\\.ts$']),
    {
      name: 'typeset-knows-types-only',
      comment: 'The typesetting engine and its fonts know the form of a document, and run nothing of it.',
      severity: 'error',
      from: { path: '^shared/(typeset|font)/' },
      to: { path: '^shared/document/', dependencyTypesNot: ['type-only'] },
    },

    // Inside electron.
    {
      name: 'preload-is-small',
      comment: 'The preload is made of names alone: it carries messages and knows nothing of them.',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { pathNot: ['^electron/preload/', '^shared/contract/(channels|bridge)\\.ts$', '^node_modules/electron/'] },
    },
    {
      name: 'runs-without-electron',
      comment: 'The command line runs on plain Node, and the export in a process that has no window or dialog.',
      severity: 'error',
      from: { path: '^electron/(cli/start|export/export-process|aggregation/aggregation-process)\\.ts$' },
      to: { path: '^node_modules/electron/', reachable: true },
    },
    {
      name: 'painters-are-blind',
      comment: 'A painter turns pages into bytes: it knows neither reports nor files.',
      severity: 'error',
      from: { path: '^electron/export/(pdf|docx|html|text|workbook)/' },
      to: { path: ['^shared/(report|import|checks|contract)/', '^electron/(?!export/)'] },
    },

    // Packages.
    {
      name: 'pure',
      comment: 'shared/ and the window do no input or output: files, dates and identifiers are given to them.',
      severity: 'error',
      from: { path: '^(shared|renderer)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'classified',
      comment: 'A package is listed in packagePlaces before it is used.',
      severity: 'error',
      from: {},
      to: { path: 'node_modules/', pathNot: [BENCH_PEER, ...Object.keys(packagePlaces).map(inNodeModules)] },
    },
    ...['shared', 'electron', 'renderer'].map((place) => packagesOf(place)),
    {
      name: 'program-needs-no-tools',
      comment: 'The program does not depend on what builds and tests it.',
      severity: 'error',
      from: { path: PROGRAM },
      to: { path: '^(scripts|tests|eslint-rules)/' },
    },
    {
      name: 'scripts-need-no-program',
      comment: 'Scripts run before the program is built, on plain JavaScript.',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: PROGRAM },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json'],
    },
  },
}

/**
 * @param {string} name
 * @param {string} from
 * @param {readonly string[]} to what may be imported besides packages
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
function onlyTo(name, from, to) {
  return {
    name: `${name}-knows-only`,
    comment: `${from} imports from ${to.join(', ')} and from packages.`,
    severity: 'error',
    from: { path: from, ...(name === 'contract' ? { pathNot: [RESULT] } : {}) },
    to: { pathNot: [...to, 'node_modules/'], dependencyTypesNot: ['core', 'unknown', 'undetermined'] },
  }
}

/**
 * @param {string} place
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
function packagesOf(place) {
  const allowed = Object.entries(packagePlaces).filter(([, places]) => places.some((each) => each === place))
  return {
    name: `packages-of-${place}`,
    comment: `In ${place}/ run the packages that packagePlaces lists for it.`,
    severity: 'error',
    from: { path: `^${place}/` },
    to: { path: 'node_modules/', pathNot: allowed.map(([name]) => inNodeModules(name)) },
  }
}

/**
 * Packages are told by their folder, for types of `react` may be found in `@types/react`.
 * @param {string} name
 */
function inNodeModules(name) {
  return `node_modules/(@types/)?${name.replaceAll('.', '\\.')}/`
}
