/**
 * The names of all messages between the window and the main process. Kept apart from the schemas,
 * so that the preload, which is made from these names alone, stays a few hundred bytes.
 */

/** Asked by the window, answered by the main process with a Result. */
export const requestChannels = [
  'app.describe',
  'settings.read',
  'settings.write',
  'reports.list',
  'reports.create',
  'reports.open',
  'reports.save',
  'reports.discard',
  'sample.read',
  'export.propose',
  'export.chooseFolder',
  'export.start',
  'export.cancel',
  'export.showInFolder',
  'print.start',
  'fonts.find',
  'fonts.read',
  'image.save',
  'clipboard.writeText',
  'aggregation.chooseFolder',
  'aggregation.start',
  'aggregation.cancel',
  'aggregation.department',
  'aggregation.cell',
  'aggregation.decide',
  'aggregation.makeReport',
  'aggregation.export',
  'window.readyToClose',
  'window.asksClerk',
  'window.staysOpen',
  'diagnostics.record',
] as const

/** Told by the main process to the window; no answer. */
export const noticeChannels = ['export.progress', 'aggregation.progress', 'window.closing', 'menu.command'] as const

export type RequestChannel = (typeof requestChannels)[number]
export type NoticeChannel = (typeof noticeChannels)[number]

/** The name under which the preload shows the bridge to the window. */
export const bridgeName = 'nianbao'
