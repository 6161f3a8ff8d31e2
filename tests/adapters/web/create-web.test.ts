import { createServer, type RequestListener, type Server } from 'node:http'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { createWeb, type WebOptions } from '../../../src/adapters/web/create-web.ts'
import { FetchFailed, FetchRefused } from '../../../src/feed/web.ts'

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function serve(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  open.push({ close: () => (server.closeAllConnections(), server.close()) })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `http://127.0.0.1:${address.port}`
}

function web(options: Partial<WebOptions> = {}) {
  const made = createWeb({
    allowPrivateHosts: ['127.0.0.1'],
    contact: '',
    version: '1',
    concurrency: 8,
    ...options,
  })
  open.push(made)
  return made
}

const outcome = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.catch((error: unknown) => error)

test('reads a page and says who asks', async () => {
  let agent: string | undefined
  const base = await serve((request, response) => {
    agent = request.headers['user-agent']
    response.setHeader('etag', '"1"').setHeader('cache-control', 'max-age=60').end('hello')
  })
  const answer = await web({ contact: 'news@club.example' }).fetch({ url: `${base}/feed` })
  expect(answer).toMatchObject({
    status: 200,
    body: 'hello',
    etag: '"1"',
    freshForMs: 60_000,
    movedTo: null,
  })
  expect(agent).toBe('Dateline/1 (+news@club.example)')
})

test('asks conditionally and keeps the validators of a 304', async () => {
  const base = await serve((request, response) => {
    response.statusCode = request.headers['if-none-match'] === '"7"' ? 304 : 200
    response.end()
  })
  const answer = await web().fetch({
    url: base,
    etag: '"7"',
    lastModified: 'Thu, 26 Nov 2026 07:00:00 GMT',
  })
  expect(answer).toMatchObject({
    status: 304,
    etag: '"7"',
    lastModified: 'Thu, 26 Nov 2026 07:00:00 GMT',
  })
})

test.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
] as const)('unpacks %s', async (encoding, pack) => {
  const base = await serve(
    (_, response) => void response.setHeader('content-encoding', encoding).end(pack('news')),
  )
  expect((await web().fetch({ url: base })).body).toBe('news')
})

test('a small packed body cannot become a large one', async () => {
  const bomb = gzipSync(Buffer.alloc(5_000_000))
  const base = await serve(
    (_, response) => void response.setHeader('content-encoding', 'gzip').end(bomb),
  )
  const error = await outcome(web({ maxBytes: 1_000_000 }).fetch({ url: base }))
  expect(error).toBeInstanceOf(FetchRefused)
  expect(error).toMatchObject({ message: 'larger than 1 MB', status: null })
})

test('a body that never ends is cut off at the cap', async () => {
  const base = await serve((_, response) => {
    const timer = setInterval(() => response.write('x'.repeat(65_536)), 1)
    response.on('close', () => clearInterval(timer))
  })
  expect(await outcome(web({ maxBytes: 300_000 }).fetch({ url: base }))).toBeInstanceOf(
    FetchRefused,
  )
})

test('follows redirects and reports a move only when every hop is permanent', async () => {
  const base = await serve((request, response) => {
    const to: Record<string, [number, string]> = {
      '/a': [301, '/b'],
      '/b': [308, '/c'],
      '/t': [302, '/a'],
    }
    const hop = to[request.url ?? '']
    if (hop) response.writeHead(hop[0], { location: hop[1] }).end()
    else response.end('found')
  })
  expect(await web().fetch({ url: `${base}/a` })).toMatchObject({
    body: 'found',
    movedTo: `${base}/c`,
  })
  expect(await web().fetch({ url: `${base}/t` })).toMatchObject({ url: `${base}/c`, movedTo: null })
})

test('a redirect in a circle is refused', async () => {
  const base = await serve((_, response) => void response.writeHead(302, { location: '/' }).end())
  expect(await outcome(web().fetch({ url: base }))).toMatchObject({
    message: 'more than 5 redirects',
  })
})

test('a redirect to a private address is refused, also by name', async () => {
  let reached = false
  const inside = await serve((_, response) => void ((reached = true), response.end('secret')))
  const port = new URL(inside).port
  const base = await serve((request, response) => {
    const host = request.url === '/name' ? 'localhost' : '[::ffff:127.0.0.1]'
    response.writeHead(302, { location: `http://${host}:${port}/` }).end()
  })
  for (const path of ['/name', '/number']) {
    const error = await outcome(web().fetch({ url: base + path }))
    expect(error).toBeInstanceOf(FetchRefused)
    expect(error).toMatchObject({ status: null })
  }
  expect(reached).toBe(false)
})

test('a name that resolves to a private address is refused when the socket connects', async () => {
  const base = await serve((_, response) => void response.end('secret'))
  const error = await outcome(
    web({ allowPrivateHosts: [] }).fetch({ url: base.replace('127.0.0.1', 'localhost') }),
  )
  expect(error).toMatchObject({
    name: 'FetchRefused',
    message: 'localhost resolves to a private address',
  })
})

test('tells refusals, with their Retry-After, from what could not be reached', async () => {
  const base = await serve(
    (_, response) => void response.writeHead(429, { 'retry-after': '120' }).end(),
  )
  expect(await outcome(web().fetch({ url: base }))).toMatchObject({
    name: 'FetchRefused',
    status: 429,
    retryAfterMs: 120_000,
  })
  const closed = await outcome(web().fetch({ url: 'http://127.0.0.1:1/' }))
  expect(closed).toBeInstanceOf(FetchFailed)
  expect(closed).toMatchObject({ message: 'it refused the connection' })
})

test('gives up on a silent server', async () => {
  const base = await serve(() => undefined)
  expect(await outcome(web({ timeoutMs: 50 }).fetch({ url: base }))).toMatchObject({
    name: 'FetchFailed',
    message: 'no full answer within 0.05 s',
  })
})

test('never has more than two requests at a host', async () => {
  let now = 0
  let most = 0
  const base = await serve((_, response) => {
    most = Math.max(most, ++now)
    setTimeout(() => void (now--, response.end('ok')), 5)
  })
  const reader = web()
  await Promise.all(Array.from({ length: 20 }, (_, i) => reader.fetch({ url: `${base}/${i}` })))
  expect(most).toBe(2)
})

test('a login in the address is sent as a header and never shown', async () => {
  let login: string | undefined
  const base = await serve((request, response) => {
    login = request.headers.authorization
    response.writeHead(403).end()
  })
  const error = await outcome(web().fetch({ url: base.replace('http://', 'http://me:hunter2@') }))
  expect(login).toBe(`Basic ${Buffer.from('me:hunter2').toString('base64')}`)
  expect(JSON.stringify(error) + String(error)).not.toContain('hunter2')
})

test('robots.txt is honoured, and a missing one allows', async () => {
  const rules = 'User-agent: *\nDisallow: /private/\n'
  const base = await serve(
    (request, response) =>
      void response.writeHead(request.url === '/robots.txt' ? 200 : 404).end(rules),
  )
  const reader = web()
  expect(await reader.mayRead(`${base}/news/1`)).toBe(true)
  expect(await reader.mayRead(`${base}/private/1`)).toBe(false)
  const bare = await serve((_, response) => void response.writeHead(404).end())
  expect(await reader.mayRead(`${bare}/private/1`)).toBe(true)
})

test('a robots.txt that cannot be reached allows nothing for now', async () => {
  expect(await web().mayRead('http://127.0.0.1:1/news')).toBe(false)
})
