import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** Ports of this computer that count what arrives: the servers an attack would send to. */
export interface ListeningPorts {
  readonly tcpPort: number
  readonly udpPort: number
  /** Connections and packets that came so far, after a moment for those on their way. */
  arrivals(): Promise<number>
  close(): Promise<void>
}

const ON_THEIR_WAY_MS = 1500

/**
 * Opens a TCP and a UDP port on the loopback, and proves that they count.
 * @throws Error when what is sent from here does not arrive: then no silence would mean anything.
 */
export async function listenOnPorts(): Promise<ListeningPorts> {
  let arrived = 0
  const server = createServer((socket) => {
    arrived += 1
    socket.destroy()
  })
  const socket = createSocket('udp4', () => (arrived += 1))
  server.listen(0, '127.0.0.1')
  socket.bind(0, '127.0.0.1')
  await Promise.all([once(server, 'listening'), once(socket, 'listening')])
  const tcpPort = portOf(server.address())
  const udpPort = socket.address().port

  await sendFromHere(tcpPort, udpPort)
  if (arrived !== 2) throw new Error(`Of two messages ${arrived} arrived.`)
  arrived = 0

  return {
    tcpPort,
    udpPort,
    arrivals: async () => {
      await pause(ON_THEIR_WAY_MS)
      return arrived
    },
    close: async () => {
      const closed = [once(server, 'close'), once(socket, 'close')]
      server.close()
      socket.close()
      await Promise.all(closed)
    },
  }
}

async function sendFromHere(tcpPort: number, udpPort: number): Promise<void> {
  const connection = connect(tcpPort, '127.0.0.1')
  await once(connection, 'close')
  const sender = createSocket('udp4')
  sender.send('x', udpPort, '127.0.0.1')
  await pause(200)
  sender.close()
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}
