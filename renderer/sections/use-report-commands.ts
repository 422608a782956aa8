import { useEffect, useRef } from 'react'
import type { NoticePayload } from '../../shared/contract/schemas'
import { onNotice } from '../bridge/bridge'

export type ReportCommand = NoticePayload<'menu.command'>['command']
export type ReportCommands = Readonly<Record<ReportCommand, () => void>>

/** Obeys the menu and its keys, which the main process takes before any field of the page sees them. */
export function useReportCommands(commands: ReportCommands): void {
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  useEffect(
    () =>
      onNotice('menu.command', ({ command }) => {
        latest.current[command]()
      }),
    [],
  )
}
