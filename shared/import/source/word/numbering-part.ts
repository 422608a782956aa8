import type { MarkupElement } from '../markup/element-tree'
import { childNamed, childrenNamed } from '../markup/element-tree'
import type { List, ListLevel } from './numbering'
import { isOn, valueOf, wholeNumber } from './word-properties'

/** The lists of a file by their identifiers; `numbering` is the root of its numbering part, if it has one. */
export function readLists(numbering: MarkupElement | undefined): Map<string, List> {
  const abstracts = new Map(childrenNamed(numbering, 'w:abstractNum').map((element) => [element.attributes.get('w:abstractNumId') ?? '', element]))
  const byStyle = new Map([...abstracts].flatMap(([id, element]) => {
    const style = valueOf(element, 'w:styleLink')
    return style === undefined ? [] : [[style, id] as const]
  }))
  const lists = new Map<string, List>()
  for (const element of childrenNamed(numbering, 'w:num')) {
    const named = valueOf(element, 'w:abstractNumId') ?? ''
    const counting = byStyle.get(valueOf(abstracts.get(named), 'w:numStyleLink') ?? '') ?? named
    lists.set(element.attributes.get('w:numId') ?? '', readList(element, counting, abstracts.get(counting)))
  }
  return lists
}

function readList(element: MarkupElement, counting: string, abstract: MarkupElement | undefined): List {
  const levels = new Map(childrenNamed(abstract, 'w:lvl').map((level) => [levelOf(level), readLevel(level)]))
  const restarts = new Map<number, number>()
  for (const override of childrenNamed(element, 'w:lvlOverride')) {
    const level = childNamed(override, 'w:lvl')
    const start = valueOf(override, 'w:startOverride')
    if (level !== undefined) levels.set(levelOf(override), readLevel(level))
    if (start !== undefined) restarts.set(levelOf(override), wholeNumber(start, 1))
  }
  return { counting, levels, restarts }
}

function readLevel(level: MarkupElement): ListLevel {
  const restart = valueOf(level, 'w:lvlRestart')
  return {
    start: wholeNumber(valueOf(level, 'w:start'), 1),
    format: numberFormat(level),
    pattern: valueOf(level, 'w:lvlText') ?? '',
    suffix: valueOf(level, 'w:suff') ?? 'tab',
    allDecimal: isOn(childNamed(level, 'w:isLgl')),
    restartsAfter: restart === undefined ? null : wholeNumber(restart, 0) - 1,
  }
}

/** Newer formats stand in a choice beside an older one. */
function numberFormat(level: MarkupElement): string {
  const choice = childNamed(childNamed(level, 'mc:AlternateContent'), 'mc:Fallback')
  return valueOf(level, 'w:numFmt') ?? valueOf(choice, 'w:numFmt') ?? 'decimal'
}

function levelOf(element: MarkupElement): number {
  return wholeNumber(element.attributes.get('w:ilvl'), 0)
}
