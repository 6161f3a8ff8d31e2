import { PermissionFlagsBits } from 'discord.js'
import { expect, test } from 'vitest'
import { channelChatId } from '../../../src/adapters/discord/address.ts'
import { readCustomId } from '../../../src/adapters/discord/custom-id.ts'
import { composeDigest } from '../../../src/delivery/compose-digest.ts'
import type { ChannelOrder } from '../../fakes/discord/make-guild.ts'
import type { FakeTag } from '../../fakes/discord/state.ts'
import { catalogue } from '../../fakes/open-chat.ts'
import { sampleDesks, sampleDigest } from '../../fakes/sample-briefs.ts'
import { idIn, messageOf, openMessenger, orderOf, wordsIn } from './open-messenger.ts'

async function open(order: Partial<ChannelOrder> = {}) {
  const opened = await openMessenger()
  const { discord } = opened
  discord.addGuild({ channels: [{ name: 'briefings', type: 15, ...order }] })
  const forum = [...discord.state.channels.values()].find(({ name }) => name === 'briefings')
  if (forum === undefined) throw new Error('no forum')
  const posts = () =>
    [...discord.state.channels.values()].filter(({ parentId }) => parentId === forum.id)
  return { ...opened, forum, posts, chat: channelChatId(forum.id) }
}

const digest = () => {
  const t = catalogue.translator('en')
  const button = { label: 'More', command: '/story #1' }
  const setting = { t, language: 'en', timeZone: 'Etc/UTC', desks: sampleDesks, private: false }
  return composeDigest(sampleDigest(), { ...setting, buttons: [button] })
}

const namesOf = (tags: readonly FakeTag[], ids: readonly string[] | undefined) =>
  ids?.map((id) => tags.find((tag) => tag.id === id)?.name)

test('a forum gets a post whose first message is the digest', async () => {
  const { messenger, discord, posts, chat } = await open()
  const sent = await messenger.deliver(orderOf(chat, { message: digest() }))
  const [post] = posts()
  expect(sent).toEqual({ kind: 'sent', messageId: `${post?.id}/${post?.id}` })
  expect(post?.name.length).toBeGreaterThan(5)
  expect(discord.messagesIn(post?.id ?? '')).toMatchObject([{ flags: 1 << 15 }])
})

test('its buttons are about the forum, wherever its posts are read', async () => {
  const { messenger, discord, posts, chat, forum } = await open()
  await messenger.deliver(orderOf(chat, { message: digest() }))
  const words = wordsIn(discord.messagesIn(posts()[0]?.id ?? '')[0])
  const ids = [...words.matchAll(/"custom_id":"([^"]+)"/gu)].map(([, id]) => readCustomId(id ?? ''))
  expect(ids.length).toBeGreaterThan(0)
  expect(new Set(ids.map(({ aboutChannelId }) => aboutChannelId))).toEqual(new Set([forum.id]))
})

test('a channel is asked once whether it is a forum, also over restarts', async () => {
  const { messenger, discord, posts, chat, restart } = await open()
  await messenger.deliver(orderOf(chat))
  await messenger.deliver(orderOf(chat))
  const refused = () => discord.requests.filter(({ status }) => status === 400).length
  expect(refused()).toBe(1)
  await restart().deliver(orderOf(chat))
  expect(refused()).toBe(1)
  expect(posts()).toHaveLength(3)
})

test('further parts go on within their post', async () => {
  const { messenger, discord, posts, chat } = await open()
  const targetMessageId = idIn(await messenger.deliver(orderOf(chat)))
  const second = await messenger.deliver(orderOf(chat, { targetMessageId }))
  const [post] = posts()
  expect(posts()).toHaveLength(1)
  expect(discord.messagesIn(post?.id ?? '')).toHaveLength(2)
  expect(idIn(second)).toMatch(new RegExp(`^${post?.id}/\\d+$`, 'u'))
})

test('a post has the tags that are called as its stories’ desks', async () => {
  const names = ['sport', 'WORLD', 'Science', 'מדע']
  const { messenger, posts, chat, forum } = await open({ tags: names.map((name) => ({ name })) })
  await messenger.deliver(orderOf(chat, { message: withDesks(['science', 'world']) }))
  expect(namesOf(forum.availableTags, posts()[0]?.thread?.appliedTags)).toEqual([
    'Science',
    'מדע',
    'WORLD',
  ])
})

