/** The page of GB/T 9704-2012, in pt. */

const POINTS_PER_MM = 72 / 25.4

export const mm = (length: number): number => length * POINTS_PER_MM

/** A4 (GB/T 9704-2012, 5.1). */
export const PAGE = { width: mm(210), height: mm(297) } as const

/** 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm (5.2.1). */
export const TEXT_AREA = { left: mm(28), top: mm(37), width: mm(156), height: mm(225) } as const

/** 22 lines a page, 28 characters a line (5.2.3). */
export const LINES_PER_PAGE = 22
export const CHARACTERS_PER_LINE = 28

/** Line pitch: 28.99 pt. The 29 pt often named would leave room for 21 lines only. */
export const LINE_PITCH = TEXT_AREA.height / LINES_PER_PAGE

/** Advance of a full-width character: 15.79 pt, for 28 characters of 16 pt are wider than the 版心. */
export const CELL = TEXT_AREA.width / CHARACTERS_PER_LINE

/**
 * Size of 3号 text. Nominally 16 pt; drawn at 15.8 pt, so that neighbouring characters, whose outlines fill
 * up to 99 % of the em in 黑体, never touch on a grid of 15.79 pt.
 */
export const BODY_SIZE = 15.8

/** 2号, for the title (7.3.1). */
export const TITLE_SIZE = 22

/** 4号, for page numbers (7.5). */
export const FOLIO_SIZE = 14

/** Height of the em box above the baseline, as Chinese fonts are drawn; font files disagree, so it is fixed. */
export const ASCENT = 0.88

/** Space between Han and Latin or numerals, in cells (clreq, 3.2.3.1). */
export const LATIN_GAP = 0.25

/** Columns of lines with tabs, in cells: wide enough for four characters. */
export const TAB_STOP = 4

/** Share of their empty halves that marks give without looking cramped: each keeps three quarters of its cell. */
export const EASY_SQUEEZE = 0.5

/** Widening between characters that is not seen, in cells: two or three characters less in a line of 28. */
export const UNSEEN_STRETCH = 1 / 8

/** Widening that is better than a number without its counter or a last line of one character, in cells. */
export const BEARABLE_STRETCH = 1 / 6

/** Widest before an address is parted rather, in cells. */
export const WIDEST_STRETCH = 1 / 5

/** Widening from which on a line is left short instead, in cells: a loose line disturbs less than a ragged edge. */
export const RAGGED_STRETCH = 1 / 3
