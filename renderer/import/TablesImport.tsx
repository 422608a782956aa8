import { useMemo, useState } from 'react'
import { Form } from 'react-aria-components'
import { FileInput } from 'lucide-react'
import type { Result } from '../../shared/contract/result'
import { success } from '../../shared/contract/result'
import type { ImportedFile } from '../../shared/import/import-report'
import { readSource } from '../../shared/import/source/read-source'
import type { SourceBlock } from '../../shared/import/source/source-document'
import type { ImportedTables } from '../../shared/import/tables/import-tables'
import { importTables } from '../../shared/import/tables/import-tables'
import type { ReportFormat } from '../../shared/report/format'
import type { Report, TableAnswer } from '../../shared/report/schema'
import type { TakenTable } from '../../shared/report/table-edits'
import type { TableDefinition } from '../../shared/report/table-format'
import type { ImportNotice } from '../../shared/wording/import-notices'
import { importPreviewWording } from '../../shared/wording/import-preview'
import { fill } from '../../shared/wording/template'
import { FormButtons } from '../app/FormButtons'
import { useReport, useSession } from '../editing/session-context'
import { TickBox } from '../fields/TickBox'
import { ChooseFilesButton } from './ChooseFilesButton'
import { NoticeList } from './ImportPreview'
import { ReadFilesDialog } from './ReadFilesDialog'
import { readingText } from './reading-text'
import { useFileContents } from './use-file-contents'

const wording = importPreviewWording.intoReport

/** Reads the tables of the form from files into the open report, in one step that can be undone. */
export function TablesImport() {
  const [files, setFiles] = useState<readonly File[] | null>(null)
  return (
    <div className="button-row">
      <ChooseFilesButton className="button" onFiles={setFiles}>
        <FileInput size={16} aria-hidden />
        {wording.button}
      </ChooseFilesButton>
      {files !== null && (
        <TablesDialog
          files={files}
          onFiles={setFiles}
          onClose={() => {
            setFiles(null)
          }}
        />
      )}
    </div>
  )
}

interface TablesDialogProps {
  readonly files: readonly File[]
  readonly onFiles: (files: readonly File[]) => void
  readonly onClose: () => void
}

function TablesDialog({ files, onFiles, onClose }: TablesDialogProps) {
  const { format } = useSession()
  const contents = useFileContents(files)
  const read = useMemo(() => (contents?.ok === true ? tablesOfFiles(contents.value, format) : contents), [contents, format])
  return (
    <ReadFilesDialog heading={wording.heading} files={files} outcome={read} onFiles={onFiles} onClose={onClose}>
      {(imported) => <TablesForm imported={imported} onClose={onClose} />}
    </ReadFilesDialog>
  )
}

/** Several files are read as one, in their order. */
function tablesOfFiles(files: readonly ImportedFile[], format: ReportFormat): Result<ImportedTables> {
  const blocks: SourceBlock[] = []
  const notices: ImportNotice[] = []
  for (const { bytes, fileName } of files) {
    const source = readSource(bytes, fileName)
    if (!source.ok) return source
    blocks.push(...source.value.document.blocks)
    notices.push(...source.value.notices)
  }
  const imported = importTables({ blocks }, format)
  return success({ ...imported, notices: [...notices, ...imported.notices] })
}

function TablesForm({ imported, onClose }: { readonly imported: ImportedTables; readonly onClose: () => void }) {
  const session = useSession()
  const report = useReport()
  const offers = useMemo(() => offersFor(imported, report), [imported, report])
  const [declined, setDeclined] = useState<ReadonlySet<string>>(new Set())
  const taken = offers.filter(({ table }) => !declined.has(table.id))
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        session.edit({ kind: 'take-tables', tables: taken.map(takenTable) })
        onClose()
      }}
    >
      <p>{offers.length === 0 ? wording.nothing : wording.explanation}</p>
      {offers.map((offer) => (
        <OfferChoice
          key={offer.table.id}
          offer={offer}
          chosen={!declined.has(offer.table.id)}
          onChoose={(chosen) => {
            setDeclined(chosen ? without(declined, offer.table.id) : new Set([...declined, offer.table.id]))
          }}
        />
      ))}
      <NoticeList notices={imported.notices} />
      <FormButtons submit={wording.confirm} isReady={taken.length > 0} onCancel={onClose} />
    </Form>
  )
}

/** A table that the files and the report both have. */
interface TableOffer {
  readonly table: TableDefinition
  readonly sectionId: string
  readonly answer: TableAnswer
  /** Cells filled in the report that the figures of the file would take the place of. */
  readonly replaced: number
}

function offersFor({ tables }: ImportedTables, report: Report): TableOffer[] {
  return tables.flatMap(({ meaning, reading: { table, answer } }) => {
    const section = report.sections.find((each) => each.meaning === meaning)
    if (section === undefined || answer === null) return []
    return [{ table, sectionId: section.id, answer, replaced: Object.keys(section.tables[table.id]?.cells ?? {}).length }]
  })
}

function takenTable({ table, sectionId, answer }: TableOffer): TakenTable {
  return { sectionId, tableId: table.id, answer }
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...ids].filter((each) => each !== id))
}

interface OfferChoiceProps {
  readonly offer: TableOffer
  readonly chosen: boolean
  readonly onChoose: (chosen: boolean) => void
}

function OfferChoice({ offer: { table, answer, replaced }, chosen, onChoose }: OfferChoiceProps) {
  return (
    <div className="field">
      <TickBox text={table.name} isTicked={chosen} onTick={onChoose} />
      <p className="field-help">
        {readingText(table, answer)}
        {replaced > 0 && fill(wording.replaces, { count: replaced })}
      </p>
    </div>
  )
}
