import type { BlockOrigin, HeadingBlock, ParagraphBlock } from './document'

/** A heading of the first level (一、). */
export function headingBlock(text: string, origin: BlockOrigin): HeadingBlock {
  return { kind: 'heading', level: 1, text, origin }
}

/** A paragraph in one face, the text's. */
export function bodyParagraph(text: string, origin: BlockOrigin): ParagraphBlock {
  return { kind: 'paragraph', spans: [{ text, face: 'body' }], origin }
}
