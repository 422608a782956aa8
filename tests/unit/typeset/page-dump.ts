import type { GlyphRun, Page, PageLink, Shape } from '../../../shared/typeset/page'

/**
 * Where everything stands on a page, a line each, in hundredths of a pt as in the PDF: text with the origins of its first
 * and last glyph and its baseline, rectangles, areas that lead on.
 */
export function dumpPage({ number, folio, size, runs, turnedRuns, shapes, links }: Page): string {
  return [
    `=== page ${number}, ${folio === null ? 'not numbered' : `printed number ${folio}`}, ${point(size.width)} × ${point(size.height)}`,
    ...linesOf(runs).map(dumpLine),
    ...turnedRuns.map((run) => `turned ${dumpLine([run])}`),
    ...shapes.map(dumpShape),
    ...links.map(dumpLink),
  ].join('\n')
}

/** Neighbouring runs on one baseline, of one block and cell. */
function linesOf(runs: readonly GlyphRun[]): GlyphRun[][] {
  const lines: GlyphRun[][] = []
  for (const run of runs) {
    const before = lines.at(-1)?.[0]
    const isSameLine = before?.baseline === run.baseline && before.blockIndex === run.blockIndex && before.cellIndex === run.cellIndex
    if (isSameLine) lines.at(-1)?.push(run)
    else lines.push([run])
  }
  return lines
}

function dumpLine(runs: readonly GlyphRun[]): string {
  const [first, last] = [runs[0], runs.at(-1)]
  const fonts = [...new Set(runs.map(({ fontId }) => fontId.replace(/-\w+$/u, '')))].join('+')
  const place = [first?.origins[0], last?.origins.at(-1), first?.baseline].map((length) => point(length ?? NaN)).join(' ')
  const ink = first?.ink === 0 ? '' : ` ${String(first?.ink)}`
  return `${place} | ${runs.flatMap(({ characters }) => characters).join('')} | ${fonts} ${point(first?.size ?? NaN)}${ink}`
}

function dumpShape({ x, y, width, height, ink }: Shape): string {
  return `rectangle ${[x, y, width, height].map(point).join(' ')} ${ink === 0 ? '' : String(ink)}`.trimEnd()
}

function dumpLink({ x, y, width, height, target }: PageLink): string {
  return `leads ${[x, y, width, height].map(point).join(' ')} to ${target.kind === 'page' ? `page ${target.pageNumber}` : target.address}`
}

function point(length: number): string {
  return (Math.round(length * 100) / 100).toFixed(2)
}
