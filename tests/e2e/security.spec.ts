import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
// Declares what the preload puts on the page's window.
import type {} from '../../renderer/bridge/bridge'
import type { Bridge } from '../../shared/contract/bridge'
import { noticeChannels, requestChannels } from '../../shared/contract/channels'
import { expect, test } from './fixture'
import type { ListeningPorts } from './listening-ports'
import { listenOnPorts } from './listening-ports'

const PAGE = 'app://nianbao/index.html'

declare global {
  /** What the preload shows to the page. */
  var nianbao: Bridge
}

let ports: ListeningPorts

test.beforeAll(async () => {
  ports = await listenOnPorts()
})

test.afterAll(async () => {
  await ports.close()
})

test.describe('The page', () => {
  test('has nothing of Node and of Electron but one function a channel', async ({ window }) => {
    const found = await window.evaluate(() => ({
      globals: ['require', 'process', 'module', 'exports', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
      bridge: Object.fromEntries(
        Object.entries<object>({ ...self.nianbao }).map(([part, functions]) => [part, Object.keys(functions).sort()]),
      ),
      canBeChanged: Object.isExtensible(self.nianbao) || Object.isExtensible(self.nianbao.request),
    }))

    expect(found).toEqual({
      globals: [],
      bridge: { request: [...requestChannels].sort(), onNotice: [...noticeChannels].sort() },
      canBeChanged: false,
    })
  })

  test('is told what a notice carries and nothing of the event', async ({ window, program }) => {
    await window.evaluate(() => {
      const received: unknown[] = []
      const listen: (listener: (...told: unknown[]) => void) => unknown = self.nianbao.onNotice['menu.command']
      listen((...told) => received.push(told))
      Object.assign(globalThis, { received })
    })
    await program.application.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send('menu.command', { command: 'preview' }),
    )

    await expect.poll(() => window.evaluate((): unknown => Reflect.get(globalThis, 'received'))).toEqual([[{ command: 'preview' }]])
  })

  test('is kept in by the kernel as well', async ({ program }) => {
    test.skip(process.getuid?.() === 0, 'Chromium has no sandbox for root; `npm test` runs this as another user.')
    const pid = await program.application.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    )

    // 2: system calls are filtered.
    expect(readFileSync(`/proc/${String(pid)}/status`, 'utf8')).toMatch(/^Seccomp:\s*2$/m)
  })

  test('works without once going against its own policy', async ({ desk }) => {
    const program = await desk.start()
    const complaints: string[] = []
    program.window.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`)
    })
    await program.window.reload()
    await program.window.getByRole('button').first().waitFor()

    expect(complaints).toEqual([])
  })

  test('cannot change what other programs read in the title', async ({ window, program }) => {
    await window.evaluate(() => (document.title = '张三申请公开'))

    const titleOf = (): Promise<string | undefined> =>
      program.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())
    await expect.poll(titleOf).toBe('政府信息公开年报')
  })
})

test.describe('Text never becomes code', () => {
  test('by eval, by a timer, by markup or by an address', async ({ window }) => {
    const outcome = await window.evaluate(async () => {
      const ran: string[] = []
      Object.assign(globalThis, { ran })
      const attempts: Record<string, () => unknown> = {
        'new Function': (): unknown => Reflect.apply(new Function('ran.push("new Function")'), globalThis, []),
        eval: (): unknown => Reflect.apply(eval, globalThis, ['ran.push("eval")']),
        timer: (): unknown => Reflect.apply(setTimeout, globalThis, ['ran.push("timer")', 0]),
        'inline script': () => {
          const script = document.createElement('script')
          script.append('ran.push("inline script")')
          document.body.append(script)
        },
        innerHTML: () => (document.body.innerHTML += '<img src=x onerror="ran.push(\'innerHTML\')">'),
        'insertAdjacentHTML': () => document.body.insertAdjacentHTML('beforeend', '<svg onload="ran.push(\'svg\')">'),
        'document.write': () => document.write('<script>ran.push("write")</script>'),
        srcdoc: () => {
          const frame = document.createElement('iframe')
          frame.srcdoc = '<script>parent.ran.push("srcdoc")</script>'
          document.body.append(frame)
        },
        attribute: () => {
          const button = document.createElement('button')
          button.setAttribute('onclick', 'ran.push("attribute")')
          document.body.append(button)
          button.click()
        },
        'javascript: address': () => {
          const link = document.createElement('a')
          link.href = 'javascript:ran.push("address")'
          document.body.append(link)
          link.click()
        },
        'data: script': () => import(['data:text/javascript', 'ran.push("data")'].join()),
        'blob: worker': () => new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))),
      }
      // In a task of the page's own: what is evaluated from outside may use eval.
      await new Promise<void>((resolve) => {
        setTimeout(() => {
          for (const attempt of Object.values(attempts)) {
            try {
              Promise.resolve(attempt()).catch(() => undefined)
            } catch {
              // Refused at once.
            }
          }
          setTimeout(resolve, 1000)
        }, 0)
      })
      return { tried: Object.keys(attempts).length, ran }
    })

    expect(outcome).toEqual({ tried: 12, ran: [] })
  })
})

test.describe('The window stays where it is', () => {
  const elsewhere = (): string[] => [
    'https://www.gov.cn/',
    `http://127.0.0.1:${ports.tcpPort}/`,
    'file:///etc/passwd',
    'data:text/html,<p>x',
    'app://other/index.html',
    'chrome://gpu',
    'javascript:void(location.href="https://www.gov.cn/")',
    'mailto:a@example.cn',
  ]

  test('whatever a script or a link asks for', async ({ window, program }) => {
    for (const address of elsewhere()) {
      await window.evaluate((target) => location.assign(target), address)
      await clickLink(window, address, '_self')
      await clickLink(window, address, '_blank')
      expect(await window.evaluate((target) => self.open(target), address)).toBeNull()
    }
    await window.waitForTimeout(500)

    expect(window.url()).toBe(PAGE)
    expect(await windowsOf(program.application)).toBe(1)
    expect(await ports.arrivals()).toBe(0)
  })

  test('and comes back from an empty page, which Chromium opens without asking', async ({ window }) => {
    await window.evaluate(() => location.assign('about:blank'))

    await window.waitForURL(PAGE)
    await window.getByRole('button').first().waitFor()
  })

  test('when a form is sent or a frame is put in', async ({ window }) => {
    await window.evaluate((port) => {
      const form = document.createElement('form')
      form.action = `http://127.0.0.1:${port}/`
      document.body.append(form)
      form.submit()
      for (const [name, attribute] of [['iframe', 'src'], ['object', 'data'], ['embed', 'src'], ['webview', 'src']] as const) {
        const element = document.createElement(name)
        document.body.append(element)
        try {
          element.setAttribute(attribute, `http://127.0.0.1:${port}/${name}`)
        } catch {
          // Trusted Types take no text for what could run.
        }
      }
    }, ports.tcpPort)

    expect(await ports.arrivals()).toBe(0)
    expect(window.url()).toBe(PAGE)
    for (const frame of window.frames().slice(1)) expect(frame.url()).not.toContain('127.0.0.1')
  })

  test('and puts no file on the disk', async ({ window, desk }) => {
    await window.evaluate(() => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob(['x']))
      link.download = 'planted.txt'
      document.body.append(link)
      link.click()
    })
    await window.waitForTimeout(500)

    expect(readdirSync(desk.documents)).toEqual([])
    expect(existsSync(path.join(path.dirname(desk.documents), 'Downloads'))).toBe(false)
  })
})

