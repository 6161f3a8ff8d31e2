import { PermissionFlagsBits } from 'discord.js'
import { expect, test } from 'vitest'
import { channelChatId, communityIdOf } from '../../../src/adapters/discord/address.ts'
import { addChannel, addGuild, addRole } from '../../fakes/discord/make-guild.ts'
import { answerOnDiscord, eventsCalled, type OnDiscord } from './answer-on-discord.ts'

const adder = '300000000000000001'

async function meet({ stores }: OnDiscord, ...channelIds: readonly string[]): Promise<void> {
  for (const id of channelIds)
    await stores.places.meet({ id: channelChatId(id), platform: 'discord', shared: true }, 1)
}

async function pauseOf({ stores }: OnDiscord, channelId: string): Promise<string | null> {
  const id = channelChatId(channelId)
  return (await stores.places.getPlaces([id])).get(id)?.paused?.why ?? null
}

/** A server that has not met the bot; its @everyone may read the audit log, or not. */
function newServer({ discord }: OnDiscord, readsAudit: boolean) {
  const guild = addGuild(discord.state, {
    name: 'Ostrel Club',
    withBot: false,
    locale: 'he',
    everyone:
      PermissionFlagsBits.ViewChannel |
      PermissionFlagsBits.SendMessages |
      PermissionFlagsBits.EmbedLinks |
      (readsAudit ? PermissionFlagsBits.ViewAuditLog : 0n),
    channels: [{ name: 'general' }, { name: 'papers', type: 5 }, { name: 'voice', type: 2 }],
  })
  addChannel(discord.state, guild, {
    name: 'staff',
    overwrites: [{ id: guild.id, type: 0, deny: PermissionFlagsBits.ViewChannel }],
  })
  return guild
}

test('joining posts nothing; whoever added the bot gets the set-up card, once', async () => {
  const open = await answerOnDiscord()
  const { discord, reached } = open
  const guild = newServer(open, true)
  discord.events.join(guild, adder)
  await expect.poll(() => reached).toHaveLength(1)
  const [card] = reached
  expect(card?.chatId).toBe(`discord:@${adder}`)
  expect(card?.message.language).toBe('he')
  const choose = card?.message.blocks.find((block) => block.kind === 'choose')
  expect(choose).toMatchObject({ choices: [{ label: '#general' }, { label: '#papers' }] })
  discord.events.kick(guild)
  discord.events.join(guild, adder)
  await expect.poll(() => eventsCalled(open.events, 'discord-guild-joined')).toHaveLength(2)
  await open.chat.stop()
  expect(reached).toHaveLength(1)
  const posted = [...discord.state.channels.keys()].flatMap((id) => discord.messagesIn(id))
  expect(posted).toEqual([])
})

test('without the audit log nobody is written to', async () => {
  const open = await answerOnDiscord()
  const { discord, reached, events } = open
  discord.events.join(newServer(open, false), adder)
  await expect.poll(() => eventsCalled(events, 'discord-guild-joined')).toHaveLength(1)
  await open.chat.stop()
  expect(reached).toEqual([])
  expect(discord.requests.some(({ path }) => path.includes('audit-logs'))).toBe(false)
})

test('an adder with closed direct messages is written to once, and it is noted', async () => {
  const open = await answerOnDiscord({ reachable: false })
  const { discord, reached, events } = open
  discord.events.join(newServer(open, true), adder)
  await expect.poll(() => eventsCalled(events, 'discord-welcomed')).toHaveLength(1)
  expect(eventsCalled(events, 'discord-welcomed')[0]?.fields).toMatchObject({ reached: false })
  expect(reached).toHaveLength(1)
})

test('being removed pauses the places of that server, and no others', async () => {
  const open = await answerOnDiscord({ guild: { channels: [{ name: 'news' }, { name: 'quiet' }] } })
  const { discord, guild, channel, channelNamed, stores } = open
  const elsewhere = discord.addGuild({ channels: [{ name: 'other' }] })
  const other = channelNamed('other')
  await meet(open, channel.id, other.id)
  discord.events.kick(guild)
  await expect.poll(() => pauseOf(open, channel.id)).toBe('removed')
  expect(await pauseOf(open, other.id)).toBe(null)
  const quiet = channelChatId(channelNamed('quiet').id)
  expect((await stores.places.getPlaces([quiet])).size).toBe(0)
  expect(elsewhere.unavailable).toBe(false)
})

