import { attributesText } from '../../shared/markup/attributes'

/** What the parts of Office files have in common (ECMA-376, part 2). */

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const relationSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const packageSpace = 'http://schemas.openxmlformats.org/package/2006'

/** The part that lists the relations of another. */
export function relations(...each: readonly string[]): string {
  return `${xmlDeclaration}<Relationships xmlns="${packageSpace}/relationships">${each.join('')}</Relationships>`
}

/** One of {@link relations}; `target` is a path from the folder of the part that names it. */
export function relation(id: string, type: string, target: string): string {
  return `<Relationship${attributesText({ Id: id, Type: type, Target: target })}/>`
}
