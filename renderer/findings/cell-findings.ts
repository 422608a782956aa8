import { useMemo } from 'react'
import type { Finding, FindingPlace } from '../../shared/checks/finding'
import type { CellKey } from '../../shared/report/table-layout'
import { useOpenFindings } from './use-findings'

/** The open findings at each cell of a table, as their place or as related to it; cells without any are not there. */
export function useCellFindings(sectionId: string, tableId: string): ReadonlyMap<CellKey, readonly Finding[]> {
  const findings = useOpenFindings()
  return useMemo(() => cellFindings(findings, sectionId, tableId), [findings, sectionId, tableId])
}

function cellFindings(findings: readonly Finding[], sectionId: string, tableId: string): ReadonlyMap<CellKey, readonly Finding[]> {
  const byCell = new Map<CellKey, readonly Finding[]>()
  const isHere = (place: FindingPlace): boolean => place.kind === 'cell' && place.sectionId === sectionId && place.tableId === tableId
  for (const finding of findings) {
    for (const place of [finding.place, ...finding.related].filter(isHere)) {
      if (place.kind === 'cell') byCell.set(place.cell, [...(byCell.get(place.cell) ?? []), finding])
    }
  }
  return byCell
}
