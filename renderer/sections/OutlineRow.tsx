import { useState } from 'react'
import { Button } from 'react-aria-components'
import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react'
import { automaticLabel, ordinalOf, printedHeading } from '../../shared/report/numbering'
import { sectionText } from '../../shared/document/section-text'
import type { Section } from '../../shared/report/schema'
import { outlineWording } from '../../shared/wording/interface'
import { fill } from '../../shared/wording/template'
import { Question } from '../app/Question'
import { useReport, useSession } from '../editing/session-context'
import { RenameSectionDialog } from './RenameSectionDialog'

/** A section in the outline that is being changed: renamed, moved, dropped. */
export function OutlineRow({ section, index }: { readonly section: Section; readonly index: number }) {
  const [asked, setAsked] = useState<'rename' | 'drop' | null>(null)
  const { sections } = useReport()
  const heading = printedHeading(section, index, sections) || outlineWording.noHeading
  const close = (): void => {
    setAsked(null)
  }
  return (
    <li className="outline-row">
      <span className="task-name">{heading}</span>
      <span className="row-actions">
        <NumberButton section={section} index={index} />
        <Button
          className="icon-button"
          aria-label={fill(outlineWording.renameSection, { heading })}
          onPress={() => {
            setAsked('rename')
          }}
        >
          <Pencil size={16} aria-hidden />
        </Button>
        <MoveButtons section={section} index={index} heading={heading} />
        <Button
          className="icon-button"
          aria-label={fill(outlineWording.drop, { heading })}
          onPress={() => {
            setAsked('drop')
          }}
        >
          <Trash2 size={16} aria-hidden />
        </Button>
      </span>
      {asked === 'rename' && <RenameSectionDialog section={section} onClose={close} />}
      {asked === 'drop' && <DropQuestion section={section} heading={heading} onClose={close} />}
    </li>
  )
}

/** For a number that an imported report had and that its place does not give. */
function NumberButton({ section, index }: { readonly section: Section; readonly index: number }) {
  const session = useSession()
  const { sections } = useReport()
  if (section.number.kind === 'automatic') return null
  return (
    <Button
      className="button button-quiet"
      onPress={() => {
        session.edit({ kind: 'number-automatically', sectionId: section.id })
      }}
    >
      {fill(outlineWording.numberAutomatically, { label: automaticLabel(ordinalOf(index, sections)) })}
    </Button>
  )
}

function MoveButtons({ section, index, heading }: { readonly section: Section; readonly index: number; readonly heading: string }) {
  const session = useSession()
  const report = useReport()
  const move = (to: number): void => {
    session.edit({ kind: 'move-section', sectionId: section.id, index: to })
  }
  return (
    <>
      <Button
        className="icon-button"
        aria-label={fill(outlineWording.moveUp, { heading })}
        isDisabled={index === 0}
        onPress={() => {
          move(index - 1)
        }}
      >
        <ArrowUp size={16} aria-hidden />
      </Button>
      <Button
        className="icon-button"
        aria-label={fill(outlineWording.moveDown, { heading })}
        isDisabled={index === report.sections.length - 1}
        onPress={() => {
          move(index + 1)
        }}
      >
        <ArrowDown size={16} aria-hidden />
      </Button>
    </>
  )
}

function DropQuestion({ section, heading, onClose }: { readonly section: Section; readonly heading: string; readonly onClose: () => void }) {
  const session = useSession()
  const report = useReport()
  return (
    <Question
      heading={fill(outlineWording.dropQuestion, { heading })}
      explanation={Object.keys(section.tables).length > 0 ? outlineWording.dropTableExplanation : outlineWording.dropExplanation}
      confirm={outlineWording.dropConfirm}
      onCancel={onClose}
      onConfirm={() => {
        const text = sectionText(report, section, session.format)
        session.edit({ kind: 'drop-section', sectionId: section.id, text, setAsideId: crypto.randomUUID() })
        onClose()
      }}
    />
  )
}
