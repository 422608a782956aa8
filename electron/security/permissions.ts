import type { Session } from 'electron'

/** Electron's security checklist, 5: permission requests. The program needs none: none is granted, to anybody. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // Without a source there is nothing to share.
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
}
