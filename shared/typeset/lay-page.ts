import { placeDrawing } from './drawing'
import type { LinkedStretch, SheetForm } from './flow'
import type { LineBox } from './line-box'
import { ASCENT, FOLIO_SIZE, LINE_PITCH, mm, TEXT_AREA } from './measure'
import type { GlyphRun, Page, PageLink } from './page'
import type { FilledPage, PagePlace } from './pages'
import type { Sheet } from './sheet'
import { sheets } from './sheet'

/** What stands on a page outside of its text area. */
export interface PageFurniture {
  /** Position of the page in the file, from 1. */
  readonly number: number
  /** Its printed number and the line that shows it; null on pages without one. */
  readonly folio: { readonly number: number; readonly line: LineBox } | null
  /** 草稿 at the top; null on what is final. */
  readonly mark: LineBox | null
}

/** A filled page with everything at its place. */
export function layPage({ form, places }: FilledPage, { number, folio, mark }: PageFurniture): Page {
  const sheet = sheets[form]
  const laid = places.map((place) => layPlace(place, sheet))
  const furniture = [
    ...(mark === null ? [] : furnitureRuns(mark, MARK_BASELINE)),
    ...(folio === null ? [] : furnitureRuns(folio.line, FOLIO_BASELINE)),
  ]
  return {
    number,
    folio: folio?.number ?? null,
    size: sheet.size,
    runs: [...laid.flatMap(({ runs }) => runs), ...runsOn('upright', form, furniture)],
    turnedRuns: runsOn('turned', form, furniture),
    shapes: laid.flatMap(({ shapes }) => shapes),
    links: laid.flatMap(({ links }) => links),
  }
}

function runsOn(wanted: SheetForm, form: SheetForm, furniture: GlyphRun[]): GlyphRun[] {
  return form === wanted ? furniture : []
}

function layPlace({ row, content, blockIndex }: PagePlace, { textArea }: Sheet): Pick<Page, 'runs' | 'shapes' | 'links'> {
  const top = textArea.top + row * LINE_PITCH
  if (content.kind === 'drawing') return placeDrawing(content.drawing, { left: textArea.left, top, blockIndex })
  const { line, alignment, links } = content
  const shift = textArea.left - TEXT_AREA.left + (alignment === 'centre' ? (textArea.width - TEXT_AREA.width) / 2 : 0)
  return {
    runs: textRuns(line, { baseline: baselineOf(top, line.size), shift, blockIndex }),
    shapes: [],
    links: links.map((link) => rowLink(link, { top, shift, blockIndex })),
  }
}

function rowLink({ left, right, target }: LinkedStretch, { top, shift, blockIndex }: { top: number; shift: number; blockIndex: number }): PageLink {
  return { x: left + shift, y: top, width: right - left, height: LINE_PITCH, target, blockIndex }
}

function textRuns({ runs, size }: LineBox, { baseline, shift, blockIndex }: { baseline: number; shift: number; blockIndex: number | null }): GlyphRun[] {
  return runs.map(({ fontId, characters, origins }) => {
    const placed = shift === 0 ? origins : origins.map((origin) => origin + shift)
    return { fontId, size, baseline, ink: 0, characters, origins: placed, blockIndex, cellIndex: null }
  })
}

function furnitureRuns(line: LineBox, baseline: number): GlyphRun[] {
  return textRuns(line, { baseline, shift: 0, blockIndex: null })
}

/** The em box stands in the middle of its row. */
function baselineOf(top: number, size: number): number {
  return top + (LINE_PITCH - size) / 2 + ASCENT * size
}

/** Height of a dash above the baseline, in ems: the middle of a full-width character. */
const DASH_HEIGHT = 0.38

/** The dashes beside the page number stand 7 mm under the text area (GB/T 9704-2012, 7.5). */
const FOLIO_BASELINE = TEXT_AREA.top + TEXT_AREA.height + mm(7) + DASH_HEIGHT * FOLIO_SIZE

/** As far over the text area as the page number is under it. */
const MARK_BASELINE = TEXT_AREA.top - mm(7)
