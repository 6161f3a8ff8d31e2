import { expect, test, vi } from 'vitest'
import type { Reply } from '../../../src/chat/command.ts'
import { openDirectChannel } from '../../fakes/discord/make-guild.ts'
import { openChat } from '../../fakes/open-chat.ts'
import { sayBlocks, sayText } from '../../fakes/scripted-conversation.ts'
import { answerOnDiscord, eventsCalled, managing } from './answer-on-discord.ts'

const reader = '300000000000000001'
const quick = { promiseAfter: 30, latest: 2500 }

test('a command comes as a line with its options, and is answered to the asker alone', async () => {
  const { discord, channel, guild, lines, sent } = await answerOnDiscord()
  const asker = discord.as(reader, { channelId: channel.id })
  const shown = await asker.command('news', { options: { topic: 'comet' } })
  expect(shown.text()).toBe('Yes.')
  expect(shown.ephemeral).toBe(true)
  expect(lines).toEqual([
    expect.objectContaining({
      text: '/news',
      options: { topic: 'comet' },
      key: `discord:${shown.interactionId}`,
      language: 'en',
      chat: {
        id: `discord:${channel.id}`,
        platform: 'discord',
        shared: true,
        name: '#news',
        communityId: `discord:g${guild.id}`,
      },
      person: {
        id: `discord:${reader}`,
        admin: false,
        manager: false,
        privateChatId: `discord:@${reader}`,
      },
    }),
  ])
  await vi.waitFor(() => expect(sent).toHaveLength(1))
})

test('every command that Discord shows is answered, with Discord accepting each answer', async () => {
  const chat = await openChat()
  const { discord, channel } = await answerOnDiscord({ conversation: chat.conversation })
  const admin = discord.as(reader, { channelId: channel.id, permissions: managing })
  const listed = discord.state.commands.get('') ?? []
  expect(listed.length).toBeGreaterThan(10)
  const told: { name: string; kind: string; failed: boolean }[] = []
  for (const command of listed) {
    const { name } = command
    const options = command.options ?? []
    const [first] = options
    const subcommand = first?.type === 1 ? first.name : undefined
    const values = first?.type === 1 && 'options' in first ? (first.options ?? []) : options
    const needed = values.filter((option) => 'required' in option && option.required === true)
    const given = Object.fromEntries(needed.map((option) => [option.name, 'bridge']))
    const shown = await admin.command(name, {
      ...(subcommand === undefined ? {} : { subcommand }),
      options: given,
    })
    told.push({ name, kind: shown.kind, failed: shown.text().includes('Something went wrong') })
  }
  expect(told).toEqual(listed.map(({ name }) => ({ name, kind: 'message', failed: false })))
  await chat.close()
})

test('alone with the bot everybody may configure, and the answer stays', async () => {
  const { discord, lines } = await answerOnDiscord()
  const direct = openDirectChannel(discord.state, reader)
  const shown = await discord.as(reader, { channelId: direct.id }).command('settings')
  expect(shown.ephemeral).toBe(false)
  expect(lines[0]).toMatchObject({
    chat: { id: `discord:@${reader}`, shared: false },
    person: { admin: true },
  })
  expect(lines[0]?.reachAlone).toBeUndefined()
})

test('whoever has the bot for themselves is alone with it in any server, unseen by others', async () => {
  const { discord, channel, lines } = await answerOnDiscord({
    script: () => sayText('Yours.', { private: false }),
  })
  const owner = discord.as(reader, { channelId: channel.id, install: 'user' })
  const shown = await owner.command('news')
  expect(shown.ephemeral).toBe(true)
  expect(lines[0]?.chat).toEqual({
    id: `discord:@${reader}`,
    platform: 'discord',
    shared: false,
  })
})

