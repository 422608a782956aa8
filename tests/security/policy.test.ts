import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, pagePolicy } from '../../electron/security/content-security-policy'
import { isOwnRequest } from '../../electron/security/requests'
import { pageRights } from '../../electron/security/web-preferences'

describe("The page's policy", () => {
  it('has no way to run text as code or to put in styles', () => {
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:|data:|blob:/)
    expect(contentSecurityPolicy).toMatch(/^default-src 'none'; script-src 'self';/)
    expect(contentSecurityPolicy).toContain("require-trusted-types-for 'script'")
  })

  it('is said in the page as well, but for what only a header can say', () => {
    const page = readFileSync('renderer/index.html', 'utf8')

    expect(page).toContain(`http-equiv="Content-Security-Policy" content="${pagePolicy}"`)
    expect(contentSecurityPolicy).toBe(`${pagePolicy}; frame-ancestors 'none'`)
  })
})

describe('The process of the page', () => {
  it('has no Node, no other world and no way around the sandbox', () => {
    expect(pageRights).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      spellcheck: false,
    })
    expect(Object.keys(pageRights)).not.toContain('enableBlinkFeatures')
  })
})

describe('A request', () => {
  it.each([
    ['app://nianbao/index.html', [], true],
    ['devtools://devtools/bundled/x.js', ['devtools:'], true],
    ['devtools://devtools/bundled/x.js', [], false],
    ['app://other/index.html', [], false],
    ['http://127.0.0.1:8080/', ['devtools:'], false],
    ['https://app/nianbao', [], false],
    ['ws://nianbao/', [], false],
    ['file:///etc/passwd', [], false],
    ['data:text/html,x', [], false],
    ['blob:app://nianbao/1', [], false],
    ['not an address', [], false],
  ])('for %s with %j besides is let through: %j', (address, alsoAllowed, isLetThrough) => {
    expect(isOwnRequest(address, alsoAllowed)).toBe(isLetThrough)
  })
})
