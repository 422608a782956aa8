import { Button } from 'react-aria-components'
import { CircleCheck, FileDown } from 'lucide-react'
import { composeDocument } from '../../shared/document/compose'
import type { BlockOrigin, DocumentBlock } from '../../shared/document/document'
import { linesOfBlock } from '../../shared/document/plain-text'
import { problemsOfReport } from '../../shared/report/problems'
import { reviewWording } from '../../shared/wording/interface'
import { fill } from '../../shared/wording/template'
import { useReport, useSession } from '../editing/session-context'
import { ProblemsByPage } from '../findings/ProblemList'
import { FormPage } from './FormPage'
import { placeOfOrigin } from './place-order'

/** All that is open, the whole text with a way to each part of it, and the export. */
export function ReviewPage({ onExport }: { readonly onExport: () => void }) {
  const { format } = useSession()
  const report = useReport()
  const problems = problemsOfReport(report, format)
  return (
    <FormPage heading={reviewWording.heading}>
      {problems.length === 0 ? (
        <p className="all-fine">
          <CircleCheck size={20} aria-hidden />
          {reviewWording.allFine}
        </p>
      ) : (
        <section className="error-summary" aria-labelledby="review-heading">
          <h2 id="review-heading">{fill(reviewWording.summary, { count: problems.length })}</h2>
          <ProblemsByPage problems={problems} />
        </section>
      )}
      <Button className="button button-primary" onPress={onExport}>
        <FileDown size={16} aria-hidden />
        {reviewWording.export}
      </Button>
      <h2>{reviewWording.text}</h2>
      {partsOf(composeDocument(report, format).blocks).map((part) => (
        <TextPart key={part.key} part={part} />
      ))}
    </FormPage>
  )
}

interface DocumentPart {
  readonly key: string
  readonly origin: BlockOrigin
  readonly blocks: readonly DocumentBlock[]
}

function TextPart({ part }: { readonly part: DocumentPart }) {
  const session = useSession()
  return (
    <section className="text-part">
      <Button
        className="link-button"
        onPress={() => {
          session.show(placeOfOrigin(part.origin))
        }}
      >
        {reviewWording.change}
      </Button>
      {part.blocks.flatMap((block, index) =>
        linesOfBlock(block).map((line, lineIndex) => (
          <p key={`${String(index)} ${String(lineIndex)}`} className={`text-${block.kind}`}>
            {line}
          </p>
        )),
      )}
    </section>
  )
}

/** Consecutive blocks that were written in the same place. */
function partsOf(blocks: readonly DocumentBlock[]): DocumentPart[] {
  const parts: (DocumentPart & { blocks: DocumentBlock[] })[] = []
  for (const block of blocks) {
    const key = `${block.origin.part} ${block.origin.sectionId ?? ''}`
    const last = parts.at(-1)
    if (last?.key === key) last.blocks.push(block)
    else parts.push({ key, origin: block.origin, blocks: [block] })
  }
  return parts
}
