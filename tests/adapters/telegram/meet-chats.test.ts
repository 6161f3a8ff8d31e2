import { expect, test, vi } from 'vitest'
import { meetOnTelegram } from './meeting.ts'

const post = { can_post_messages: true }

test('blocking the bot pauses the private chat, unblocking ends the pause', async () => {
  const { world, places, pauseOf } = await meetOnTelegram()
  const ada = world.makeUser()
  const id = `telegram:${ada.id}`
  await places.meet({ id, platform: 'telegram', shared: false }, 1)
  ada.blocksBot()
  await vi.waitFor(async () => expect(await pauseOf(id)).toBe('removed'))
  ada.unblocksBot()
  await vi.waitFor(async () => expect(await pauseOf(id)).toBeNull())
})

test('a pause somebody asked for outlives blocking and removal of rights', async () => {
  const { world, places, pauseOf, knownChats } = await meetOnTelegram()
  const ada = world.makeUser()
  const channel = world.makeChannel({ title: 'Velm news', owner: ada, bot: post })
  const id = `telegram:${channel.id}`
  await places.meet({ id, platform: 'telegram', shared: true }, 1)
  await places.pause(id, { at: 1, why: 'asked', detail: '' })
  ada.promotesBot(channel, { can_edit_messages: true })
  await vi.waitFor(async () =>
    expect((await knownChats.read(channel.id))?.rights?.canPost).toBe(false),
  )
  ada.promotesBot(channel, post)
  await vi.waitFor(async () =>
    expect((await knownChats.read(channel.id))?.rights?.canPost).toBe(true),
  )
  expect(await pauseOf(id)).toBe('asked')
})

test('added to a group, the bot welcomes whoever added it in private, once, and posts nothing there', async () => {
  const { world, reached, placeOf, knownChats, telegram } = await meetOnTelegram()
  const ada = world.makeUser({ languageCode: 'he' })
  const group = world.makeGroup({ title: 'Harbour group', owner: ada })
  ada.addsBot(group)
  await vi.waitFor(() => expect(reached).toHaveLength(1))
  expect(reached[0]?.chatId).toBe(`telegram:${ada.id}`)
  expect(reached[0]?.message.language).toBe('he')
  expect(JSON.stringify(reached[0]?.message.blocks)).toMatch(/@s\w+ \/setup/u)
  expect(await placeOf(`telegram:${group.id}`)).toMatchObject({ shared: true, paused: null })
  expect((await knownChats.listOf(ada.id)).map(({ title }) => title)).toEqual(['Harbour group'])
  ada.removesBot(group)
  ada.addsBot(group)
  await vi.waitFor(async () =>
    expect((await knownChats.read(group.id))?.rights?.canPost).toBe(true),
  )
  expect(reached).toHaveLength(1)
  expect(world.botMessagesIn(group)).toEqual([])
  expect(telegram.mistakes).toEqual([])
})

test('where whoever added it cannot be reached, a group gets one line with a button, a channel nothing', async () => {
  const { world, reached, logged } = await meetOnTelegram((chatId) =>
    chatId.startsWith('telegram:-'),
  )
  const ada = world.makeUser()
  const group = world.makeGroup({ title: 'Harbour group', owner: ada })
  const channel = world.makeChannel({ title: 'Velm news', owner: ada })
  ada.addsBot(channel, post)
  ada.addsBot(group)
  const welcomed = () => logged.filter(({ event }) => event === 'telegram-welcomed')
  await vi.waitFor(() => expect(welcomed()).toHaveLength(2))
  await vi.waitFor(() => expect(reached).toHaveLength(1))
  expect(reached[0]?.chatId).toBe(`telegram:${group.id}`)
  expect(reached[0]?.message.blocks.at(-1)).toMatchObject({ buttons: [{ command: '/setup' }] })
})

test('an administrator who is not shown is nobody who can be written to: the group gets the line', async () => {
  const { world, reached, telegram } = await meetOnTelegram()
  const ada = world.makeUser()
  const group = world.makeGroup({ title: 'Harbour group', owner: ada })
  const anonymous = { id: 1_087_968_824, is_bot: true, first_name: 'Group' }
  const bot = { id: telegram.botId, is_bot: true, first_name: 'Dateline' }
  telegram.state.updates.push('my_chat_member', {
    chat: { id: group.id, type: 'supergroup', title: 'Harbour group' },
    from: anonymous,
    date: 1,
    old_chat_member: { user: bot, status: 'left' },
    new_chat_member: { user: bot, status: 'member' },
  })
  await vi.waitFor(() =>
    expect(reached.map(({ chatId }) => chatId)).toEqual([`telegram:${group.id}`]),
  )
})

