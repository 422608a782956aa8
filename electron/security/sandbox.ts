import { app } from 'electron'

/**
 * Electron's security checklist, 4: enable process sandboxing, for every process at once.
 * Chromium's sandbox refuses to work for root, who has to start with --no-sandbox; asked for all the same, every child
 * process dies at once and is started again without end.
 */
export function sandboxEveryProcess(): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
}