test.describe('Nothing leaves the computer', () => {
  test('by any way a page has', async ({ window }) => {
    const tried = await window.evaluate(async (port) => {
      const target = (name: string): string => `http://127.0.0.1:${port}/${name}`
      const put = (name: string, attributes: Record<string, string>): void => {
        const element = document.createElement(name)
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
        document.head.append(element)
      }
      const link = (rel: string, more: Record<string, string> = {}) => () => put('link', { rel, href: target(rel), ...more })
      const attempts: Record<string, () => unknown> = {
        fetch: () => fetch(target('fetch')),
        'fetch no-cors': () => fetch(target('no-cors'), { mode: 'no-cors' }),
        'fetch keepalive': () => fetch(target('keepalive'), { method: 'POST', keepalive: true, mode: 'no-cors' }),
        XMLHttpRequest: () => {
          const request = new XMLHttpRequest()
          request.open('GET', target('xhr'))
          request.send()
        },
        WebSocket: () => new WebSocket(`ws://127.0.0.1:${port}/`),
        EventSource: () => new EventSource(target('events')),
        WebTransport: () => new WebTransport(`https://127.0.0.1:${port}/`).ready,
        beacon: () => navigator.sendBeacon(target('beacon'), 'x'),
        image: () => (new Image().src = target('image')),
        'image set': () => put('img', { srcset: `${target('set')} 2x` }),
        script: () => put('script', { src: target('script') }),
        module: () => put('script', { type: 'module', src: target('module') }),
        import: () => import(/* @vite-ignore */ target('import')),
        stylesheet: link('stylesheet'),
        icon: link('icon'),
        manifest: link('manifest'),
        preload: link('preload', { as: 'image' }),
        modulepreload: link('modulepreload'),
        prefetch: link('prefetch'),
        preconnect: link('preconnect'),
        'dns-prefetch': link('dns-prefetch'),
        prerender: link('prerender'),
        font: () => {
          const face = new FontFace('x', `url(${target('font')})`)
          return face.load()
        },
        background: () => (document.body.style.backgroundImage = `url(${target('background')})`),
        'style rule': () => {
          const sheet = new CSSStyleSheet()
          sheet.replaceSync(`body { border-image: url(${target('rule')}) }`)
          document.adoptedStyleSheets = [sheet]
        },
        audio: () => put('audio', { src: target('audio'), preload: 'auto' }),
        video: () => put('video', { src: target('video'), poster: target('poster'), autoplay: '' }),
        track: () => put('track', { src: target('track'), default: '' }),
        worker: () => new Worker(target('worker')),
        'shared worker': () => new SharedWorker(target('shared')),
        'service worker': () => navigator.serviceWorker.register(target('service')),
        refresh: () => put('meta', { 'http-equiv': 'refresh', content: `0;url=${target('refresh')}` }),
        ping: () => {
          put('a', { ping: target('ping'), href: '?ping', id: 'ping' })
          document.getElementById('ping')?.click()
        },
        'svg use': () => put('use', { href: target('use') }),
        cache: () => caches.open('x').then((cache) => cache.add(target('cache'))),
      }
      await new Promise<void>((resolve) => {
        setTimeout(() => {
          for (const attempt of Object.values(attempts)) {
            try {
              Promise.resolve(attempt()).catch(() => undefined)
            } catch {
              // Refused at once.
            }
          }
          resolve()
        }, 0)
      })
      return Object.keys(attempts).length
    }, ports.tcpPort)

    expect(tried).toBeGreaterThanOrEqual(25)
    expect(await ports.arrivals()).toBe(0)
    expect(window.url()).toBe(PAGE)
  })

  test('by a peer connection, which goes past the policy of pages', async ({ window }) => {
    await window.evaluate(callOut, ports.udpPort)

    expect(await ports.arrivals()).toBe(0)
  })

  test('even from a page without our policy, or from the main process', async ({ program }) => {
    const outcome = await program.application.evaluate(async ({ BrowserWindow, net, session }, port) => {
      const target = `http://127.0.0.1:${port}/`
      const own = BrowserWindow.getAllWindows()[0]
      const sessions = [own?.webContents.session ?? session.defaultSession, session.defaultSession]
      const failures: string[] = []
      for (const each of sessions) {
        const window = new BrowserWindow({ show: false, webPreferences: { session: each } })
        await window.loadURL(target).catch((error: unknown) => failures.push(`window ${String(error)}`))
        await each.fetch(target).catch((error: unknown) => failures.push(`session ${String(error)}`))
        window.destroy()
      }
      await net.fetch(target).catch((error: unknown) => failures.push(`net ${String(error)}`))
      return failures.length
    }, ports.tcpPort)

    expect(outcome).toBe(5)
    expect(await ports.arrivals()).toBe(0)
  })

  test('by a peer connection of a page without our policy', async ({ program }) => {
    const [bare] = await Promise.all([
      program.application.waitForEvent('window'),
      program.application.evaluate(async ({ BrowserWindow }) => {
        const own = BrowserWindow.getAllWindows()[0]
        if (own === undefined) return
        await new BrowserWindow({ show: false, webPreferences: { session: own.webContents.session } }).loadURL('about:blank')
      }),
    ])
    await bare.evaluate(callOut, ports.udpPort)

    expect(await ports.arrivals()).toBe(0)
  })
})

