import { PermissionFlagsBits } from 'discord.js'
import { expect, test } from 'vitest'
import { channelChatId, communityIdOf } from '../../../src/adapters/discord/address.ts'
import type { Reply } from '../../../src/chat/command.ts'
import { composeWelcome } from '../../../src/chat/compose-welcome.ts'
import { addChannel, openDirectChannel } from '../../fakes/discord/make-guild.ts'
import { catalogue } from '../../fakes/open-chat.ts'
import { thursdayMorning } from '../../fakes/sample-briefs.ts'
import { sayBlocks, sayText } from '../../fakes/scripted-conversation.ts'
import { answerOnDiscord, managing, type OnDiscord } from './answer-on-discord.ts'

const admin = '300000000000000001'
const deny = (id: string, bits: bigint, type: 0 | 1 = 0) => ({ id, type, allow: 0n, deny: bits })

async function twoChannels() {
  const open = await answerOnDiscord({
    guild: { channels: [{ name: 'lobby' }, { name: 'digest' }] },
    script: (line) =>
      line.text.startsWith('/schedule')
        ? sayBlocks([
            { kind: 'actions', buttons: [{ label: 'Change', command: '/schedule change 1' }] },
          ])
        : sayText('Done.'),
  })
  const { discord, channel, channelNamed } = open
  const asker = discord.as(admin, { channelId: channel.id, permissions: managing })
  return { ...open, asker, digest: channelNamed('digest') }
}

const add = (channelId: string) => ({
  subcommand: 'add',
  options: { what: '07:30', channel: channelId },
})

test('a command about another channel is a line of that channel, and so are its buttons', async () => {
  const { asker, digest, lines, guild } = await twoChannels()
  const shown = await asker.command('schedule', add(digest.id))
  const chat = {
    id: channelChatId(digest.id),
    platform: 'discord',
    shared: true,
    name: '#digest',
    communityId: communityIdOf(guild.id),
    elsewhere: true,
  }
  expect(lines[0]).toMatchObject({
    chat,
    text: '/schedule',
    options: { action: 'add', what: '07:30' },
  })
  expect(lines[0]?.options).not.toHaveProperty('channel')
  await asker.press(shown, 'Change')
  expect(lines[1]).toMatchObject({ chat, text: '/schedule change 1', person: { admin: true } })
})

test('a permission the bot lacks there is named, and nothing is set up', async () => {
  const { discord, asker, digest, lines, guild } = await twoChannels()
  const bits = PermissionFlagsBits.SendMessages | PermissionFlagsBits.EmbedLinks
  const botRole = [...guild.roles.values()].find(({ name }) => name === 'Dateline')
  discord.events.changeChannel(digest, {
    overwrites: [deny(botRole?.id ?? '', bits)],
  })
  const shown = await asker.command('schedule', add(digest.id))
  expect(shown.text()).toContain('#digest')
  expect(shown.text()).toContain('“Send Messages”')
  expect(shown.text()).toContain('“Embed Links”')
  expect(lines).toEqual([])
})

test('a permission lost after the card was shown is named at its press', async () => {
  const { discord, asker, digest, lines, guild } = await twoChannels()
  const shown = await asker.command('schedule', add(digest.id))
  const botRole = [...guild.roles.values()].find(({ name }) => name === 'Dateline')
  discord.events.changeChannel(digest, {
    overwrites: [deny(botRole?.id ?? '', PermissionFlagsBits.SendMessages)],
  })
  await expect
    .poll(async () => (await asker.press(shown, 'Change')).text())
    .toContain('“Send Messages”')
  expect(lines.length).toBeLessThanOrEqual(2)
})

test('a permission that only helps is recommended behind the answer', async () => {
  const { asker, digest, guild, discord } = await twoChannels()
  const botRole = [...guild.roles.values()].find(({ name }) => name === 'Dateline')
  discord.events.changeChannel(digest, {
    overwrites: [deny(botRole?.id ?? '', PermissionFlagsBits.ReadMessageHistory)],
  })
  const shown = await asker.command('schedule', add(digest.id))
  expect(shown.text()).toContain('“Read Message History”')
  expect(shown.buttons()).toEqual(['Change'])
})

test('what is listed or removed needs no permission of the bot there', async () => {
  const { discord, asker, channel, lines, guild } = await twoChannels()
  const bits = PermissionFlagsBits.SendMessages
  discord.events.changeChannel(channel, {
    overwrites: [deny(guild.id, bits), deny(discord.botUserId, bits, 1)],
  })
  await asker.command('schedule', { subcommand: 'list' })
  expect(lines).toHaveLength(1)
  const refused = await asker.command('setup')
  expect(refused.text()).toContain('“Send Messages”')
  expect(lines).toHaveLength(1)
})

