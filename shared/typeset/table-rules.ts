import type { DrawnShape } from './drawing'
import { FRAME, RULE } from './table-density'

/** Which cell stands at each row and column of a grid. */
export type CellGrid = readonly (readonly number[])[]

/** The rules of a grid: between different cells, and a heavier frame around all. Edges in pt, first to last. */
export function drawRules(grid: CellGrid, rowEdges: readonly number[], columnEdges: readonly number[]): DrawnShape[] {
  return [...rulesBetweenRows(grid, rowEdges, columnEdges), ...rulesBetweenColumns(grid, rowEdges, columnEdges), ...frame(rowEdges, columnEdges)]
}

function rulesBetweenRows(grid: CellGrid, rowEdges: readonly number[], columnEdges: readonly number[]): DrawnShape[] {
  return grid.slice(1).flatMap((cells, index) => {
    const y = (rowEdges[index + 1] ?? 0) - RULE / 2
    return stretchesOf(cells.map((cell, column) => cell !== grid[index]?.[column])).map(({ start, end }) => {
      const [left = 0, right = 0] = [columnEdges[start], columnEdges[end]]
      return { x: left, y, width: right - left, height: RULE, ink: 0 }
    })
  })
}

function rulesBetweenColumns(grid: CellGrid, rowEdges: readonly number[], columnEdges: readonly number[]): DrawnShape[] {
  return columnEdges.slice(1, -1).flatMap((edge, index) => {
    const x = edge - RULE / 2
    return stretchesOf(grid.map((cells) => cells[index] !== cells[index + 1])).map(({ start, end }) => {
      const [top = 0, bottom = 0] = [rowEdges[start], rowEdges[end]]
      return { x, y: top, width: RULE, height: bottom - top, ink: 0 }
    })
  })
}

/** The frame's outer edge is the table's. */
function frame(rowEdges: readonly number[], columnEdges: readonly number[]): DrawnShape[] {
  const [top = 0, bottom = 0, left = 0, right = 0] = [rowEdges[0], rowEdges.at(-1), columnEdges[0], columnEdges.at(-1)]
  const [width, height] = [right - left, bottom - top]
  return [
    { x: left, y: top, width, height: FRAME, ink: 0 },
    { x: left, y: bottom - FRAME, width, height: FRAME, ink: 0 },
    { x: left, y: top, width: FRAME, height, ink: 0 },
    { x: right - FRAME, y: top, width: FRAME, height, ink: 0 },
  ]
}

/** Where consecutive entries are true: from `start` up to, not including, `end`. */
function stretchesOf(isRuled: readonly boolean[]): { readonly start: number; readonly end: number }[] {
  const stretches: { start: number; end: number }[] = []
  isRuled.forEach((ruled, index) => {
    if (!ruled) return
    const last = stretches.at(-1)
    if (last?.end === index) last.end = index + 1
    else stretches.push({ start: index, end: index + 1 })
  })
  return stretches
}
