import { PermissionFlagsBits } from 'discord.js'
import { expect, test } from 'vitest'
import { channelChatId, communityIdOf } from '../../../src/adapters/discord/address.ts'
import type { Block } from '../../../src/delivery/message.ts'
import { openDirectChannel } from '../../fakes/discord/make-guild.ts'
import { sayBlocks } from '../../fakes/scripted-conversation.ts'
import { answerOnDiscord, managing, type OnDiscord } from './answer-on-discord.ts'

const somebody = '300000000000000001'
const editors = '300000000000000077'
const usual =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.UseApplicationCommands

const removable: Block = {
  kind: 'actions',
  buttons: [{ label: 'Remove', command: '/schedule remove 3' }],
}

/** A post that everybody sees, with a button that only some may use. */
async function post({ discord, channel }: OnDiscord) {
  const admin = discord.as('300000000000000002', {
    channelId: channel.id,
    permissions: managing,
  })
  const shown = await admin.command('status')
  const [first] = shown.messages
  if (first === undefined) throw new Error('no card')
  const seen = { ...first, ephemeralFor: null, flags: 1 << 15 }
  discord.state.messages.set(channel.id, [seen])
  return seen
}

async function withCard() {
  return answerOnDiscord({ script: () => sayBlocks([removable]) })
}

function adminOf({ lines }: OnDiscord): boolean | undefined {
  return lines.at(-1)?.person.admin
}

test('a plain member is no admin, a manager and an administrator are', async () => {
  const open = await withCard()
  const { discord, channel } = open
  for (const [permissions, admin] of [
    [usual, false],
    [managing, true],
    [usual | PermissionFlagsBits.Administrator, true],
  ] as const) {
    await discord.as(somebody, { channelId: channel.id, permissions }).command('follows')
    expect(adminOf(open)).toBe(admin)
  }
})

test('members of an editors role configure as admins do', async () => {
  const open = await withCard()
  const { discord, channel, guild, stores } = open
  await stores.communities.saveCommunity(communityIdOf(guild.id), { editors: [editors] })
  const editor = { channelId: channel.id, permissions: usual, roles: [editors] }
  await discord.as(somebody, editor).command('follows')
  expect(adminOf(open)).toBe(true)
})

test("whom the server's own settings let say a hidden command is let through", async () => {
  const open = await withCard()
  const { discord, channel, guild } = open
  const asker = discord.as(somebody, { channelId: channel.id, permissions: usual })
  await expect(asker.command('schedule', { subcommand: 'list' })).rejects.toThrow('not shown')
  const schedule = discord.state.commands.get('')?.find(({ name }) => name === 'schedule')
  discord.events.setCommandPermissions(guild, schedule?.id ?? '', [
    { id: somebody, type: 2, permission: true },
  ])
  await asker.command('schedule', { subcommand: 'list' })
  expect(adminOf(open)).toBe(true)
  await asker.command('follows')
  expect(adminOf(open)).toBe(false)
})

test('a press on a post that everybody sees makes nobody an admin', async () => {
  const open = await withCard()
  const { discord, channel } = open
  const seen = await post(open)
  await discord.as(somebody, { channelId: channel.id, permissions: usual }).press(seen, 'Remove')
  expect(adminOf(open)).toBe(false)
  await discord.as(somebody, { channelId: channel.id, permissions: managing }).press(seen, 'Remove')
  expect(adminOf(open)).toBe(true)
})

test("a press on a public post respects the server's overrides, read once in five minutes", async () => {
  const open = await withCard()
  const { discord, channel, guild } = open
  const seen = await post(open)
  const schedule = discord.state.commands.get('')?.find(({ name }) => name === 'schedule')
  discord.events.setCommandPermissions(guild, schedule?.id ?? '', [
    { id: editors, type: 1, permission: true },
  ])
  const trusted = { channelId: channel.id, permissions: usual, roles: [editors] }
  await discord.as(somebody, trusted).press(seen, 'Remove')
  expect(adminOf(open)).toBe(true)
  await discord
    .as('300000000000000003', { channelId: channel.id, permissions: usual })
    .press(seen, 'Remove')
  expect(adminOf(open)).toBe(false)
  const read = discord.requests.filter(({ path }) => path.endsWith('/commands/permissions'))
  expect(read).toHaveLength(1)
})