test('where a tag is demanded and none fits, the first that anybody may set is taken', async () => {
  const tags = [{ name: 'staff', moderated: true }, { name: 'daily' }, { name: 'weekly' }]
  const { messenger, posts, chat, forum } = await open({ tags, requireTag: true })
  await messenger.deliver(orderOf(chat))
  expect(namesOf(forum.availableTags, posts()[0]?.thread?.appliedTags)).toEqual(['daily'])
})

test('a forum whose only tags are the moderators’ refuses, and says so', async () => {
  const tags = [{ name: 'staff', moderated: true }]
  const { messenger, chat } = await open({ tags, requireTag: true })
  expect(await messenger.deliver(orderOf(chat))).toEqual({
    kind: 'refused',
    scope: 'chat',
    why: 'forbidden',
    detail: 'the forum demands a tag that the bot may not set (40067)',
  })
})

test('a tag that admins replaced meanwhile is chosen anew', async () => {
  const { messenger, posts, chat, forum } = await open({ tags: [{ name: 'World' }] })
  await messenger.deliver(orderOf(chat, { message: withDesks(['world']) }))
  forum.availableTags = [{ id: '1190000000000000001', name: 'world', moderated: false }]
  await messenger.deliver(orderOf(chat, { message: withDesks(['world']) }))
  expect(
    posts()
      .map(({ thread }) => thread?.appliedTags)
      .at(-1),
  ).toEqual(['1190000000000000001'])
})

test('a server with all the threads it may have is tried again later', async () => {
  const { messenger, discord, chat } = await open()
  for (const guild of discord.state.guilds.values()) guild.maxActiveThreads = 0
  expect(await messenger.deliver(orderOf(chat))).toMatchObject({
    kind: 'later',
    scope: 'chat',
    afterMs: 15 * 60_000,
  })
})

test('a post whose answer was lost is found and not posted twice', async () => {
  const { messenger, discord, posts, chat } = await open()
  await messenger.deliver(orderOf(chat))
  const order = orderOf(chat)
  discord.setFault(({ path }) => (path.endsWith('/threads') ? 'lost-answer' : null))
  expect(await messenger.deliver(order)).toMatchObject({ kind: 'unknown' })
  discord.setFault(null)
  const post = posts().at(-1)
  expect(await messenger.findDelivered(order)).toEqual({
    kind: 'sent',
    messageId: `${post?.id}/${post?.id}`,
  })
  expect(posts()).toHaveLength(2)
})

test('a post that never arrived is surely not there, and is looked for once more before it is posted', async () => {
  const { messenger, discord, posts, chat, clock } = await open()
  await messenger.deliver(orderOf(chat))
  const order = orderOf(chat, { startedAt: clock.now() })
  discord.setFault(({ path }) => (path.endsWith('/threads') ? 'unreachable' : null))
  expect(await messenger.deliver(order)).toMatchObject({ kind: 'unknown' })
  discord.setFault(null)
  const before = clock.now()
  expect(await messenger.findDelivered(order)).toMatchObject({ kind: 'not-sent' })
  // What was still on its way then would be there by now.
  expect(clock.now() - before).toBe(10_000)
  expect(await messenger.deliver(order)).toMatchObject({ kind: 'sent' })
  expect(posts()).toHaveLength(2)
})

test('where first messages may not be read, a post is known by its title', async () => {
  const { messenger, discord, posts, chat } = await open()
  await messenger.deliver(orderOf(chat))
  const order = orderOf(chat, { message: messageOf('Comet survey') })
  discord.setFault(({ path }) => (path.endsWith('/threads') ? 'lost-answer' : null))
  await messenger.deliver(order)
  discord.setFault(null)
  for (const guild of discord.state.guilds.values())
    for (const role of guild.roles.values())
      role.permissions &= ~PermissionFlagsBits.ReadMessageHistory
  expect(idIn(await messenger.findDelivered(order))).toBe(
    `${posts().at(-1)?.id}/${posts().at(-1)?.id}`,
  )
})

function withDesks(desks: readonly string[]) {
  const message = digest()
  return {
    ...message,
    blocks: message.blocks.map((block) =>
      block.kind === 'story' ? { ...block, brief: { ...block.brief, desks } } : block,
    ),
  }
}
