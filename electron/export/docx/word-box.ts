import type { XmlComponent } from 'docx'
import { element } from './word-element'
import { emus } from './word-measures'

/** Size of a box in pt. */
export interface BoxForm {
  readonly width: number
  readonly height: number
}

const wordShape = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'

/**
 * Paragraphs and tables in a box without a frame at the foot of the text area. Word has such boxes since 2010; those of the
 * library hold no tables, or have a margin of their own.
 */
export function boxAtFoot(content: readonly XmlComponent[], { width, height }: BoxForm): XmlComponent {
  const [cx, cy] = [emus(width), emus(height)]
  const anchor = element(
    'wp:anchor',
    { distT: 0, distB: 0, distL: 0, distR: 0, simplePos: 0, relativeHeight: 1, behindDoc: 0, locked: 0, layoutInCell: 1, allowOverlap: 0 },
    element('wp:simplePos', { x: 0, y: 0 }),
    element('wp:positionH', { relativeFrom: 'margin' }, element('wp:align', {}, 'left')),
    element('wp:positionV', { relativeFrom: 'margin' }, element('wp:align', {}, 'bottom')),
    element('wp:extent', { cx, cy }),
    element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
    element('wp:wrapTopAndBottom'),
    element('wp:docPr', { id: BOX_NUMBER, name: 'Box' }),
    element('wp:cNvGraphicFramePr'),
    element('a:graphic', { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main' }, element('a:graphicData', { uri: wordShape }, shape(content, cx, cy))),
  )
  const spaces = { 'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006' }
  const drawing = element('w:drawing', { 'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing' }, anchor)
  return element('mc:AlternateContent', spaces, element('mc:Choice', { 'xmlns:wps': wordShape, 'Requires': 'wps' }, drawing))
}

/** Only until the whole file is numbered. */
const BOX_NUMBER = 1_000_000

function shape(content: readonly XmlComponent[], cx: number, cy: number): XmlComponent {
  const place = element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx, cy }))
  const form = element('wps:spPr', {}, place, element('a:prstGeom', { prst: 'rect' }, element('a:avLst')), element('a:noFill'), element('a:ln', {}, element('a:noFill')))
  const text = element('wps:txbx', {}, element('w:txbxContent', {}, ...content))
  const inner = element('wps:bodyPr', { wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 'b' }, element('a:noAutofit'))
  return element('wps:wsp', {}, element('wps:cNvSpPr', { txBox: 1 }), form, text, inner)
}
