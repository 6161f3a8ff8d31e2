import { REST, type ResponseLike } from 'discord.js'
import { expect, test } from 'vitest'
import { commands } from '../../../commands/index.ts'
import { registerCommands } from '../../../src/adapters/discord/register-commands.ts'
import type { PlatformNotes } from '../../../src/chat/platform-notes.ts'
import { catalogue } from '../../fakes/open-chat.ts'

const application = '300000000000000003'
const guild = '400000000000000004'

interface Registry {
  readonly puts: readonly string[]
  readonly logged: readonly string[]
  register(changes?: Partial<Parameters<typeof registerCommands>[0]>): Promise<string>
}

/** The real REST client over answers of ours. */
function openRegistry(answer: () => ResponseLike): Registry {
  const puts: string[] = []
  const logged: string[] = []
  const rest = new REST({
    retries: 0,
    makeRequest: async (url, { method }) => {
      puts.push(`${method} ${new URL(url).pathname}`)
      return answer()
    },
  }).setToken('token')
  const kept = new Map<string, string>()
  const notes: PlatformNotes = {
    readNote: async (platform, name) => kept.get(`${platform} ${name}`) ?? null,
    writeNote: async (platform, name, text) => {
      kept.set(`${platform} ${name}`, text)
    },
  }
  const note = (event: string) => void logged.push(event)
  const log = { debug: note, info: note, warn: note, error: note }
  const standard = { rest, applicationId: application, testGuildId: null, commands, catalogue }
  return {
    puts,
    logged,
    register: (changes) => registerCommands({ ...standard, notes, log, ...changes }),
  }
}

function answerOf(status: number, body: unknown): () => ResponseLike {
  return () =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
}

test('commands are put once, and again only when they are others', async () => {
  const registry = openRegistry(answerOf(200, []))
  expect(await registry.register()).toBe('registered')
  expect(await registry.register()).toBe('unchanged')
  expect(await registry.register({ commands: commands.slice(1) })).toBe('registered')
  const put = `PUT /api/v10/applications/${application}/commands`
  expect(registry.puts).toEqual([put, put])
})

test('a test server gets them alone, and the log says so', async () => {
  const registry = openRegistry(answerOf(200, []))
  await registry.register({ testGuildId: guild })
  expect(registry.puts).toEqual([
    `PUT /api/v10/applications/${application}/guilds/${guild}/commands`,
  ])
  expect(registry.logged).toContain('discord-commands-test-guild')
  expect(await registry.register()).toBe('registered')
})

test('another application has not heard of them yet', async () => {
  const registry = openRegistry(answerOf(200, []))
  await registry.register()
  expect(await registry.register({ applicationId: guild })).toBe('registered')
})

test('a missing scope is told with the link that gives it, and tried again next time', async () => {
  let isRefused = true
  const refused = answerOf(403, { code: 50001, message: 'Missing Access' })
  const registry = openRegistry(() => (isRefused ? refused() : answerOf(200, [])()))
  await expect(registry.register({ testGuildId: guild })).rejects.toThrow(
    /applications\.commands.*https:\/\/discord\.com\/oauth2\/authorize\?client_id=300000000000000003/su,
  )
  isRefused = false
  expect(await registry.register({ testGuildId: guild })).toBe('registered')
})

test('after an outage nobody knows what was taken, and they are put again', async () => {
  let status = 200
  const registry = openRegistry(() => answerOf(status, [])())
  await registry.register()
  status = 502
  await expect(registry.register({ commands: commands.slice(1) })).rejects.toMatchObject({ status })
  status = 200
  expect(await registry.register()).toBe('registered')
})

test('the ids that Discord gives are kept, and asked for where the commands are old', async () => {
  const listed = [
    { id: '1', name: 'news', options: [{ type: 3, name: 'topic' }] },
    {
      id: '2',
      name: 'schedule',
      options: [
        { type: 1, name: 'add' },
        { type: 1, name: 'list' },
      ],
    },
  ]
  const wanted = { news: '1', 'schedule add': '2', 'schedule list': '2' }
  const registry = openRegistry(answerOf(200, listed))
  for (const method of ['PUT', 'GET']) {
    const commandIds = new Map<string, string>()
    await registry.register({ commandIds })
    expect(Object.fromEntries(commandIds)).toEqual(wanted)
    expect(registry.puts.at(-1)).toContain(method)
  }
})

test('ids that cannot be read are told in the log, and the commands stay registered', async () => {
  const registry = openRegistry(answerOf(200, { unlike: 'a list' }))
  expect(await registry.register({ commandIds: new Map() })).toBe('registered')
  expect(registry.logged).toContain('discord-command-ids-unknown')
})
