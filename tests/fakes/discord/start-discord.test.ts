import { REST, Routes } from 'discord.js'
import { afterEach, expect, test } from 'vitest'
import { type DiscordOptions, type FakeDiscord, startDiscord } from './start-discord.ts'

let open: FakeDiscord | null = null

afterEach(async () => {
  await open?.close()
  open = null
})

async function start(options: DiscordOptions = {}) {
  open = await startDiscord(options)
  const rest = new REST({ version: '10', api: open.apiUrl, retries: 0 }).setToken(open.token)
  return { discord: open, rest }
}

const card = (text: string) => ({
  flags: 1 << 15,
  components: [{ type: 17, components: [{ type: 10, content: text }] }],
  allowed_mentions: { parse: [] },
})

test('a message sent by the real client is in the channel', async () => {
  const { discord, rest } = await start()
  const guild = discord.addGuild({ channels: [{ name: 'news' }] })
  const channel = [...discord.state.channels.values()].find(({ guildId }) => guildId === guild.id)
  const id = channel?.id ?? ''
  await rest.post(Routes.channelMessages(id), { body: card('Harbour bridge reopens') })
  expect(discord.messagesIn(id)).toHaveLength(1)
  expect(discord.log(id)).toContain('Harbour bridge reopens')
  expect(discord.problems).toEqual([])
})
