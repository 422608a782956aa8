import { z } from 'zod'
import type { DocumentBlock, Face, ReportDocument } from '../../shared/document/document'
import { linesOfBlock } from '../../shared/document/plain-text'

/** A stretch of a paragraph that one font has all characters of. */
const runSchema = z.strictObject({ text: z.string(), face: z.enum(['latin', 'title', 'heading1', 'heading2', 'body', 'fallback']) })

/** A document for peers that set plain paragraphs: what stands in which font and where. */
export const plainSourceSchema = z.array(
  z.strictObject({ runs: z.array(runSchema), size: z.number(), align: z.enum(['left', 'center', 'right']), isIndented: z.boolean() }),
)
export type PlainSource = z.infer<typeof plainSourceSchema>

type PlainParagraph = PlainSource[number]
type PlainFace = PlainParagraph['runs'][number]['face']

/** The same page for all of them, in pt. */
export const plainPage = { width: 595.28, height: 841.89, top: 104.88, left: 79.37, right: 73.7, bottom: 99.21, pitch: 28.99, size: 15.8, titleSize: 22 } as const

export function plainSource({ blocks }: ReportDocument): PlainSource {
  return blocks.flatMap(paragraphsOf)
}

function paragraphsOf(block: DocumentBlock): PlainParagraph[] {
  switch (block.kind) {
    case 'title':
      return block.lines.map((line) => paragraph(runsOf(line, 'title'), { size: plainPage.titleSize, align: 'center' }))
    case 'heading':
      return [{ ...paragraph(runsOf(block.text, block.level === 1 ? 'heading1' : 'heading2')), isIndented: true }]
    case 'paragraph':
      return [{ ...paragraph(block.spans.flatMap(({ text, face }) => runsOf(text, faceNamed(face)))), isIndented: true }]
    case 'signature':
      return linesOfBlock(block).map((line) => paragraph(runsOf(line, 'body'), { align: 'right' }))
    default:
      return linesOfBlock(block).map((line) => paragraph(runsOf(line, 'body')))
  }
}

function paragraph(runs: PlainParagraph['runs'], { size = plainPage.size, align = 'left' }: Partial<Pick<PlainParagraph, 'size' | 'align'>> = {}): PlainParagraph {
  return { runs, size, align, isIndented: false }
}

function faceNamed(face: Face): PlainFace {
  return face === 'folio' ? 'fallback' : face
}

/** Numerals and Latin stand in their own font, as in ours. */
function runsOf(text: string, face: PlainFace): PlainParagraph['runs'] {
  return (text.match(/[\x21-\x7e]+|[^\x21-\x7e]+/gu) ?? []).map((part) => ({ text: part, face: /^[\x21-\x7e]/u.test(part) ? 'latin' : face }))
}
