// @ts-check

/**
 * What of pdf-lib the program loads: the objects of a file and nothing that reads, fills or draws on one. The package
 * does not say that its modules do nothing when they are loaded, so it is said here (1,030 KB → 150 KB, 20 ms of a first
 * export).
 */
export const leanPdfLib = {
  treeshake: {
    /** @param {string} id */
    moduleSideEffects: (id) => !/[\\/]node_modules[\\/](@pdf-lib|pdf-lib)[\\/]/.test(id),
  },
}

const ZLIB_AS_PAKO = '\0zlib-as-pako'

/**
 * pdf-lib deflates with pako, whose tables take 9 ms of every start to build. Node's own deflate stands in for it.
 * @type {import('vite').Plugin}
 */
export const zlibAsPako = {
  name: 'zlib-as-pako',
  enforce: 'pre',
  resolveId: (id) => (id === 'pako' ? ZLIB_AS_PAKO : null),
  load: (id) => (id === ZLIB_AS_PAKO ? "import { deflateSync } from 'node:zlib'\nexport default { deflate: deflateSync }" : null),
}
