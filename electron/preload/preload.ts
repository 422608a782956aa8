import { contextBridge, ipcRenderer } from 'electron'
import type { IpcRendererEvent } from 'electron'
import { bridgeName, noticeChannels, requestChannels } from '../../shared/contract/channels'

/**
 * The only thing that page and main process share: one fixed function a channel, made from the contract's names.
 * Electron's security checklist, 20: the page gets none of Electron's own functions, no channel by name, no event.
 */
contextBridge.exposeInMainWorld(bridgeName, {
  request: Object.fromEntries(
    requestChannels.map((channel) => [channel, (payload: unknown) => ipcRenderer.invoke(channel, payload)]),
  ),
  onNotice: Object.fromEntries(noticeChannels.map((channel) => [channel, (listener: Listener) => listenTo(channel, listener)])),
})

type Listener = (payload: unknown) => void

function listenTo(channel: (typeof noticeChannels)[number], listener: Listener): () => void {
  const deliver = (_event: IpcRendererEvent, payload: unknown): void => listener(payload)
  ipcRenderer.on(channel, deliver)
  return () => ipcRenderer.off(channel, deliver)
}
