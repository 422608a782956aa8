import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Report } from '../../shared/report/schema'
import type { ReportSession, SessionState } from './report-session'

export const SessionContext = createContext<ReportSession | null>(null)

/** @throws outside of an open report */
export function useSession(): ReportSession {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('no report is open here')
  return session
}

export function useSessionState<T>(select: (state: SessionState) => T): T {
  return useStore(useSession().store, select)
}

export function useReport(): Report {
  return useSessionState(({ history }) => history.report)
}
