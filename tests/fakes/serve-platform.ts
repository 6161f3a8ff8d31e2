import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import type { DeliveryOrder } from '../../src/delivery/messenger.ts'
import type { FakePlatform } from './fake-platform.ts'

/** A platform other processes can talk to; its log outlives them. */
export interface ServedPlatform {
  readonly url: string
  close(): Promise<void>
}

/** Serves a fake platform on loopback, with the ways a network fails: refused, reset, silent, broken. */
export async function servePlatform(platform: FakePlatform): Promise<ServedPlatform> {
  const server = createServer((request, response) => {
    answer(platform, request, response).catch(() => request.socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(
  platform: FakePlatform,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const order = await readOrder(request)
  if (request.url === '/find') {
    reply(response, 200, await platform.findDelivered(order))
    return
  }
  const fault = platform.faultOf(order)
  if (fault === 'server-error') {
    response.writeHead(502).end('<html>Bad gateway</html>')
    return
  }
  if (fault === 'unreachable') {
    reply(response, 503, { kind: 'not-sent', detail: 'not now' })
    return
  }
  if (fault !== 'lost-request') {
    const said = platform.receive(order, fault)
    if (fault !== 'no-answer' && fault !== 'lost-answer') {
      await wait(platform.oneWay())
      reply(response, said.kind === 'later' ? 429 : 200, said)
      return
    }
  }
  if (fault === 'lost-answer') request.socket.destroy()
}

async function readOrder(request: IncomingMessage): Promise<DeliveryOrder> {
  const order: unknown = JSON.parse(await text(request))
  if (!isOrder(order)) throw new Error('this is no order')
  return order
}

function isOrder(value: unknown): value is DeliveryOrder {
  return typeof value === 'object' && value !== null && 'key' in value && 'action' in value
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
