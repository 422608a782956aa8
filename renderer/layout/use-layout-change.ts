import type { LayoutField } from '../../shared/report/layout'
import type { DocumentMarks, Layout, Letterhead } from '../../shared/report/schema'
import { useReport, useSession } from '../editing/session-context'

interface LayoutChange {
  readonly layout: Layout
  readonly change: (field: LayoutField, layout: Partial<Layout>) => void
  readonly changeMark: (field: keyof DocumentMarks, text: string) => void
  readonly changeLetterhead: (field: keyof Letterhead, letterhead: Partial<Letterhead>) => void
}

/** The layout of the open report and its edits, each named by the field it is made in. */
export function useLayoutChange(): LayoutChange {
  const session = useSession()
  const { layout } = useReport()
  // As it is when the edit is made: another field may have been left just before.
  const latest = (): Layout => session.store.getState().history.report.layout
  const change: LayoutChange['change'] = (field, part) => {
    session.edit({ kind: 'set-layout', field, layout: { ...latest(), ...part } })
  }
  return {
    layout,
    change,
    changeMark: (field, text) => {
      change(field, { marks: { ...latest().marks, [field]: text } })
    },
    changeLetterhead: (field, part) => {
      change(field, { letterhead: { ...latest().letterhead, ...part } })
    },
  }
}
