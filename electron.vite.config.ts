import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { leanPdfLib, zlibAsPako } from './scripts/build/lean-pdf-lib.mjs'

// What Electron 33 runs, the oldest runtime the program is written for. The command line is built for plain Node as well,
// by scripts/build/command-line.mjs.
// Left to itself electron-vite would take the versions from the electron package that happens to be installed.
const NODE = 'node20.18'
const CHROME = 'chrome130'

const here = import.meta.dirname

export default defineConfig({
  main: {
    plugins: [zlibAsPako],
    build: {
      outDir: path.join(here, 'dist/main'),
      target: NODE,
      // Bundled, so that the package needs no node_modules.
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: path.join(here, 'electron/main.ts'),
          'export-process': path.join(here, 'electron/export/export-process.ts'),
          'aggregation-process': path.join(here, 'electron/aggregation/aggregation-process.ts'),
        },
        ...leanPdfLib,
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: path.join(here, 'dist/preload'),
      target: NODE,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: path.join(here, 'electron/preload/preload.ts') },
        // A sandboxed preload is loaded as CommonJS and cannot load a second file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: path.join(here, 'renderer'),
    plugins: [react()],
    build: {
      outDir: path.join(here, 'dist/renderer'),
      target: CHROME,
      minify: true,
      rolldownOptions: { input: path.join(here, 'renderer/index.html') },
    },
  },
})