test('being added again ends the pause', async () => {
  const open = await answerOnDiscord()
  const { discord, guild, channel } = open
  await meet(open, channel.id)
  discord.events.kick(guild)
  await expect.poll(() => pauseOf(open, channel.id)).toBe('removed')
  discord.events.join(guild, adder)
  await expect.poll(() => pauseOf(open, channel.id)).toBe(null)
})

test('what a server has set stays for a while when it removes the bot, and when it comes back', async () => {
  const open = await answerOnDiscord()
  const { discord, guild, stores } = open
  const id = communityIdOf(guild.id)
  await stores.communities.saveCommunity(id, { editors: ['7'] })
  const left = async () => (await stores.communities.listCommunities())[0]?.leftAt
  discord.events.kick(guild)
  await expect.poll(left).toBeTypeOf('number')
  discord.events.join(guild, adder)
  await expect.poll(left).toBe(null)
  expect(await stores.communities.readCommunity(id)).toMatchObject({ editors: ['7'] })
})

test('servers that came and went while no process ran are noted at the start', async () => {
  const open = await answerOnDiscord({ discord: { identifyEveryMs: 0 } })
  const { guild, channel, stores, chat } = open
  await meet(open, channel.id)
  await chat.stop()
  const [here, away, elsewhere] = [communityIdOf(guild.id), communityIdOf('1'), 'telegram:1']
  await stores.communities.setLeft(here, 1)
  const removed = { at: 1, why: 'removed', detail: '' } as const
  await stores.places.pause(channelChatId(channel.id), removed)
  for (const id of [away, elsewhere]) await stores.communities.saveCommunity(id, { editors: ['7'] })
  await (await open.openAgain()).stop()
  const left = (await stores.communities.listCommunities()).filter(({ leftAt }) => leftAt !== null)
  expect(left.map(({ id }) => id)).toEqual([away])
  expect(await pauseOf(open, channel.id)).toBe(null)
})

test('an outage removes nobody, and its end adds nobody', async () => {
  const open = await answerOnDiscord()
  const { discord, guild, channel, events, reached } = open
  await meet(open, channel.id)
  addRole(discord.state, guild, { name: 'any' })
  discord.events.startOutage(guild)
  discord.events.endOutage(guild)
  // What came after it was heard too, so the outage was.
  discord.events.kick(discord.addGuild({ channels: [{ name: 'last' }] }))
  await expect.poll(() => eventsCalled(events, 'discord-guild-left')).toHaveLength(1)
  expect(await pauseOf(open, channel.id)).toBe(null)
  expect(eventsCalled(events, 'discord-guild-joined')).toHaveLength(1)
  expect(reached).toEqual([])
})

test('a channel that is deleted is paused with its threads, a thread alone', async () => {
  const open = await answerOnDiscord({ guild: { channels: [{ name: 'news' }, { name: 'talk' }] } })
  const { discord, guild, channel, channelNamed } = open
  const talk = channelNamed('talk')
  const inNews = discord.events.addChannel(guild, { name: 'a', type: 11, parentId: channel.id })
  const inTalk = discord.events.addChannel(guild, { name: 'b', type: 11, parentId: talk.id })
  await meet(open, channel.id, talk.id, inNews.id, inTalk.id)
  discord.events.deleteChannel(channel)
  discord.events.deleteChannel(inTalk)
  await expect.poll(() => pauseOf(open, channel.id)).toBe('removed')
  await expect.poll(() => pauseOf(open, inNews.id)).toBe('removed')
  await expect.poll(() => pauseOf(open, inTalk.id)).toBe('removed')
  expect(await pauseOf(open, talk.id)).toBe(null)
})
