/**
 * Where the window's page comes from: a scheme of our own.
 * Electron's security checklist, 18: avoid file:// and prefer a custom protocol.
 */

export const appScheme = 'app'
const appHost = 'nianbao'

/** As Chromium writes the origin of the page. */
export const appOrigin = `${appScheme}://${appHost}`

/** The one page of the program. */
export const appPage = `${appOrigin}/index.html`

/** Whether an address is of our scheme and host, without a port or a user. */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username } = new URL(address)
  return protocol === `${appScheme}:` && host === appHost && username === ''
}
