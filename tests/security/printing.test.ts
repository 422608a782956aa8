import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { outcomeOfPrinting } from '../../electron/printing/print-outcome'
import { printPage } from '../../electron/export/print-page'
import { printOrigin, printPolicy } from '../../electron/security/print-protocol'
import { isOwnRequest } from '../../electron/security/requests'
import { pageRights, printRights } from '../../electron/security/web-preferences'

const sizes = [{ width: 595.28, height: 841.89 }, { width: 841.89, height: 595.28 }]
const page = printPage({ glyphs: '<svg><defs/></svg>', pages: ['<svg/>', '<svg/>'] }, sizes)

describe('The page that is printed', () => {
  it('has one style, which the policy allows by its hash, and nothing that loads or runs', () => {
    const style = /<style>([^<]*)<\/style>/u.exec(page)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(printPolicy(page)).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox`)
    expect(page).not.toMatch(/<script|<link|<img|<a |url\(|@import|style="/iu)
  })

  it('lays a page that is read turned on an upright sheet', () => {
    expect(page).toContain('@page{size:595.28pt 841.89pt;margin:0}')
    expect(page).toContain('<div class="turned">')
  })
})

describe('The window that prints', () => {
  it('runs no script, and has no more rights than the page otherwise', () => {
    expect(printRights).toEqual({ ...pageRights, javascript: false, devTools: false })
    expect(Object.keys(printRights)).not.toContain('preload')
  })
})

describe('A request of the window that prints', () => {
  it.each([
    ['app://print/0b5c', true],
    ['app://print.example.org/0b5c', false],
    ['https://example.org/', false],
    ['file:///etc/passwd', false],
    ['data:text/html,x', false],
  ])('for %s is let through: %j', (address, isLetThrough) => {
    expect(isOwnRequest(address, [`${printOrigin}/`])).toBe(isLetThrough)
  })
})

describe('What Electron says of a print job', () => {
  it('is understood: printed, called off, nothing to print with, failed', () => {
    expect(outcomeOfPrinting(true, '')).toEqual({ ok: true, value: 'printed' })
    expect(outcomeOfPrinting(false, 'Print job canceled')).toEqual({ ok: true, value: 'closed' })
    expect(outcomeOfPrinting(false, 'No printers available on the network')).toMatchObject({ error: { code: 'print.no-printer' } })
    expect(outcomeOfPrinting(false, 'Print job failed')).toMatchObject({ error: { code: 'print.failed' } })
  })
})