async function editorOfTwo() {
  const open = await twoChannels()
  const { discord, channel, guild, stores } = open
  const role = discord.events.addRole(guild, { name: 'Editors' })
  await stores.communities.saveCommunity(communityIdOf(guild.id), { editors: [role] })
  const schedule = discord.state.commands.get('')?.find(({ name }) => name === 'schedule')
  discord.events.setCommandPermissions(guild, schedule?.id ?? '', [
    { id: role, type: 1, permission: true },
  ])
  const editor = discord.as('300000000000000005', { channelId: channel.id, roles: [role] })
  return { ...open, role, editor }
}

test('an editor has nothing posted where they may not write themselves', async () => {
  const { discord, digest, lines, role, editor } = await editorOfTwo()
  discord.events.changeChannel(digest, {
    overwrites: [deny(role, PermissionFlagsBits.SendMessages)],
  })
  const shown = await editor.command('schedule', add(digest.id))
  expect(shown.text()).toContain('You cannot post in #digest yourself')
  expect(lines).toEqual([])
})

test.each(['everyone', 'their role', 'themselves'] as const)(
  'a channel closed to %s after the card was shown is theirs to use no more, a thread in it neither',
  async (whom) => {
    const { discord, guild, digest, lines, role, editor } = await editorOfTwo()
    const thread = discord.events.addChannel(guild, { name: 't', type: 11, parentId: digest.id })
    const cards = [
      await editor.command('schedule', add(digest.id)),
      await editor.command('schedule', add(thread.id)),
    ]
    for (const card of cards) await editor.press(card, 'Change')
    expect(lines).toHaveLength(4)
    const closed = PermissionFlagsBits.ViewChannel
    const rule = {
      everyone: deny(guild.id, closed),
      'their role': deny(role, closed),
      themselves: deny('300000000000000005', closed, 1),
    }[whom]
    const bot = { id: discord.botUserId, type: 1 as const, allow: closed, deny: 0n }
    discord.events.changeChannel(digest, { overwrites: [rule, bot] })
    for (const card of cards)
      await expect
        .poll(async () => (await editor.press(card, 'Change')).text())
        .toContain('yourself')
  },
)

test('a rule of their own opens to somebody what their role closes', async () => {
  const { discord, digest, lines, role, editor } = await editorOfTwo()
  const card = await editor.command('schedule', add(digest.id))
  const bits = PermissionFlagsBits.SendMessages
  const own = { id: '300000000000000005', type: 1 as const, allow: bits, deny: 0n }
  discord.events.changeChannel(digest, { overwrites: [deny(role, bits), own] })
  await editor.press(card, 'Change')
  await editor.press(card, 'Change')
  expect(lines).toHaveLength(3)
})

test('a story button in the thread of a digest is read in the name of its channel', async () => {
  const { discord, channel, guild, asker, lines, stores } = await twoChannels()
  const parent = { id: channelChatId(channel.id), platform: 'discord', shared: true }
  await stores.places.meet(parent, 1)
  const thread = addChannel(discord.state, guild, { name: 'today', type: 11, parentId: channel.id })
  const shown = await asker.command('schedule', { subcommand: 'list' })
  const [first] = shown.messages
  if (first === undefined) throw new Error('no card')
  const post = { ...first, channelId: thread.id, ephemeralFor: null, flags: 1 << 15 }
  discord.state.messages.set(thread.id, [post])
  await discord.as(admin, { channelId: thread.id, permissions: managing }).press(post, 'Change')
  expect(lines.at(-1)?.chat.id).toBe(parent.id)
})

test('the set-up card of a direct message is for members who manage that server', async () => {
  const open: OnDiscord = await answerOnDiscord({
    script: ({ text }) => (text === '/settings' ? welcomeCard(open) : sayText('Done.')),
  })
  const { discord, guild, channel, lines } = open
  const useCard = async (userId: string) => {
    const direct = openDirectChannel(discord.state, userId)
    const person = discord.as(userId, { channelId: direct.id })
    const card = await person.command('settings')
    const [menu] = card.selects()
    return person.select(card, menu?.customId ?? '', ['#news'])
  }
  const refused = await useCard('300000000000000008')
  expect(refused.text()).toContain('not there any more')
  await useCard(guild.ownerId)
  const setUp = lines.filter(({ text }) => text === '/setup')
  expect(setUp).toHaveLength(1)
  expect(setUp[0]?.chat).toMatchObject({ id: channelChatId(channel.id), shared: true })
  expect(setUp[0]?.person).toMatchObject({ id: `discord:${guild.ownerId}`, admin: true })
})

/** As whoever added the bot gets it. */
function welcomeCard({ channel }: OnDiscord): Reply {
  const t = catalogue.translator('en')
  const phrasing = { t, language: 'en', timeZone: 'UTC', now: thursdayMorning }
  const places = [{ id: channel.id, name: '#news' }]
  const message = composeWelcome({ name: 'Velm Harbour', places }, phrasing)
  return { message, memoryId: null }
}
