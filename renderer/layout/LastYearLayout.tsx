import { Button } from 'react-aria-components'
import { isPlain, layoutAfter } from '../../shared/report/layout'
import type { Layout } from '../../shared/report/schema'
import { layoutWording } from '../../shared/wording/layout'
import { listOf } from '../../shared/wording/separators'
import { fill } from '../../shared/wording/template'
import { usePreviousReport } from '../editing/other-reports'
import { useReport, useSession } from '../editing/session-context'

/** Offers last year's layout as long as nothing of this year's is filled in. */
export function LastYearLayout() {
  const session = useSession()
  const { layout } = useReport()
  const previous = usePreviousReport()?.report
  if (previous === undefined || !isPlain(layout) || isPlain(layoutAfter(previous.layout))) return null
  return (
    <div className="notice">
      <p>{fill(layoutWording.lastYear, { year: previous.year ?? '', parts: listOf(partsOf(previous.layout)) })}</p>
      <p className="field-help">{layoutWording.takeLastYearHelp}</p>
      <Button
        className="button"
        onPress={() => {
          session.edit({ kind: 'set-layout', field: null, layout: layoutAfter(previous.layout) })
        }}
      >
        {layoutWording.takeLastYear}
      </Button>
    </div>
  )
}

function partsOf({ cover, contents, seal, marks, letterhead }: Layout): string[] {
  const words = layoutWording.lastYearParts
  const { printed, ...texts } = letterhead
  const hasLetterhead = printed || Object.values(texts).some((text) => text !== '')
  return [
    ...(cover ? [words.cover] : []),
    ...(contents ? [words.contents] : []),
    ...(seal === 'room' ? [words.seal] : []),
    ...(marks.secrecy !== '' || marks.urgency !== '' ? [words.marks] : []),
    ...(hasLetterhead ? [words.letterhead] : []),
  ]
}
