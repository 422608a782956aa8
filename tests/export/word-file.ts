import { unzipSync } from 'fflate'
import type { MarkupElement } from '../../shared/import/source/markup/element-tree'
import { elementsOf } from '../../shared/import/source/markup/element-tree'
import { parseXml } from '../../shared/import/source/markup/xml'

/** The parts of an Office file, by path. */
export interface OfficeFile {
  readonly paths: readonly string[]
  /** The root element of an XML part. */
  readonly root: (path: string) => MarkupElement
  readonly text: (path: string) => string
}

export function openOfficeFile(bytes: Uint8Array): OfficeFile {
  const parts = unzipSync(bytes)
  const text = (path: string): string => {
    const part = parts[path]
    if (part === undefined) throw new Error(`no part ${path}`)
    return new TextDecoder().decode(part)
  }
  return {
    paths: Object.keys(parts),
    text,
    root: (path) => {
      const [root] = elementsOf(parseXml(text(path)))
      if (root === undefined) throw new Error(`nothing in ${path}`)
      return root
    },
  }
}

/** Every element of a name at any depth, in document order. */
export function elementsNamed(element: MarkupElement, name: string): MarkupElement[] {
  return elementsOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...elementsNamed(child, name)])
}

/** Children that the schema has in a sequence (ECMA-376, CT_PPrBase and others): Word takes a file with another order for damaged. */
export const schemaOrder: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': [
    'pStyle', 'keepNext', 'keepLines', 'pageBreakBefore', 'framePr', 'widowControl', 'numPr', 'suppressLineNumbers', 'pBdr', 'shd', 'tabs', 'suppressAutoHyphens',
    'kinsoku', 'wordWrap', 'overflowPunct', 'topLinePunct', 'autoSpaceDE', 'autoSpaceDN', 'bidi', 'adjustRightInd', 'snapToGrid', 'spacing', 'ind', 'contextualSpacing',
    'mirrorIndents', 'suppressOverlap', 'jc', 'textDirection', 'textAlignment', 'textboxTightWrap', 'outlineLvl', 'divId', 'cnfStyle', 'rPr', 'sectPr',
  ],
  'w:rPr': [
    'rStyle', 'rFonts', 'b', 'bCs', 'i', 'iCs', 'caps', 'smallCaps', 'strike', 'dstrike', 'outline', 'shadow', 'emboss', 'imprint', 'noProof', 'snapToGrid', 'vanish', 'webHidden',
    'color', 'spacing', 'w', 'kern', 'position', 'sz', 'szCs', 'highlight', 'u', 'effect', 'bdr', 'shd', 'fitText', 'vertAlign', 'rtl', 'cs', 'em', 'lang',
  ],
  'w:tblPr': ['tblStyle', 'tblpPr', 'tblOverlap', 'bidiVisual', 'tblStyleRowBandSize', 'tblStyleColBandSize', 'tblW', 'jc', 'tblCellSpacing', 'tblInd', 'tblBorders', 'shd', 'tblLayout', 'tblCellMar', 'tblLook', 'tblCaption', 'tblDescription'],
  'w:tcPr': ['cnfStyle', 'tcW', 'gridSpan', 'hMerge', 'vMerge', 'tcBorders', 'shd', 'noWrap', 'tcMar', 'textDirection', 'tcFitText', 'vAlign', 'hideMark'],
  'w:sectPr': ['headerReference', 'footerReference', 'footnotePr', 'endnotePr', 'type', 'pgSz', 'pgMar', 'paperSrc', 'pgBorders', 'lnNumType', 'pgNumType', 'cols', 'formProt', 'vAlign', 'noEndnote', 'titlePg', 'textDirection', 'bidi', 'rtlGutter', 'docGrid'],
  'w:style': ['name', 'aliases', 'basedOn', 'next', 'link', 'autoRedefine', 'hidden', 'uiPriority', 'semiHidden', 'unhideWhenUsed', 'qFormat', 'locked', 'personal', 'personalCompose', 'personalReply', 'rsid', 'pPr', 'rPr', 'tblPr', 'trPr', 'tcPr', 'tblStylePr'],
  'w:settings': ['writeProtection', 'view', 'zoom', 'removePersonalInformation', 'bordersDoNotSurroundHeader', 'bordersDoNotSurroundFooter', 'defaultTabStop', 'evenAndOddHeaders', 'characterSpacingControl', 'compat', 'themeFontLang', 'decimalSymbol', 'listSeparator'],
  'w:pBdr': ['top', 'left', 'bottom', 'right', 'between', 'bar'],
  'w:tblBorders': ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'],
}
