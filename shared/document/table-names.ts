import type { ReportDocument, TableBlock } from './document'

/** What each table of the document is called: as the form calls it, or by the heading it stands under. */
export function tableNames({ properties, blocks }: ReportDocument): ReadonlyMap<TableBlock, string> {
  const names = new Map<TableBlock, string>()
  let heading = properties.title
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.text
    else if (block.kind === 'attachment-head') heading = block.title === '' ? block.label : block.title
    else if (block.kind === 'table') names.set(block, block.name ?? heading)
  }
  return names
}
