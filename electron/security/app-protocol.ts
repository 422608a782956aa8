import { readFile } from 'node:fs/promises'
import type { Session } from 'electron'
import { protocol } from 'electron'
import { appScheme } from './app-origin'
import { contentSecurityPolicy } from './content-security-policy'
import type { ServedFile, ServedFolders } from './served-files'
import { servedFileAt } from './served-files'

/**
 * Electron's security checklist, 18: the page is served by a scheme of our own; and 1: nothing else is ever loaded.
 */

/** Gives our scheme an origin and a secure context. Only before the program is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Answers our scheme in this session, from these folders alone. */
export function serveApp(session: Session, folders: ServedFolders): void {
  session.protocol.handle(appScheme, async ({ method, url }) => {
    const file = method === 'GET' ? servedFileAt(url, folders) : null
    return file === null ? notFound() : answerWith(file)
  })
}

async function answerWith(file: ServedFile): Promise<Response> {
  const bytes = await readFile(file.path).catch(() => null)
  if (bytes === null) return notFound()
  return new Response(bytes, { headers: { ...headers, 'Content-Type': file.mimeType } })
}

function notFound(): Response {
  return new Response(null, { status: 404, headers })
}

const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}
