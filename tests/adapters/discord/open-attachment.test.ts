import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { openAttachment } from '../../../src/adapters/discord/open-attachment.ts'

async function serve(body: Buffer | string, status = 200): Promise<string> {
  const server = createServer((_, answer) => {
    answer.writeHead(status, { location: 'http://127.0.0.1:1/' })
    answer.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `http://127.0.0.1:${address.port}`
}

function file(url: string, size = 100) {
  return { id: '1', filename: 'sources.opml', size, url }
}

const unread = (why: string) => ({ name: 'sources.opml', unread: why })

test('a file from where Discord is set to be is read', async () => {
  const origin = await serve('<opml version="2.0"/>')
  expect(await openAttachment(file(`${origin}/1/sources.opml`), `${origin}/api`)).toEqual({
    name: 'sources.opml',
    text: '<opml version="2.0"/>',
  })
})

test.each([
  'http://127.0.0.1:9/x',
  'https://cdn.discordapp.com.evil.example/x',
  'http://cdn.discordapp.com/x',
  'https://cdn.discordapp.com:8443/x',
  'file:///etc/passwd',
])('nothing is fetched from %s', async (url) => {
  expect(await openAttachment(file(url), 'https://discord.com/api')).toEqual(unread('unreachable'))
})

test('a file over 1 MB is not read, whatever size it says it has', async () => {
  const origin = await serve(Buffer.alloc(1_048_577, 'a'))
  expect(await openAttachment(file(`${origin}/big`), origin)).toEqual(unread('too-large'))
  const honest = file(`${origin}/big`, 1_048_577)
  expect(await openAttachment(honest, origin)).toEqual(unread('too-large'))
})

test('what is no text, is not there or leads elsewhere is not read', async () => {
  const binary = await serve(Buffer.from([0xff, 0xfe, 0x00, 0xd8]))
  expect(await openAttachment(file(`${binary}/x`), binary)).toEqual(unread('not-text'))
  const missing = await serve('gone', 404)
  expect(await openAttachment(file(`${missing}/x`), missing)).toEqual(unread('unreachable'))
  const redirect = await serve('', 302)
  expect(await openAttachment(file(`${redirect}/x`), redirect)).toEqual(unread('unreachable'))
})
