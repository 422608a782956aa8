import { describe, expect, it } from 'vitest'
import { isTrustedSender } from '../../electron/security/trusted-sender'

const page = { origin: 'app://nianbao', url: 'app://nianbao/index.html', frameTreeNodeId: 1, parent: null }

describe('A message', () => {
  it("from the window's own page is heard", () => {
    expect(isTrustedSender({ ...page }, page)).toBe(true)
  })

  it.each([
    ['a frame that has gone', null, page],
    ['a window that is none of ours', page, null],
    ['a frame inside the page', { ...page, frameTreeNodeId: 2, parent: page }, page],
    ['the main frame of another window', { ...page, frameTreeNodeId: 7 }, page],
    ['a page of another host', { ...page, origin: 'app://nianbao.example' }, page],
    ['an empty page that has our origin', { ...page, url: 'about:blank' }, page],
    ['a file', { ...page, origin: 'file://', url: 'file:///index.html' }, page],
    ['an opaque origin', { ...page, origin: 'null' }, page],
    ['the web', { ...page, origin: 'https://nianbao' }, page],
  ])('from %s is not', (_whose, sender, mainFrame) => {
    expect(isTrustedSender(sender, mainFrame)).toBe(false)
  })
})
