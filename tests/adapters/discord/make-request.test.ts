import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { createDiscordMessenger } from '../../../src/adapters/discord/deliver-to-discord.ts'
import { catalogue } from '../../fakes/open-chat.ts'
import { openMessenger, orderOf, quietLog } from './open-messenger.ts'

test('connections are used again, whatever was answered on them', async () => {
  const page = 'x'.repeat(200_000)
  const answers = [
    { status: 200, body: '{"id":"1190000000000000003"}' },
    { status: 502, body: page },
    { status: 429, body: JSON.stringify({ retry_after: 1, message: page }) },
    { status: 400, body: JSON.stringify({ code: 50_035, message: page }) },
  ]
  let asked = 0
  let connections = 0
  const server = createServer((_, response) => {
    const { status, body } = answers[asked++ % answers.length] ?? { status: 500, body: '' }
    response.writeHead(status, { 'content-type': 'application/json' }).end(body)
  })
  server.on('connection', () => connections++)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const { clock, notes } = await openMessenger({ validate: false })
  const messenger = createDiscordMessenger({
    token: 'fictional',
    apiUrl: `http://127.0.0.1:${port}/api`,
    catalogue,
    desks: [],
    notes,
    clock,
    log: quietLog,
  })
  const kinds = []
  for (let i = 0; i < 40; i++)
    kinds.push((await messenger.deliver(orderOf(`discord:119000000000000000${i % 4}`))).kind)
  expect(kinds.slice(0, 4)).toEqual(['sent', 'unknown', 'later', 'refused'])
  expect(asked).toBe(40)
  // One, and a second where the first was not free in the same instant.
  expect(connections).toBeLessThanOrEqual(2)
})