test('a press in a private answer is judged anew, for the command it runs', async () => {
  const open = await withCard()
  const { discord, channel, guild } = open
  const schedule = discord.state.commands.get('')?.find(({ name }) => name === 'schedule')
  const allow = (permission: boolean) =>
    discord.events.setCommandPermissions(guild, schedule?.id ?? '', [
      { id: somebody, type: 2, permission },
    ])
  allow(true)
  const asker = discord.as(somebody, { channelId: channel.id, permissions: usual })
  const shown = await asker.command('schedule', { subcommand: 'list' })
  await asker.press(shown, 'Remove')
  expect(adminOf(open)).toBe(true)
  const [line] = open.lines.slice(-1)
  expect(await line?.mayConfigure?.('schedule')).toBe(true)
  expect(await line?.mayConfigure?.('setup')).toBe(false)
  // Told by the gateway: what was read before counts no more.
  allow(false)
  await asker.press(shown, 'Remove')
  expect(adminOf(open)).toBe(false)
})

test('in a direct message rights are those of the member now; a time-out leaves none', async () => {
  const open = await answerOnDiscord({
    script: () => {
      const value = `@${open.channel.id} /setup`
      const choices = [{ label: '#news', value, chosen: false }]
      const menu = { kind: 'choose', label: 'Where', command: '', of: 'choices' } as const
      return sayBlocks([{ ...menu, choices, least: 1, most: 1 }])
    },
  })
  const { discord, guild, stores } = open
  await stores.communities.saveCommunity(communityIdOf(guild.id), { editors: [editors] })
  const timedOutUntil = new Date(Date.now() + 3_600_000).toISOString()
  for (const [userId, rest, admin] of [
    ['300000000000000011', {}, true],
    ['300000000000000012', { timedOutUntil }, false],
    ['300000000000000013', { timedOutUntil: '2020-01-01T00:00:00+00:00' }, true],
  ] as const) {
    guild.members.set(userId, { userId, nick: null, roles: [editors], ...rest })
    const direct = openDirectChannel(discord.state, userId)
    const member = discord.as(userId, { channelId: direct.id })
    const shown = await member.command('follows')
    await member.select(shown, 'Where', ['#news'])
    expect(open.lines.at(-1)?.text).toBe('/setup')
    expect(adminOf(open)).toBe(admin)
  }
})

test('the bot knows managers from editors', async () => {
  const open = await withCard()
  const { discord, channel, guild, stores, lines } = open
  await stores.communities.saveCommunity(communityIdOf(guild.id), { editors: [editors] })
  for (const [permissions, manager] of [
    [usual, false],
    [managing, true],
  ] as const) {
    const asker = { channelId: channel.id, permissions, roles: [editors] }
    await discord.as(somebody, asker).command('follows')
    expect(lines.at(-1)?.person).toMatchObject({ admin: true, manager })
  }
})

test('outside the allowed channels members are told where, admins are answered', async () => {
  const open = await answerOnDiscord({ guild: { channels: [{ name: 'lobby' }, { name: 'news' }] } })
  const { discord, channel, guild, stores, lines, channelNamed } = open
  const allowed = [channelNamed('news').id]
  await stores.communities.saveCommunity(communityIdOf(guild.id), { allowed })
  const refused = await discord.as(somebody, { channelId: channel.id }).command('news')
  expect(refused.text()).toBe(
    "Commands are answered in #news. This server's admins have set it so.",
  )
  expect(refused.ephemeral).toBe(true)
  expect(lines).toEqual([])
  await discord.as(somebody, { channelId: allowed[0] ?? '' }).command('news')
  await discord.as(somebody, { channelId: channel.id, permissions: managing }).command('news')
  expect(lines).toHaveLength(2)
})

test('who asks again within the pause is told how long, admins are not', async () => {
  const { discord, channel, guild, stores, lines } = await answerOnDiscord()
  await stores.communities.saveCommunity(communityIdOf(guild.id), { cooldownSeconds: 60 })
  const asker = discord.as(somebody, { channelId: channel.id })
  await asker.command('news')
  expect((await asker.command('news')).text()).toContain('60 seconds')
  const admin = { channelId: channel.id, permissions: managing }
  await discord.as(editors, admin).command('news')
  await discord.as(editors, admin).command('news')
  expect(lines).toHaveLength(3)
})

test('a notice is in the asker’s language, and in that of the place where it is not spoken', async () => {
  const { discord, channel, guild, stores } = await answerOnDiscord()
  const chatId = channelChatId(channel.id)
  await stores.places.meet({ id: chatId, platform: 'discord', shared: true }, 1)
  await stores.chats.saveSettings(chatId, { language: 'he' })
  await stores.communities.saveCommunity(communityIdOf(guild.id), { allowed: ['1'] })
  const refuse = async (locale: string) =>
    (await discord.as(somebody, { channelId: channel.id, locale }).command('news')).text()
  expect(await refuse('en-GB')).toContain('Commands are not answered in this channel')
  expect(await refuse('fr')).toContain('פקודות אינן נענות בערוץ הזה')
})
