import { beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../../shared/report/schema'
import { documentOfReport, dressedReport, emptyOf2021, exportedFile, filledOf2019, filledOf2021, sampleReport } from './exported-reports'
import { fileWith } from './programs'
import { inkedPages, inkFoundIn, laidOut, pageTexts } from './word-processor'

/**
 * An exported Word file as LibreOffice lays it out with our fonts, beside our PDF of the same report. Measured: the same
 * number of pages; no page ends more than a line of 28 characters later or two lines earlier; of a page's ink 60 to 100 %
 * has ink of the other page within 3 points. The rest is punctuation, which Word processors squeeze less than we do, and
 * charts and table rules, which they draw by themselves.
 */
describe.each([
  ['the sample', sampleReport],
  ['a report of 2021 with every cell filled', filledOf2021],
  ['a report of 2019 with every cell filled', filledOf2019],
  ['a report whose cells are not applicable', emptyOf2021],
  ['a report with cover, contents, letterhead and attachments', dressedReport],
] as const)('%s, laid out by a word processor', (_, report: Report) => {
  let ofWord = ''
  let ofPdf = ''

  beforeAll(async () => {
    const document = documentOfReport(report)
    ofWord = laidOut(await exportedFile('docx', document), '年报.docx')
    ofPdf = fileWith(await exportedFile('pdf', document), '年报.pdf')
  })

  test('has as many pages, and each ends where the printed one does, give or take two lines', () => {
    const [word, pdf] = [ends(ofWord), ends(ofPdf)]
    expect(word).toHaveLength(pdf.length)
    const drift = word.map((end, page) => end - (pdf[page] ?? NaN))
    expect(Math.min(...drift)).toBeGreaterThanOrEqual(-2 * CHARACTERS_IN_LINE)
    expect(Math.max(...drift)).toBeLessThanOrEqual(CHARACTERS_IN_LINE)
    expect(drift.at(-1)).toBe(0)
  })

  test('has its ink where the printed pages have theirs', () => {
    const [word, pdf] = [inkedPages(ofWord), inkedPages(ofPdf)]
    const shares = word.flatMap((page, index) => {
      const printed = pdf[index]
      return printed === undefined ? [0] : [inkFoundIn(page, printed, REACH), inkFoundIn(printed, page, REACH)]
    })
    expect(Math.min(...shares)).toBeGreaterThan(LEAST_SHARE)
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(MEAN_SHARE)
  })
})

const CHARACTERS_IN_LINE = 28

/** pt */
const REACH = 3

const LEAST_SHARE = 0.6
const MEAN_SHARE = 0.78

/** How many characters have been said at the end of each page; page numbers, and what leads to them, are not text. */
function ends(pdf: string): number[] {
  let count = 0
  return pageTexts(pdf).map((text) => (count += text.replace(/\s|—\s*\d+\s*—|…+|\.{3,}/gu, '').length))
}
