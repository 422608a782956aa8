import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { servedFileAt } from '../../electron/security/served-files'

const folders = { page: resolve('/program/dist/renderer'), fonts: resolve('/program/assets/fonts') }

describe('An address of our own scheme', () => {
  it.each([
    ['app://nianbao/index.html', 'page', 'index.html', 'text/html; charset=utf-8'],
    ['app://nianbao/assets/index-Bx3.js?v=1#top', 'page', 'assets/index-Bx3.js', 'text/javascript; charset=utf-8'],
    ['app://nianbao/assets/%E6%A0%B7.css', 'page', 'assets/样.css', 'text/css; charset=utf-8'],
    ['app://nianbao/fonts/FandolFang-Regular.otf', 'fonts', 'FandolFang-Regular.otf', 'font/otf'],
    ['app://nianbao/fonts/LiberationSerif-Regular.ttf', 'fonts', 'LiberationSerif-Regular.ttf', 'font/ttf'],
  ] as const)('%s is a file of the program', (address, folder, name, mimeType) => {
    expect(servedFileAt(address, folders)).toEqual({ path: join(folders[folder], name), mimeType })
  })

  it.each(['app://nianbao/../../secret.html', 'app://nianbao/%2e%2e/%2e%2e/secret.html', 'app://nianbao/fonts/../secret.html'])(
    '%s goes up no further than the folder',
    (address) => {
      expect(servedFileAt(address, folders)?.path).toBe(join(folders.page, 'secret.html'))
    },
  )

  it.each([
    // Out of the folder, in every writing of the way up.
    'app://nianbao/..%2f..%2fsecret.html',
    'app://nianbao/%2e%2e%2fmain%2fmain.js',
    'app://nianbao/assets/..%2F..%2Fmain%2Fmain.js',
    'app://nianbao/..%5c..%5csecret.html',
    'app://nianbao/..\\..\\secret.html',
    'app://nianbao/fonts/..%2fmeanings.html',
    'app://nianbao/fonts/..%2ffonts-private%2fx.otf',
    // Absolute.
    'app://nianbao//etc/shadow.html',
    'app://nianbao/%2fetc%2fshadow.html',
    'app://nianbao/fonts//etc/x.otf',
    'app://nianbao/C:%5cWindows%5cx.html',
    'app://nianbao/index.html:stream.js',
    // Cut short by a NUL, or not to be decoded.
    'app://nianbao/secret%00.html',
    'app://nianbao/%ff.html',
    'app://nianbao/%E0%A4%A.html',
    // The folders themselves, and kinds of file the page has no use for.
    'app://nianbao/',
    'app://nianbao/fonts/',
    'app://nianbao/fonts',
    'app://nianbao/package.json',
    'app://nianbao/index.html.map',
    'app://nianbao/index',
    // Somebody else's.
    'app://other/index.html',
    'app://nianbao.example/index.html',
    'app://nianbao:8080/index.html',
    'app://user@nianbao/index.html',
    'https://nianbao/index.html',
    'file:///program/dist/renderer/index.html',
    'app:nianbao/index.html',
    'index.html',
    '',
  ])('%s is nothing', (address) => {
    expect(servedFileAt(address, folders)).toBeNull()
  })
})
