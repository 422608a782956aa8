import type { Session } from 'electron'

/** Files leave the program by export alone; the page cannot put one on the disk. */
export function refuseDownloads(session: Session): void {
  session.on('will-download', (event) => event.preventDefault())
}