test('The page is granted nothing that needs permission', async ({ window }) => {
  const answers = await window.evaluate(async () => {
    const refused = (asked: Promise<unknown>): Promise<string> =>
      asked.then(
        () => 'granted',
        () => 'refused',
      )
    const state = (name: string): Promise<string> =>
      navigator.permissions.query(Object.assign({ name: 'geolocation' } as const, { name })).then(
        (status) => status.state,
        () => 'denied',
      )
    return {
      notifications: await Notification.requestPermission(),
      position: await new Promise<string>((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          ({ code }) => resolve(code === 1 ? 'refused' : `error ${code}`),
        ),
      ),
      microphone: await refused(navigator.mediaDevices.getUserMedia({ audio: true })),
      camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await refused(navigator.mediaDevices.getDisplayMedia()),
      clipboard: await refused(navigator.clipboard.readText()),
      midi: await refused(navigator.requestMIDIAccess({ sysex: true })),
      states: await Promise.all(
        ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi', 'persistent-storage'].map(state),
      ),
    }
  })

  expect(answers).toEqual({
    notifications: 'denied',
    position: 'refused',
    microphone: 'refused',
    camera: 'refused',
    screen: 'refused',
    clipboard: 'refused',
    midi: 'refused',
    states: Array(7).fill('denied'),
  })
})

