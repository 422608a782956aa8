import { Button, Form } from 'react-aria-components'
import { FolderOpen } from 'lucide-react'
import type { ExportProposal } from '../../shared/contract/export-schemas'
import { draftWording, exportPackageWording, exportWording } from '../../shared/wording/export'
import { listOf } from '../../shared/wording/separators'
import { fill } from '../../shared/wording/template'
import { FormButtons } from '../app/FormButtons'
import { LabelledText } from '../fields/LabelledText'
import { TickBox } from '../fields/TickBox'
import { KindChoices } from './KindChoices'
import type { Export } from './use-export'

interface ExportFormProps {
  readonly exporting: Export
  /** Whether something is open, so that the pages can be marked as a draft. */
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Which files, called what, and where. */
export function ExportForm({ exporting, isOpen, onClose }: ExportFormProps) {
  const { choice, choose, target, start } = exporting
  const isTaken = target !== null && target.taken.length > 0
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        start()
      }}
    >
      <div className="export-form">
        <KindChoices
          chosen={choice.kinds}
          onChoose={(kinds) => {
            choose({ kinds })
          }}
        />
        <div className="export-place">
          <NameAndFolder exporting={exporting} />
          {isOpen && (
            <TickBox
              text={draftWording.asDraft}
              help={draftWording.asDraftHelp}
              isTicked={choice.status === 'draft'}
              onTick={(isDraft) => {
                choose({ status: isDraft ? 'draft' : 'final' })
              }}
            />
          )}
          {choice.kinds.length > 1 && (
            <TickBox
              text={exportPackageWording.asPackage}
              help={exportPackageWording.asPackageHelp}
              isTicked={choice.arrangement === 'package'}
              onTick={(isPackage) => {
                choose({ arrangement: isPackage ? 'package' : 'beside' })
              }}
            />
          )}
          {target !== null && <p className="export-files">{whatWillBe(target)}</p>}
        </div>
      </div>
      <FormButtons
        submit={isTaken ? exportWording.replace : exportWording.export}
        isReady={target !== null && choice.kinds.length > 0}
        warns={isTaken}
        onCancel={onClose}
      />
    </Form>
  )
}

function NameAndFolder({ exporting }: { readonly exporting: Export }) {
  const { target, rename, chooseFolder } = exporting
  const taken = target?.taken ?? []
  return (
    <>
      <LabelledText label={exportWording.baseName} value={target?.baseName ?? ''} onType={rename} />
      {taken.length > 0 && (
        <p className="banner" role="status">
          {fill(exportWording.taken, { names: listOf(taken) })}
        </p>
      )}
      <div className="field">
        <span className="field-label">{exportWording.folder}</span>
        <p className="folder-name">{target?.folder}</p>
        <Button className="button button-quiet" onPress={chooseFolder}>
          <FolderOpen size={16} aria-hidden />
          {exportWording.otherFolder}
        </Button>
      </div>
    </>
  )
}

function whatWillBe({ packageName, fileNames }: ExportProposal): string {
  const [fileName] = fileNames
  const count = fileNames.length
  if (fileName === undefined) return ''
  if (packageName !== null) return fill(exportWording.packageFiles, { folder: packageName, count })
  return count === 1 ? fill(exportWording.oneFile, { fileName }) : fill(exportWording.severalFiles, { fileName, count })
}
