import { useEffect, useState } from 'react'
import { lineOf } from './caret'
import type { WritingField } from './writing-place'

/**
 * The field of the form that has the focus, or had it last: the pages at the right and the bar over them are no fields,
 * and a heading that takes the focus is none either.
 */
export function useWritingField(): WritingField | null {
  const [field, setField] = useState<WritingField | null>(fieldInHand)
  useEffect(() => {
    const follow = (): void => {
      if (document.activeElement?.closest('.report-form') instanceof Element) setField((known) => keptIfSame(known, fieldInHand()))
    }
    document.addEventListener('focusin', follow)
    document.addEventListener('selectionchange', follow)
    return () => {
      document.removeEventListener('focusin', follow)
      document.removeEventListener('selectionchange', follow)
    }
  }, [])
  return field
}

function fieldInHand(): WritingField | null {
  const element = document.activeElement
  const fieldId = element?.closest<HTMLElement>('.report-form [data-field]')?.dataset['field']
  if (fieldId === undefined) return null
  return { fieldId, line: element instanceof HTMLTextAreaElement ? lineOf(element.value, element.selectionStart) : null }
}

function keptIfSame(known: WritingField | null, next: WritingField | null): WritingField | null {
  return known?.fieldId === next?.fieldId && known?.line === next?.line ? known : next
}