test('a slow answer is promised first, to the asker alone, and then given', async () => {
  const { promise, resolve } = Promise.withResolvers<Reply>()
  const { discord, channel } = await answerOnDiscord({
    script: () => promise,
    parts: { timing: quick },
  })
  const asked = discord.as(reader, { channelId: channel.id }).command('news')
  await vi.waitFor(() =>
    expect(discord.requests.some(({ path }) => path.includes('/callback'))).toBe(true),
  )
  const callback = discord.requests.find(({ path }) => path.includes('/callback'))
  expect(callback?.body).toEqual({ type: 5, data: { flags: 64 } })
  resolve(sayText('At last.'))
  const shown = await asked
  expect(shown.text()).toBe('At last.')
  expect(shown.ephemeral).toBe(true)
  expect(shown.messages).toHaveLength(1)
})

test('what was handled before takes its promise back', async () => {
  const { promise, resolve } = Promise.withResolvers<null>()
  const { discord, channel } = await answerOnDiscord({
    script: () => promise,
    parts: { timing: quick },
  })
  const asked = discord.as(reader, { channelId: channel.id }).command('news')
  await vi.waitFor(() =>
    expect(discord.requests.some(({ path }) => path.includes('/callback'))).toBe(true),
  )
  resolve(null)
  expect((await asked).messages).toEqual([])
})

test('an interaction told twice is handled once', async () => {
  const { discord, channel, lines } = await answerOnDiscord()
  const dispatched: unknown[] = []
  const emit = discord.state.emit.bind(discord.state)
  discord.state.emit = (name, data, guildId) => {
    if (name === 'INTERACTION_CREATE') dispatched.push(data)
    emit(name, data, guildId)
    if (name === 'INTERACTION_CREATE') emit(name, data, guildId)
  }
  const shown = await discord.as(reader, { channelId: channel.id }).command('news')
  expect(shown.messages).toHaveLength(1)
  expect(dispatched).toHaveLength(1)
  expect(lines).toHaveLength(1)
})

test('an interaction that Discord has given up on is dropped', async () => {
  let late = 0
  const clock = { now: () => Date.now() - late }
  const { discord, channel, lines, events } = await answerOnDiscord({ discord: { clock } })
  const asker = discord.as(reader, { channelId: channel.id, patienceMs: 200 })
  await asker.command('news')
  late = 3000
  await expect(asker.command('news')).rejects.toThrow('nothing from the bot')
  expect(lines).toHaveLength(1)
  expect(eventsCalled(events, 'discord-interaction-stale')).toHaveLength(1)
})

test.each([3_600_000, -3_600_000])(
  'a clock %i ms away from Discord’s is no reason not to answer, nor to promise first',
  async (away) => {
    const clock = { now: () => Date.now() - away }
    const { discord, channel, events } = await answerOnDiscord({ discord: { clock } })
    const asker = discord.as(reader, { channelId: channel.id })
    for (let asked = 0; asked < 3; asked++)
      expect((await asker.command('news')).text()).toBe('Yes.')
    const callbacks = discord.requests.filter(({ path }) => path.includes('/callback'))
    expect(callbacks.map(({ body }) => body)).toMatchObject([{ type: 4 }, { type: 4 }, { type: 4 }])
    expect(eventsCalled(events, 'discord-interaction-stale')).toEqual([])
  },
)

test('what is too long for one message goes on in the next, in order', async () => {
  const paragraphs = Array.from({ length: 12 }, (_, i) => `Paragraph ${i}. ${'word '.repeat(180)}`)
  const blocks = paragraphs.map((text) => ({ kind: 'text', spans: [{ text }] }) as const)
  const { discord, channel, sent } = await answerOnDiscord({
    script: () => sayBlocks(blocks, { shows: [{ storyId: 1, revision: 2 }] }),
  })
  const shown = await discord.as(reader, { channelId: channel.id }).command('news')
  await vi.waitFor(() => expect(sent).toHaveLength(1))
  expect(shown.messages.length).toBeGreaterThan(2)
  const told = [...shown.text().matchAll(/Paragraph (\d+)/gu)].map(([, number]) => Number(number))
  expect(told).toEqual(paragraphs.map((_, i) => i))
  expect(shown.messages.every(({ ephemeralFor }) => ephemeralFor === reader)).toBe(true)
})

