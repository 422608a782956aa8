import { useEffect, useRef } from 'react'
import type { NoticePayload } from '../../shared/contract/schemas'
import { onNotice } from '../bridge/bridge'

export type ReportCommand = NoticePayload<'menu.command'>['command']
export type ReportCommands = Readonly<Record<ReportCommand, () => void>>

/** Obeys the menu, and the keys for which the field in focus would have an idea of its own (undoing only itself). */
export function useReportCommands(commands: ReportCommands): void {
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  useEffect(() => {
    const obeyKey = (event: KeyboardEvent): void => {
      const command = event.isComposing ? null : commandOf(event)
      if (command === null) return
      event.preventDefault()
      latest.current[command]()
    }
    window.addEventListener('keydown', obeyKey)
    const endNotices = onNotice('menu.command', ({ command }) => {
      latest.current[command]()
    })
    return () => {
      window.removeEventListener('keydown', obeyKey)
      endNotices()
    }
  }, [])
}

function commandOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): ReportCommand | null {
  if (altKey || !(ctrlKey || metaKey)) return null
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? 'redo' : 'undo'
    case 'y':
      return 'redo'
    case 's':
      return 'save'
    case 'e':
      return 'export'
    default:
      return null
  }
}
