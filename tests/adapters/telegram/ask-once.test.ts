import { createServer as createHttpServer, type RequestListener } from 'node:http'
import { createServer, type Server, type Socket } from 'node:net'
import { HttpError } from 'grammy'
import { expect, onTestFinished, test } from 'vitest'
import { createApi } from '../../../src/adapters/telegram/create-api.ts'
import { NoAnswer } from '../../../src/delivery/no-answer.ts'

const token = '12345:fictional'

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  return address !== null && typeof address === 'object' ? address.port : 0
}

const onConnection = (act: (socket: Socket) => void) => listen(createServer(act))
const onRequest = (answer: RequestListener) => listen(createHttpServer(answer))

/** What one request comes to: its end without an answer, or the answer. */
async function endOf(apiRoot: string, signal?: AbortSignal, timeoutSeconds = 5) {
  const api = createApi({ token, apiRoot, timeoutSeconds, signal })
  try {
    return await api.sendMessage(7, 'Velm bridge reopens')
  } catch (error) {
    const inner = error instanceof HttpError ? error.error : error
    const end = inner instanceof NoAnswer ? inner.end : String(inner)
    return JSON.stringify([inner, end]).includes(token) ? 'the token is told' : end
  }
}

test('what no connection was made for was not sent', async () => {
  const closed = createServer()
  const port = await listen(closed)
  await new Promise((resolve) => closed.close(resolve))
  expect(await endOf(`http://127.0.0.1:${port}`)).toMatchObject({ kind: 'not-sent' })
})

test('what broke in the handshake was not sent', async () => {
  const ended = await onConnection((socket) => socket.destroy())
  const plain = await onRequest((_, response) => response.end())
  for (const port of [ended, plain])
    expect(await endOf(`https://127.0.0.1:${port}`)).toMatchObject({ kind: 'not-sent' })
})

test('a connection that ends behind the request leaves a doubt', async () => {
  const reset = await onRequest((request) => request.socket.resetAndDestroy())
  const ended = await onRequest((request) => request.socket.destroy())
  const halfway = await onRequest((request, response) => {
    response.writeHead(200).write('{"ok":')
    setImmediate(() => request.socket.destroy())
  })
  for (const port of [reset, ended, halfway])
    expect(await endOf(`http://127.0.0.1:${port}`)).toMatchObject({ kind: 'unknown' })
})

const page = '<html>'
test.each([
  [502, {}, page, { kind: 'unknown', detail: "HTTP 502 without Telegram's words" }],
  [200, {}, page, { kind: 'unknown' }],
  [200, {}, '{"ok":true}', { kind: 'unknown' }],
  [200, {}, '{"result":{"message_id":1}}', { kind: 'unknown' }],
  [500, {}, '{"error":"proxy"}', { kind: 'unknown' }],
  [302, { location: 'http://elsewhere.example/' }, '', { kind: 'unknown' }],
  [429, { 'retry-after': '7' }, 'slow down', { kind: 'later', afterMs: 7000, scope: 'all' }],
  [429, {}, '', { kind: 'later', afterMs: 60_000, scope: 'all' }],
  [403, {}, page, { kind: 'later', afterMs: 60_000, scope: 'all' }],
])('HTTP %i %o with "%s", which is not in Telegram’s words, means %o', async (...told) => {
  const [status, headers, body, end] = told
  let asked = 0
  const port = await onRequest((_, response) => {
    asked++
    response.writeHead(status, headers).end(body)
  })
  expect(await endOf(`http://127.0.0.1:${port}`)).toMatchObject(end)
  expect(asked).toBe(1)
})

test('what is given up on its way may have arrived, what is given up before was not sent', async () => {
  const givenUp = new AbortController()
  let asked = 0
  const port = await onRequest(() => {
    asked++
    givenUp.abort()
  })
  const root = `http://127.0.0.1:${port}`
  expect(await endOf(root, givenUp.signal)).toEqual({
    kind: 'unknown',
    detail: 'no answer in time',
  })
  expect(await endOf(root, givenUp.signal)).toMatchObject({ kind: 'not-sent' })
  expect(asked).toBe(1)
})

test('no answer in time leaves a doubt', async () => {
  const port = await onRequest(() => undefined)
  expect(await endOf(`http://127.0.0.1:${port}`, undefined, 0.05)).toContain('timed out')
})

test('connections are used again, whatever was answered on them', async () => {
  const long = 'x'.repeat(200_000)
  const answers = [
    [200, '{"ok":true,"result":{"message_id":1}}'],
    [502, long],
    [429, `{"ok":false,"error_code":429,"description":"${long}"}`],
    [400, `{"ok":false,"error_code":400,"description":"${long}"}`],
  ] as const
  let asked = 0
  let connections = 0
  const server = createHttpServer((_, response) => {
    const [status, body] = answers[asked++ % answers.length] ?? answers[0]
    response.writeHead(status).end(body)
  })
  server.on('connection', () => connections++)
  const port = await listen(server)
  for (let i = 0; i < 40; i++) await endOf(`http://127.0.0.1:${port}`)
  expect(asked).toBe(40)
  // One, and a second where the first was not free in the same instant.
  expect(connections).toBeLessThanOrEqual(2)
})
