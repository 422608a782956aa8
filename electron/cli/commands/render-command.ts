import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Result } from '../../../shared/contract/result'
import { failure, success } from '../../../shared/contract/result'
import { composeDocument } from '../../../shared/document/compose'
import { pagePicture } from '../../../shared/page-picture/page-picture'
import { formatNamed } from '../../../shared/report/format-named'
import { outcomeWording, wrongUseWording } from '../../../shared/wording/command-line'
import { fill } from '../../../shared/wording/template'
import { loadFonts } from '../../catalogue/load-fonts'
import { pictureToPng } from '../../export/picture/picture-png'
import { setDocument } from '../../export/report-pdf'
import type { Command, CommandContext } from '../command'
import { kilobytes } from '../kilobytes'
import { writeOutputFile } from '../output-file'
import { readReportFile } from '../report-file'
import { wrongUse } from '../wrong-use'

/** Good to read on a screen, a page in some hundred kilobytes. */
const DEFAULT_DOTS_PER_INCH = 150
const [LEAST_DOTS_PER_INCH, MOST_DOTS_PER_INCH] = [36, 600]

/** One page of a report file → a picture: PNG, or SVG by the extension of the file to write. */
export const renderCommand: Command = {
  options: ['page', 'out', 'dpi'],
  paths: { least: 1, most: 1 },
  async run({ paths: [path = ''], options: { out = '', page: typedPage, dpi: typedDots } }, context) {
    const asked = readOptions(out, typedPage, typedDots)
    if (!asked.ok) return asked
    const picture = await pictureOf(path, asked.value.page, context)
    if (!picture.ok) return picture
    const { svg, pages } = picture.value
    const bytes = asked.value.kind === 'svg' ? Buffer.from(svg) : await png(svg, asked.value.dotsPerInch, context)
    const written = await writeOutputFile(context.files, { path: out, bytes, isOurs: asked.value.kind === 'svg' ? isSvg : isPng })
    if (!written.ok) return written
    const { page } = asked.value
    return success({
      data: { file: out, page, pages, bytes: bytes.length },
      text: `${fill(outcomeWording.rendered, { out, page, pages, kilobytes: kilobytes(bytes) })}\n`,
    })
  },
}

interface Asked {
  readonly kind: 'png' | 'svg'
  readonly page: number
  readonly dotsPerInch: number
}

/** Error: cli.wrong-use. */
function readOptions(out: string, typedPage: string | undefined, typedDots: string | undefined): Result<Asked> {
  const refused = (reason: string): Result<Asked> => failure(wrongUse(reason, 'render'))
  const kind = kindOf(out)
  if (kind === null) return refused(fill(wrongUseWording.noPicture, { out }))
  if (typedPage === undefined) return refused(wrongUseWording.missingPage)
  const page = wholeNumber(typedPage)
  if (page === null || page < 1) return refused(fill(wrongUseWording.badPage, { value: typedPage }))
  const dotsPerInch = typedDots === undefined ? DEFAULT_DOTS_PER_INCH : wholeNumber(typedDots)
  if (dotsPerInch === null || dotsPerInch < LEAST_DOTS_PER_INCH || dotsPerInch > MOST_DOTS_PER_INCH) {
    return refused(fill(wrongUseWording.badDots, { value: typedDots ?? '', from: LEAST_DOTS_PER_INCH, to: MOST_DOTS_PER_INCH }))
  }
  return success({ kind, page, dotsPerInch })
}

function kindOf(out: string): Asked['kind'] | null {
  const extension = /\.(png|svg)$/iu.exec(out)?.[1]?.toLowerCase()
  return extension === 'png' || extension === 'svg' ? extension : null
}

function wholeNumber(typed: string): number | null {
  return /^\d{1,6}$/u.test(typed) ? Number(typed) : null
}

interface Picture {
  readonly svg: string
  readonly pages: number
}

/** Errors: those of reading a report, format.unknown, export.missing-glyph(s), cli.wrong-use where there is no such page. */
async function pictureOf(path: string, number: number, context: CommandContext): Promise<Result<Picture>> {
  const report = await readReportFile(context, path)
  if (!report.ok) return report
  const format = formatNamed(context.catalogue.formats, report.value.formatId)
  if (!format.ok) return format
  const { fonts, source } = loadFonts(context.assetsFolder)
  const set = setDocument(composeDocument(report.value, format.value), source)
  if (!set.ok) return set
  const { pages } = set.value
  const page = pages[number - 1]
  if (page === undefined) return failure(wrongUse(fill(wrongUseWording.noSuchPage, { page: number, count: pages.length }), 'render'))
  return success({ svg: pagePicture(page, fonts), pages: pages.length })
}

/** The rasteriser lies beside the built program, in a checkout and in app.asar. */
async function png(svg: string, dotsPerInch: number, { assetsFolder }: CommandContext): Promise<Uint8Array> {
  const rasteriser = await readFile(join(assetsFolder, '..', 'dist', 'main', 'resvg.wasm'))
  return pictureToPng(svg, { dotsPerInch, rasteriser: Uint8Array.from(rasteriser) })
}

const PNG_SIGNATURE = '89504e470d0a1a0a'

function isPng(existing: Uint8Array): boolean {
  return Buffer.from(existing.subarray(0, 8)).toString('hex') === PNG_SIGNATURE
}

function isSvg(existing: Uint8Array): boolean {
  return Buffer.from(existing.subarray(0, 4)).toString('latin1') === '<svg'
}
