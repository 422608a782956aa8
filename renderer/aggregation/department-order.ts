import type { DepartmentRow } from '../../shared/contract/aggregation-schemas'

export const departmentColumns = ['name', 'state', 'concerns', 'file'] as const
export type DepartmentColumn = (typeof departmentColumns)[number]

export const departmentFilters = ['all', 'missing', 'concerns'] as const
export type DepartmentFilter = (typeof departmentFilters)[number]

export interface DepartmentOrder {
  /** null for the order of the list. */
  readonly column: DepartmentColumn | null
  readonly direction: 'ascending' | 'descending'
}

/** Gravest first. */
const stateRank: Readonly<Record<DepartmentRow['state'], number>> = { 'missing': 0, 'not-counted': 1, 'incomplete': 2, 'contradictory': 3, 'sound': 4 }

/** The lines that are looked for, in the order that was asked for. */
export function shownDepartments(rows: readonly DepartmentRow[], filter: DepartmentFilter, order: DepartmentOrder): readonly DepartmentRow[] {
  const kept = rows.filter((row) => isKept(row, filter))
  const { column, direction } = order
  if (column === null) return kept
  const sign = direction === 'ascending' ? 1 : -1
  return [...kept].sort((a, b) => sign * compare(a, b, column))
}

/** The next order when a column's head is pressed: up, down, then as in the list. */
export function nextOrder({ column, direction }: DepartmentOrder, pressed: DepartmentColumn): DepartmentOrder {
  if (column !== pressed) return { column: pressed, direction: 'ascending' }
  return direction === 'ascending' ? { column: pressed, direction: 'descending' } : { column: null, direction: 'ascending' }
}

function isKept({ state, concerns }: DepartmentRow, filter: DepartmentFilter): boolean {
  if (filter === 'missing') return state === 'missing'
  return filter === 'all' || concerns > 0
}

function compare(a: DepartmentRow, b: DepartmentRow, column: DepartmentColumn): number {
  switch (column) {
    case 'name':
      return a.name.localeCompare(b.name, 'zh-CN')
    case 'state':
      return stateRank[a.state] - stateRank[b.state]
    case 'concerns':
      return a.concerns - b.concerns
    case 'file':
      return (a.file ?? '').localeCompare(b.file ?? '', 'zh-CN')
  }
}
