import { createHash } from 'node:crypto'
import type { Session } from 'electron'
import { appScheme } from './app-origin'

/**
 * How the pages that are printed reach their window: from memory, at an address that is used once, in a session that
 * serves nothing else. Electron's security checklist, 1, 7 and 18.
 */

export const printOrigin = `${appScheme}://print`

export interface ServedPrintPage {
  readonly address: string
  /** Lets go of the page. */
  readonly end: () => void
}

/** Serves one page in this session, once. @param id names it, and cannot be guessed */
export function servePrintPage(session: Session, id: string, html: Uint8Array): ServedPrintPage {
  const address = `${printOrigin}/${id}`
  let unserved: Uint8Array | null = html
  session.protocol.handle(appScheme, ({ method, url }) => {
    const bytes = method === 'GET' && url === address ? unserved : null
    if (bytes === null) return new Response(null, { status: 404 })
    unserved = null
    return new Response(bytes, { headers: headersFor(bytes) })
  })
  return { address, end: () => session.protocol.unhandle(appScheme) }
}

function headersFor(html: Uint8Array): Readonly<Record<string, string>> {
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': printPolicy(Buffer.from(html).toString('utf8')),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  }
}

/** What the page may load and run: its own one style, by its hash, and nothing else; it has no origin either. */
export function printPolicy(html: string): string {
  const style = /<style>([^<]*)<\/style>/u.exec(html)?.[1] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox`
}
