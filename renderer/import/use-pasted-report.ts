import { useEffect } from 'react'
import { importPreviewWording } from '../../shared/wording/import-preview'

/** Fewer characters are no report: a name or a figure that someone meant to paste elsewhere. */
const SHORTEST_REPORT = 200

/** Takes a report that is pasted on the page, outside of its fields: copied files, a web page or text, in this order. */
export function usePastedReport(onFiles: (files: readonly File[]) => void): void {
  useEffect(() => {
    const takePaste = (event: ClipboardEvent): void => {
      const files = event.clipboardData === null || isField(event.target) ? [] : pastedFiles(event.clipboardData)
      if (files.length === 0) return
      event.preventDefault()
      onFiles(files)
    }
    document.addEventListener('paste', takePaste)
    return () => {
      document.removeEventListener('paste', takePaste)
    }
  }, [onFiles])
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [role="dialog"]') !== null
}

function pastedFiles(clipboard: DataTransfer): readonly File[] {
  const [html, text] = [clipboard.getData('text/html'), clipboard.getData('text/plain')]
  const documents = [...clipboard.files].filter(({ type }) => !type.startsWith('image/'))
  if (documents.length > 0) return documents
  if (text.trim().length < SHORTEST_REPORT) return []
  return [html === '' ? new File([text], importPreviewWording.copiedText) : new File([asUtf8Page(html)], importPreviewWording.copiedPage)]
}

/** The mark at the beginning says how the bytes are to be read, whatever the copied page said of itself. */
function asUtf8Page(html: string): string {
  return `\ufeff${html}`
}
