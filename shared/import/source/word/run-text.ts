import type { MarkupElement } from '../markup/element-tree'
import { childNamed, elementsOf, textWithin } from '../markup/element-tree'
import { fontSigns } from './number-format.lexicon'
import { isOn } from './word-properties'

/** What the runs of a paragraph hold. */
export interface RunContent {
  /** The mark of a footnote or endnote, by the element that refers to it. */
  readonly noteMark: (reference: MarkupElement) => string
  /** \n where a line was broken, \t for a tab. */
  text: string
  /** Contents of text boxes that hang on the paragraph. */
  readonly boxes: MarkupElement[]
  pictures: number
  hiddenTexts: number
}

/** Deleted and moved-away text, codes of fields, and what only describes a paragraph. */
const leftOut: ReadonlySet<string> = new Set([
  'w:del', 'w:moveFrom', 'w:pPr', 'w:rPr', 'w:instrText', 'w:delText', 'w:delInstrText', 'w:rt', 'w:sdtPr', 'w:sdtEndPr', 'w:customXmlPr', 'w:smartTagPr', 'w:fldData',
])
const fixedTexts: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'], ['w:ptab', '\t'], ['w:br', '\n'], ['w:cr', '\n'], ['w:noBreakHyphen', '-'], ['w:softHyphen', ''],
])

/** Reads what stands in a paragraph, a run or anything that may be around runs. */
export function readRuns(element: MarkupElement, content: RunContent): void {
  for (const child of elementsOf(element)) {
    const fixed = fixedTexts.get(child.name)
    if (fixed !== undefined) content.text += fixed
    else if (!leftOut.has(child.name)) readRunPart(child, content)
  }
}

function readRunPart(element: MarkupElement, content: RunContent): void {
  switch (element.name) {
    case 'w:t':
    case 'm:t':
      content.text += textWithin(element).replaceAll('\u00ad', '')
      return
    case 'w:r':
      if (isOn(childNamed(childNamed(element, 'w:rPr'), 'w:vanish'))) content.hiddenTexts++
      else readRuns(element, content)
      return
    case 'w:sym':
      content.text += signOf(element.attributes.get('w:char') ?? '')
      return
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      content.text += content.noteMark(element)
      return
    case 'mc:AlternateContent':
      readChoice(element, content)
      return
    case 'w:txbxContent':
      content.boxes.push(element)
      return
    case 'pic:pic':
    case 'v:imagedata':
      content.pictures++
      return
    default:
      readRuns(element, content)
  }
}

/** Newer and older form of the same thing: one of them is read. */
function readChoice(element: MarkupElement, content: RunContent): void {
  const chosen = childNamed(element, 'mc:Choice') ?? childNamed(element, 'mc:Fallback')
  if (chosen !== undefined) readRuns(chosen, content)
}

function signOf(code: string): string {
  const known = fontSigns[code.toUpperCase()]
  if (known !== undefined) return known
  return /^[0-9A-Fa-f]{4}$/u.test(code) ? String.fromCodePoint(parseInt(code, 16)) : ''
}
