import { Button } from 'react-aria-components'
import { FolderOpen } from 'lucide-react'
import type { ExportedFile } from '../../shared/contract/export-schemas'
import { exportWording } from '../../shared/wording/export'
import { commonWording } from '../../shared/wording/interface'
import { sizeText } from '../../shared/wording/size-text'
import { fill } from '../../shared/wording/template'
import { showInFolder } from './use-export'

interface ExportDoneProps {
  readonly folder: string
  readonly files: readonly ExportedFile[]
  readonly onClose: () => void
}

/** What was written, and where it lies. */
export function ExportDone({ folder, files, onClose }: ExportDoneProps) {
  return (
    <>
      <div role="status">
        <p>
          <strong>{exportWording.done}</strong>
        </p>
        <ul className="exported-files">
          {files.map((file) => (
            <li key={file.fileName}>{describe(file)}</li>
          ))}
        </ul>
      </div>
      <p className="folder-name">{folder}</p>
      <div className="button-row">
        <Button className="button" onPress={showInFolder}>
          <FolderOpen size={16} aria-hidden />
          {exportWording.showInFolder}
        </Button>
        <Button className="button button-primary" autoFocus onPress={onClose}>
          {commonWording.close}
        </Button>
      </div>
    </>
  )
}

function describe({ fileName, pages, bytes }: ExportedFile): string {
  const size = sizeText(bytes)
  return pages === null ? fill(exportWording.doneFile, { fileName, size }) : fill(exportWording.doneFileWithPages, { fileName, pages, size })
}
