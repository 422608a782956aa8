import type { Session } from 'electron'

/**
 * Chromium's spell checker fetches dictionaries, resolving their host again and again even where it is switched off
 * for the page. It has none for Chinese.
 */
export function turnOffSpellChecker(session: Session): void {
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])
}
