import type { GridStep } from './grid-map'

/** What a key asks of a table. */
export type GridCommand =
  | { readonly kind: 'move' | 'extend'; readonly step: GridStep }
  /** Leaves the table where it ends. */
  | { readonly kind: 'tab'; readonly step: GridStep }
  | { readonly kind: 'edit' | 'cancel' | 'clear' | 'select-all' | 'fill-down' | 'fill-right' }

/** The part of a keyboard event that a command is known by. */
export interface KeyStroke {
  readonly key: string
  readonly ctrlKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

/**
 * 'idle': the cell is selected and typing replaces it; 'typed': something was typed, arrows still leave the cell;
 * 'caret': keys move the caret within it (after F2 or a double click).
 */
export type TypingMode = 'idle' | 'typed' | 'caret'

/** Where the arrow keys lead. */
export const arrowSteps: Readonly<Partial<Record<string, GridStep>>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }

/** The command of a key in a cell; null for keys that are the field's own. */
export function gridCommandOf(stroke: KeyStroke, mode: TypingMode): GridCommand | null {
  if (stroke.altKey || stroke.metaKey) return null
  if (stroke.ctrlKey) return mode === 'caret' ? null : controlCommand(stroke, mode)
  return leavingCommand(stroke) ?? arrowCommand(stroke, mode) ?? (mode === 'idle' ? idleCommand(stroke) : typingCommand(stroke))
}

/** Keys that do the same whatever is typed. */
function leavingCommand({ key, shiftKey }: KeyStroke): GridCommand | null {
  switch (key) {
    case 'Enter':
      return { kind: 'move', step: shiftKey ? 'up' : 'down' }
    case 'Tab':
      return { kind: 'tab', step: shiftKey ? 'previous' : 'next' }
    case 'F2':
      return { kind: 'edit' }
    default:
      return null
  }
}

function arrowCommand({ key, shiftKey }: KeyStroke, mode: TypingMode): GridCommand | null {
  const step = arrowSteps[key]
  if (step === undefined || mode === 'caret') return null
  return { kind: mode === 'idle' && shiftKey ? 'extend' : 'move', step }
}

function typingCommand({ key }: KeyStroke): GridCommand | null {
  return key === 'Escape' ? { kind: 'cancel' } : null
}

function idleCommand({ key, shiftKey }: KeyStroke): GridCommand | null {
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' }
  if (key === 'Home') return { kind: shiftKey ? 'extend' : 'move', step: 'row-start' }
  if (key === 'End') return { kind: shiftKey ? 'extend' : 'move', step: 'row-end' }
  return null
}

function controlCommand({ key, shiftKey }: KeyStroke, mode: TypingMode): GridCommand | null {
  if (key === 'Home') return { kind: shiftKey ? 'extend' : 'move', step: 'table-start' }
  if (key === 'End') return { kind: shiftKey ? 'extend' : 'move', step: 'table-end' }
  if (mode !== 'idle') return null
  switch (key.toLowerCase()) {
    case 'a':
      return { kind: 'select-all' }
    case 'd':
      return { kind: 'fill-down' }
    case 'r':
      return { kind: 'fill-right' }
    default:
      return null
  }
}
