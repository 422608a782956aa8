import { useDeferredValue, useMemo } from 'react'
import { composeAttachments } from '../../shared/document/compose-attachments'
import type { DocumentBlock, TableBlock } from '../../shared/document/document'
import type { Attachment } from '../../shared/report/schema'
import { attachmentWording } from '../../shared/wording/layout'
import { fill } from '../../shared/wording/template'
import { TextTable } from '../sections/TextTable'

/** Rows of a table that are shown here; the pages have them all. */
const MOST_ROWS = 8

/** The tables of an attachment as they will look; nothing where it has none. */
export function AttachmentTables({ attachment }: { readonly attachment: Attachment }) {
  const shown = useDeferredValue(attachment)
  const tables = useMemo(() => tablesOf(composeAttachments({ attachments: [shown] })), [shown])
  return tables.map((table, index) => <AttachmentTable key={index} table={table} />)
}

function AttachmentTable({ table }: { readonly table: TableBlock }) {
  const columns = table.columnWeights.length
  return (
    <figure className="attachment-table">
      <figcaption className="field-help">
        {fill(attachmentWording.tableSize, { rows: table.rowCount, columns })}
        {table.rowCount > MOST_ROWS && fill(attachmentWording.tableCut, { rows: MOST_ROWS })}
      </figcaption>
      <div className="attachment-scroll">
        <TextTable table={beginningOf(table)} />
      </div>
    </figure>
  )
}

function beginningOf(table: TableBlock): TableBlock {
  if (table.rowCount <= MOST_ROWS) return table
  const cells = table.cells.filter(({ row }) => row < MOST_ROWS).map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, MOST_ROWS - cell.row) }))
  return { ...table, rowCount: MOST_ROWS, cells }
}

function tablesOf(blocks: readonly DocumentBlock[]): TableBlock[] {
  return blocks.filter((block) => block.kind === 'table')
}
