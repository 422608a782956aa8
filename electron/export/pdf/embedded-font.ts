import type { PDFContext, PDFRef } from 'pdf-lib'
import { PDFString } from 'pdf-lib'
import type { FontSubset } from './font-subset'
import { registerDeflated } from './streams'

/** Puts a subset into the file as a composite font (ISO 32000-1, 9.7). */
export function embedFont(context: PDFContext, subset: FontSubset): PDFRef {
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: subset.name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendantFont(context, subset)],
      ToUnicode: registerDeflated(context, subset.toUnicode),
    }),
  )
}

function descendantFont(context: PDFContext, subset: FontSubset): PDFRef {
  const isCff = subset.font.outlines === 'cff'
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: isCff ? 'CIDFontType0' : 'CIDFontType2',
      BaseFont: subset.name,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: fontDescriptor(context, subset),
      DW: 1000,
      W: widthsArray(subset.widths),
      ...(isCff ? {} : { CIDToGIDMap: 'Identity' }),
    }),
  )
}

/** The font files' own ascents disagree (one even has the wrong sign), so the descriptor states the em box. */
const EM_BOX = { Ascent: 880, Descent: -120, CapHeight: 700 } as const

function fontDescriptor(context: PDFContext, subset: FontSubset): PDFRef {
  const { font, name } = subset
  return context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 4,
      FontBBox: font.boundingBox.map((edge) => Math.round((edge * 1000) / font.unitsPerEm)),
      ItalicAngle: 0,
      ...EM_BOX,
      StemV: 80,
      CIDSet: registerDeflated(context, subset.cidSet),
      ...fontProgram(context, subset),
    }),
  )
}

function fontProgram(context: PDFContext, { font, program }: FontSubset): Record<string, PDFRef> {
  return font.outlines === 'cff'
    ? { FontFile3: registerDeflated(context, program.bytes, { Subtype: 'CIDFontType0C' }) }
    : { FontFile2: registerDeflated(context, program.bytes, { Length1: program.inflatedLength }) }
}

/** W array (ISO 32000-1, 9.7.4.3): only what differs from the default of 1000. */
function widthsArray(widths: readonly number[]): (number | number[])[] {
  const array: (number | number[])[] = []
  let run: number[] | null = null
  widths.forEach((width, index) => {
    if (width === 1000) run = null
    else if (run === null) {
      run = [width]
      array.push(index + 1, run)
    } else run.push(width)
  })
  return array
}
