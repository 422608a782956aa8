import { failure, success } from '../../shared/contract/result'
import { reportError } from '../../shared/wording/errors'
import type { OfficeFonts } from '../catalogue/office-fonts'
import { findOfficeFonts, readOfficeFont } from '../catalogue/office-fonts'
import type { RequestHandlers } from './gateway'

/** The computer's own fonts. The page names a face; which file that is, is known here alone. */
export function fontHandlers(): Pick<RequestHandlers, 'fonts.find' | 'fonts.read'> {
  let found: OfficeFonts = new Map()
  return {
    'fonts.find': async () => {
      found = await findOfficeFonts()
      return success([...found].map(([face, { id, family, index }]) => ({ face, id, family, index })))
    },
    'fonts.read': async ({ face }) => {
      const font = found.get(face)
      if (font === undefined) return failure(reportError('request.refused'))
      const read = await readOfficeFont(font)
      return read.ok ? success({ bytes: read.value }) : read
    },
  }
}