test('whoever has the bot for themselves gets six messages at most, the last says how to get more', async () => {
  const blocks = Array.from(
    { length: 40 },
    (_, i) => ({ kind: 'text', spans: [{ text: `${i} ${'word '.repeat(180)}` }] }) as const,
  )
  const { discord, channel, sent } = await answerOnDiscord({ script: () => sayBlocks(blocks) })
  const owner = discord.as(reader, { channelId: channel.id, install: 'user' })
  const shown = await owner.command('news')
  await vi.waitFor(() => expect(sent).toHaveLength(1))
  expect(shown.messages).toHaveLength(6)
  expect(shown.text()).toContain('There is more than fits here')
})

test('what is offered while somebody types comes from the conversation', async () => {
  const { discord, channel, lines } = await answerOnDiscord()
  const choices = await discord.as(reader, { channelId: channel.id }).type('news', 'topic', 'com')
  expect(choices).toEqual([{ name: 'topic com …', value: 'com' }])
  expect(lines[0]?.chat.id).toBe(`discord:${channel.id}`)
})

test('an answer Discord refuses becomes an apology, and counts as shown to nobody', async () => {
  const { discord, channel, sent, dropped, events } = await answerOnDiscord({
    script: () => sayText('Refused.', { shows: [{ storyId: 1, revision: 1 }] }),
  })
  let refusals = 0
  discord.setFault(({ path, body }) => {
    if (!path.includes('/callback') || !JSON.stringify(body).includes('Refused')) return null
    refusals++
    return { status: 400, body: { code: 50_035, message: 'Invalid Form Body' } }
  })
  const shown = await discord.as(reader, { channelId: channel.id }).command('news')
  expect(shown.text()).toContain('Something went wrong')
  expect(refusals).toBe(1)
  await vi.waitFor(() => expect(dropped).toHaveLength(1))
  expect(sent).toEqual([])
  expect(eventsCalled(events, 'discord-answer-not-sent')).toHaveLength(1)
})

test.each(['lost-answer', 'unreachable', 'server-error'] as const)(
  'an answer is given once and remembered, though its first request ends with %s',
  async (fault) => {
    const { discord, channel, sent } = await answerOnDiscord()
    let failures = 1
    discord.setFault(({ path }) => (path.includes('/callback') && failures-- > 0 ? fault : null))
    const shown = await discord.as(reader, { channelId: channel.id }).command('news')
    expect(shown.text()).toBe('Yes.')
    expect(shown.messages).toHaveLength(1)
    await vi.waitFor(() => expect(sent).toHaveLength(1))
  },
)

test('a choice Discord would refuse is left out, not all of them', async () => {
  const chat = await openChat()
  const { discord, channel } = await answerOnDiscord({
    conversation: {
      ...chat.conversation,
      suggestOption: async () => [
        { label: 'x'.repeat(101), value: 'long' },
        { label: 'Comet', value: 'comet' },
      ],
    },
  })
  const choices = await discord.as(reader, { channelId: channel.id }).type('news', 'topic', 'c')
  expect(choices).toEqual([{ name: 'Comet', value: 'comet' }])
  await chat.close()
})

test('whoever asks in a server is written to alone in turn, and it is known whether that works', async () => {
  const turns: unknown[] = []
  const { discord, channel, lines, reached } = await answerOnDiscord({
    reachable: false,
    parts: { reserve: async (...turn) => void turns.push(turn) },
  })
  await discord.as(reader, { channelId: channel.id }).command('news')
  const { message } = sayText('Will this reach you?')
  expect(await lines[0]?.reachAlone?.(message)).toBe(false)
  expect(reached).toEqual([{ chatId: `discord:@${reader}`, message }])
  expect(turns).toEqual([[`discord:@${reader}`, false]])
})

test('an interaction of a kind we have no answer for is passed over', async () => {
  const { discord, channel, lines, events } = await answerOnDiscord()
  discord.state.emit('INTERACTION_CREATE', { id: '1574236089856557102', type: 1 }, null)
  await discord.as(reader, { channelId: channel.id }).command('news')
  expect(lines).toHaveLength(1)
  expect(eventsCalled(events, 'discord-client-error')).toEqual([])
})