test.describe('The gateway', () => {
  test('refuses what does not keep to the contract, and lives on', async ({ window, desk }) => {
    const codes = await window.evaluate(async () => {
      const junk: unknown[] = [undefined, null, 0, 'x', [], { extra: 1 }, { __proto__: null, reportId: '../../etc' }, 'x'.repeat(1e6)]
      const seen = new Set<string>()
      for (const ask of Object.values(self.nianbao.request)) {
        for (const payload of junk) seen.add(JSON.stringify(await ask(payload)))
      }
      return [...seen]
    })
    const alive = await window.evaluate(() => self.nianbao.request['settings.read']({}))
    const log = readFileSync(path.join(desk.userData, 'logs', 'nianbao.log'), 'utf8')

    expect(codes).toEqual(['{"ok":false,"error":{"code":"request.refused","details":{}}}'])
    expect(alive).toMatchObject({ ok: true })
    expect(log).toContain('"event":"request-refused","channel":"reports.save","reason":"payload"')
    expect(log).not.toContain('etc')
  })

  test('answers no other page, even one that has the same functions', async ({ program, desk }) => {
    for (const address of ['about:blank', PAGE]) {
      const [other] = await Promise.all([
        program.application.waitForEvent('window'),
        program.application.evaluate(async ({ app, BrowserWindow }, target) => {
          const own = BrowserWindow.getAllWindows().find((each) => each.isVisible())
          if (own === undefined) throw new Error('The program has no window.')
          const preload = `${app.getAppPath()}/dist/preload/preload.cjs`
          await new BrowserWindow({ show: false, webPreferences: { session: own.webContents.session, preload } }).loadURL(target)
        }, address),
      ])

      expect(await other.evaluate(() => self.nianbao.request['settings.read']({}))).toEqual({
        ok: false,
        error: { code: 'request.refused', details: {} },
      })
      await other.close()
    }
    expect(readFileSync(path.join(desk.userData, 'logs', 'nianbao.log'), 'utf8')).toContain('"reason":"sender"')
  })
})

test('Our scheme serves the page and its fonts, with its policy, and no other file', async ({ window }) => {
  const answers = await window.evaluate(async () => {
    const ask = async (address: string): Promise<unknown> => {
      const { status, headers } = await fetch(address)
      return [status, headers.get('content-type'), headers.get('x-content-type-options'), headers.has('content-security-policy')]
    }
    return {
      page: await ask('/index.html'),
      font: await ask('/fonts/LiberationSerif-Regular.ttf'),
      main: await ask('/..%2fmain%2fmain.js'),
      samples: await ask('/fonts/..%2fsamples%2fx.html'),
      package: await ask('/package.json'),
    }
  })

  expect(answers).toEqual({
    page: [200, 'text/html; charset=utf-8', 'nosniff', true],
    font: [200, 'font/ttf', 'nosniff', true],
    main: [404, null, 'nosniff', true],
    samples: [404, null, 'nosniff', true],
    package: [404, null, 'nosniff', true],
  })
})

/** In the page: gathers addresses for a peer connection with the help of a server on this port. */
async function callOut(port: number): Promise<void> {
  const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }, { urls: `turn:127.0.0.1:${port}`, username: 'u', credential: 'c' }] })
  peer.createDataChannel('x')
  const offer = await peer.createOffer()
  await peer.setLocalDescription(offer)
  const other = new RTCPeerConnection()
  await other.setRemoteDescription(offer)
  await other.setLocalDescription(await other.createAnswer())
  await peer.setRemoteDescription({ type: 'answer', sdp: other.localDescription?.sdp ?? '' })
  await peer
    .addIceCandidate({ candidate: `candidate:1 1 udp 2122260223 127.0.0.1 ${port} typ host`, sdpMid: '0', sdpMLineIndex: 0 })
    .catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, 2000))
}

async function clickLink(window: Page, address: string, target: string): Promise<void> {
  await window.evaluate(
    ([href, where]) => {
      const link = document.createElement('a')
      link.href = href
      link.target = where
      document.body.append(link)
      link.click()
      link.remove()
    },
    [address, target] as const,
  )
}

function windowsOf(application: ElectronApplication): Promise<number> {
  return application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
}
