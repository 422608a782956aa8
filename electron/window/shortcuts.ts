import type { NoticePayload } from '../../shared/contract/schemas'

/** What the menu and the keyboard can ask for: of the page, or of the window itself. */
export type WindowCommand = PageCommand | ZoomCommand
export type PageCommand = NoticePayload<'menu.command'>['command']
export type ZoomCommand = 'zoomIn' | 'zoomOut' | 'zoomReset'

interface Shortcut {
  /** As the menu shows it. */
  readonly accelerator: string
  /** Key strokes, written as {@link strokeOf} does. */
  readonly strokes: readonly string[]
}

/**
 * The keys of each command. The menu only shows them: they are taken before the page sees them, so that Ctrl+Z in a
 * text field undoes in the report and not in the field, and does so once.
 */
export const shortcuts: Readonly<Record<WindowCommand, Shortcut>> = {
  home: { accelerator: 'Alt+Home', strokes: ['alt+home'] },
  save: { accelerator: 'Ctrl+S', strokes: ['ctrl+s'] },
  export: { accelerator: 'Ctrl+E', strokes: ['ctrl+e'] },
  undo: { accelerator: 'Ctrl+Z', strokes: ['ctrl+z'] },
  redo: { accelerator: 'Ctrl+Y', strokes: ['ctrl+y', 'ctrl+shift+z'] },
  print: { accelerator: 'Ctrl+P', strokes: ['ctrl+p'] },
  // As print previews have it in Word and WPS.
  preview: { accelerator: 'Ctrl+F2', strokes: ['ctrl+f2'] },
  zoomIn: { accelerator: 'Ctrl+Plus', strokes: ['ctrl+=', 'ctrl++', 'ctrl+shift+=', 'ctrl+shift++'] },
  zoomOut: { accelerator: 'Ctrl+-', strokes: ['ctrl+-', 'ctrl+shift+_'] },
  zoomReset: { accelerator: 'Ctrl+0', strokes: ['ctrl+0'] },
}

/** The part of Electron's Input that a shortcut is known by. */
export interface KeyInput {
  readonly type: string
  readonly key: string
  readonly control: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly meta: boolean
  readonly isComposing: boolean
}

/** The command of a key going down; null for all other keys, and while an input method is composing. */
export function commandOf(input: KeyInput): WindowCommand | null {
  if (input.type !== 'keyDown' || input.isComposing || input.meta) return null
  return commandsByStroke.get(strokeOf(input)) ?? null
}

/** Whether the window itself obeys; the page does all else. */
export function isZoomCommand(command: WindowCommand): command is ZoomCommand {
  return command === 'zoomIn' || command === 'zoomOut' || command === 'zoomReset'
}

/** Modifiers in fixed order, then the key in lower case: ctrl+shift+z. */
function strokeOf({ control, alt, shift, key }: KeyInput): string {
  const modifiers = [control ? 'ctrl+' : '', alt ? 'alt+' : '', shift ? 'shift+' : '']
  return `${modifiers.join('')}${key.toLowerCase()}`
}

const commandsByStroke: ReadonlyMap<string, WindowCommand> = new Map(
  windowCommands().flatMap((command) => shortcuts[command].strokes.map((stroke) => [stroke, command] as const)),
)

function windowCommands(): readonly WindowCommand[] {
  return ['home', 'save', 'export', 'print', 'undo', 'redo', 'preview', 'zoomIn', 'zoomOut', 'zoomReset']
}
