import { expect, test, vi } from 'vitest'
import { DiscordProblem } from '../../../src/adapters/discord/discord-problem.ts'
import type { Reply } from '../../../src/chat/command.ts'
import { sayText } from '../../fakes/scripted-conversation.ts'
import { answerOnDiscord, eventsCalled } from './answer-on-discord.ts'

const reader = '300000000000000001'

test('it needs the intent of servers alone, and has the commands registered before it is ready', async () => {
  const allButGuilds = 2 ** 31 - 2
  const { discord } = await answerOnDiscord({ discord: { disallowIntents: allButGuilds } })
  expect(discord.state.commands.get('')?.map(({ name }) => name)).toContain('news')
})

test("the commands of a test server are that server's alone", async () => {
  const { discord, guild } = await answerOnDiscord({ testServer: true })
  expect(discord.state.commands.get('')).toBeUndefined()
  expect(discord.state.commands.get(guild.id)?.length).toBeGreaterThan(10)
})

test('a pause that Discord orders for everything is handed on', async () => {
  const held: number[] = []
  let answers = 1
  await answerOnDiscord({
    discord: {
      fault: ({ method }) =>
        method === 'PUT' && answers-- > 0
          ? {
              status: 429,
              body: { message: 'You are being rate limited.', retry_after: 0.05, global: true },
              headers: { 'retry-after': '0.05', 'x-ratelimit-global': 'true' },
            }
          : null,
    },
    parts: { hold: (ms) => void held.push(ms) },
  })
  expect(held).toEqual([50])
})

test('a wrong token stops the start with the cure, and is never told', async () => {
  const token = 'MTAw.wrong.token-of-nobody'
  const opening = answerOnDiscord({ parts: { token } })
  await expect(opening).rejects.toThrow(DiscordProblem)
  await expect(opening).rejects.toThrow('DISCORD_TOKEN')
  await expect(opening).rejects.not.toThrow(token)
})

test('intents that Discord does not allow stop the start with the cure', async () => {
  const opening = answerOnDiscord({ discord: { disallowIntents: 1 } })
  await expect(opening).rejects.toThrow(DiscordProblem)
  await expect(opening).rejects.toThrow('intent')
})

test('a bot without starts left says when it may start again', async () => {
  const opening = answerOnDiscord({ discord: { sessionsLeft: 0 } })
  await expect(opening).rejects.toThrow(DiscordProblem)
  await expect(opening).rejects.toThrow(/again at \d{4}-\d\d-\d\dT/u)
})

test('commands that Discord does not let the bot put there stop the start with an invite', async () => {
  const opening = answerOnDiscord({ parts: { testGuildId: '999999999999999999' } })
  await expect(opening).rejects.toThrow(DiscordProblem)
  await expect(opening).rejects.toThrow('https://discord.com/oauth2/authorize')
})

test('a Discord that cannot be reached is tried again until it can', async () => {
  let failures = 3
  const { discord, events } = await answerOnDiscord({
    discord: {
      fault: ({ path }) => (path === '/gateway/bot' && failures-- > 0 ? 'unreachable' : null),
    },
    parts: { retryMs: 1 },
  })
  expect(eventsCalled(events, 'discord-unreachable').length).toBeGreaterThan(0)
  expect(discord.gateway.connected).toBe(1)
})

test('waiting for a Discord that cannot be reached ends when it is told to stop', async () => {
  const stop = new AbortController()
  const opening = answerOnDiscord({
    discord: { fault: () => 'unreachable' },
    parts: { signal: stop.signal },
  })
  setTimeout(() => stop.abort(), 20)
  const { chat } = await opening
  await expect(chat.answering).resolves.toBeUndefined()
})

test('stopping finishes what is in hand, and takes nothing more', async () => {
  const { promise, resolve } = Promise.withResolvers<Reply>()
  const { discord, channel, chat, lines } = await answerOnDiscord({ script: () => promise })
  const asker = discord.as(reader, { channelId: channel.id })
  const asked = asker.command('news')
  await vi.waitFor(() => expect(lines).toHaveLength(1))
  const stopped = chat.stop()
  const late = discord.as(reader, { channelId: channel.id, patienceMs: 150 }).command('help')
  await expect(late).rejects.toThrow('nothing from the bot')
  resolve(sayText('Still said.'))
  expect((await asked).text()).toBe('Still said.')
  await stopped
  await expect(chat.answering).resolves.toBeUndefined()
  expect(discord.gateway.connected).toBe(0)
  expect(lines).toHaveLength(1)
})

test('a dropped connection is taken up again, and what is asked then is answered', async () => {
  const { discord, channel } = await answerOnDiscord()
  const { gateway } = discord
  gateway.drop()
  await vi.waitFor(() => expect(gateway.resumed).toBe(1))
  const shown = await discord.as(reader, { channelId: channel.id }).command('news')
  expect(shown.text()).toBe('Yes.')
  expect(gateway.identified).toBe(1)
})

test('a token that Discord takes back later ends the answering with the cure', async () => {
  const { discord, chat } = await answerOnDiscord()
  discord.gateway.closeConnections(4004)
  await expect(chat.answering).rejects.toThrow('DISCORD_TOKEN')
})

test('what is asked before every server is there is answered at once', async () => {
  const { discord, channel, chat, openAgain } = await answerOnDiscord({
    discord: { identifyEveryMs: 0 },
  })
  await chat.stop()
  const missing = discord.addGuild({ name: 'In an outage' })
  discord.gateway.guildDelays.set(missing.id, null)
  let isReady = false
  const opening = openAgain().then(() => (isReady = true))
  await vi.waitFor(() => expect(discord.gateway.identified).toBe(2))
  const shown = await discord.as(reader, { channelId: channel.id }).command('news')
  expect(shown.text()).toBe('Yes.')
  expect(isReady).toBe(false)
  await opening
})

test('commands Discord has already are not sent again', async () => {
  const { discord, chat, openAgain } = await answerOnDiscord({ discord: { identifyEveryMs: 0 } })
  await chat.stop()
  await openAgain()
  expect(discord.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1)
})