test('removal pauses the chat and its topics, coming back ends it', async () => {
  const { world, places, pauseOf, communities } = await meetOnTelegram()
  const ada = world.makeUser()
  const group = world.makeGroup({ title: 'Harbour', owner: ada, topics: ['World'], bot: 'member' })
  const ids = [`telegram:${group.id}`, `telegram:${group.id}/45`]
  for (const id of ids) await places.meet({ id, platform: 'telegram', shared: true }, 1)
  const pauses = () => Promise.all(ids.map(pauseOf))
  ada.removesBot(group)
  await vi.waitFor(async () => expect(await pauses()).toEqual(['removed', 'removed']))
  const communityId = `telegram:g${group.id}`
  await vi.waitFor(async () =>
    expect((await communities.listCommunities())[0]?.leftAt).not.toBeNull(),
  )
  ada.addsBot(group)
  await vi.waitFor(async () => expect(await pauses()).toEqual([null, null]))
  expect(await communities.listCommunities()).toEqual([{ id: communityId, leftAt: null }])
})

test('a channel that takes the right to post is paused until it gives it back', async () => {
  const { world, places, pauseOf } = await meetOnTelegram()
  const ada = world.makeUser()
  const channel = world.makeChannel({ title: 'Velm news', owner: ada, bot: post })
  const id = `telegram:${channel.id}`
  await places.meet({ id, platform: 'telegram', shared: true }, 1)
  ada.promotesBot(channel, { can_edit_messages: true })
  await vi.waitFor(async () => expect(await pauseOf(id)).toBe('refused'))
  ada.promotesBot(channel, post)
  await vi.waitFor(async () => expect(await pauseOf(id)).toBeNull())
})

test('nothing is kept of a removal from a place nobody used', async () => {
  const { world, placeOf, knownChats } = await meetOnTelegram()
  const ada = world.makeUser()
  const group = world.makeGroup({ title: 'Harbour', owner: ada, bot: 'member' })
  ada.removesBot(group)
  await vi.waitFor(async () => expect((await knownChats.read(group.id))?.rights).toBeNull())
  expect(await placeOf(`telegram:${group.id}`)).toBeUndefined()
})

test('a group that becomes a supergroup takes all that is stored with it, and nobody is welcomed again', async () => {
  const { world, places, placeOf, knownChats, reached, settled, logged } = await meetOnTelegram()
  const ada = world.makeUser()
  const group = world.makeGroup({ title: 'Harbour', kind: 'group', owner: ada })
  ada.addsBot(group)
  await vi.waitFor(() => expect(reached).toHaveLength(1))
  await places.setAdminChat(`telegram:${group.id}`, `telegram:${ada.id}`)
  const moved = ada.migrates(group)
  await settled()
  await vi.waitFor(() =>
    expect(logged.filter(({ event }) => event === 'telegram-chat-moved')).toHaveLength(2),
  )
  expect(await placeOf(`telegram:${moved.id}`)).toMatchObject({
    paused: null,
    adminChatId: `telegram:${ada.id}`,
  })
  expect(await placeOf(`telegram:${group.id}`)).toBeUndefined()
  expect(await knownChats.read(group.id)).toMatchObject({ chatId: moved.id, kind: 'supergroup' })
  expect((await knownChats.listOf(ada.id)).map(({ chatId }) => chatId)).toEqual([moved.id])
  expect(reached).toHaveLength(1)
})

test('a move that a message found out before moves nothing twice', async () => {
  const { world, places, placeOf, settled, logged } = await meetOnTelegram()
  const ada = world.makeUser()
  const group = world.makeGroup({ title: 'Harbour', kind: 'group', owner: ada, bot: 'member' })
  const before = `telegram:${group.id}`
  await places.meet({ id: before, platform: 'telegram', shared: true }, 1)
  await places.setAdminChat(before, 'telegram:5')
  const moved = ada.migrates(group)
  await places.move(before, `telegram:${moved.id}`)
  await settled()
  await vi.waitFor(() =>
    expect(logged.filter(({ event }) => event === 'telegram-chat-moved')).toHaveLength(2),
  )
  expect(await placeOf(`telegram:${moved.id}`)).toMatchObject({ adminChatId: 'telegram:5' })
})

test('topics are known by the names they are given, and one opened again is written to again', async () => {
  const { world, places, pauseOf, knownChats, left } = await meetOnTelegram()
  const ada = world.makeUser()
  const group = world.makeGroup({ title: 'Harbour', owner: ada, topics: ['Old'], bot: post })
  const topic = ada.createsTopic(group, 'Wrld')
  const name = async (id: number) => (await knownChats.read(group.id))?.topics[`${id}`]
  await vi.waitFor(async () => expect(await name(topic.id)).toBe('Wrld'))
  ada.renamesTopic(group, topic.id, 'World')
  await vi.waitFor(async () => expect(await name(topic.id)).toBe('World'))
  const place = `telegram:${group.id}/${topic.id}`
  await places.meet({ id: place, platform: 'telegram', shared: true }, 1)
  await places.pause(place, { at: 1, why: 'refused', detail: 'TOPIC_CLOSED' })
  ada.closesTopic(group, topic.id)
  ada.reopensTopic(group, topic.id)
  await vi.waitFor(async () => expect(await pauseOf(place)).toBeNull())
  ada.says(group, '/news', { topic: 'Old' })
  await vi.waitFor(() => expect(left).toEqual(['/news']))
  expect(Object.values((await knownChats.read(group.id))?.topics ?? {})).toContain('Old')
})
