import { expect, test } from 'vitest'
import { controls } from '../../scripts/terminal/wording.mjs'
import { draftWording, exportWording } from '../../shared/wording/export'
import { commonWording, homeWording, reportPageWording } from '../../shared/wording/interface'

test('The scripts that work the window call its controls as the window does', () => {
  expect(controls).toEqual({
    openSample: homeWording.openSample,
    preview: reportPageWording.preview,
    export: reportPageWording.export,
    asDraft: draftWording.asDraft,
    confirmExport: exportWording.export,
    exported: exportWording.done,
    closeExported: commonWording.close,
  })
})
