// @ts-check
import { chineseText } from './chinese-text.js'
import { fileName } from './file-name.js'
import { moduleFence } from './module-fence.js'
import { nameFence } from './name-fence.js'

/**
 * The rules of this house that no other package has. Each is proved to bite in tests/architecture.
 * @type {import('eslint').ESLint.Plugin}
 */
export const houseRules = {
  meta: { name: 'house' },
  rules: {
    'chinese-text': chineseText,
    'file-name': fileName,
    'file-access': moduleFence(
      /^(node:)?fs(\/promises)?$/,
      'files are read and written in the folders named in eslint.config.js only, so that every write is durable.',
    ),
    electron: moduleFence(
      /^electron($|\/)/,
      'only the main process and the preload know Electron, and of them only the parts that open windows and dialogs.',
    ),
    network: moduleFence(
      /^(node:)?(https?|http2|net|tls|dgram|dns)(\/promises)?$/,
      'the program is offline: nothing in it opens a connection.',
    ),
    'network-call': nameFence(
      /^(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)$/,
      'the program is offline: nothing in it opens a connection.',
    ),
    'ipc-main': nameFence(/^(ipcMain|ipc)$/, 'electron/ipc checks every message; nothing else listens.'),
    'ipc-renderer': nameFence(/^ipcRenderer$/, 'the preload alone sends messages, and only those of the contract.'),
    bridge: nameFence(/^(bridgeName|nianbao)$/, 'renderer/bridge is the only user of what the preload exposes.'),
  },
}
