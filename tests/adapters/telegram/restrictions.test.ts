import { expect, test, vi } from 'vitest'
import { openChat } from '../../fakes/open-chat.ts'
import { answerOnTelegram, eventsCalled } from './answer-on-telegram.ts'

test('where a group’s admins allow one topic, others are told it; admins are answered everywhere', async () => {
  const { reader, world, lines, stores } = await answerOnTelegram()
  const boss = world.makeUser({ firstName: 'Boss' })
  const group = world.makeGroup({
    title: 'Harbour',
    owner: boss,
    topics: ['News', 'Talk'],
    members: [reader],
    bot: 'member',
  })
  const { threadId } = await reader.asks(group, '/news', { topic: 'News' })
  const allowed = [`telegram:${group.id}/${threadId}`]
  await stores.communities.saveCommunity(`telegram:g${group.id}`, { allowed })
  const told = await reader.asks(group, '/news', { topic: 'Talk' })
  expect(told.text).toContain('Commands are answered in News.')
  await reader.asks(group, '/topics', { topic: 'News' })
  await boss.asks(group, '/status', { topic: 'Talk' })
  expect(lines.map(({ text }) => text)).toEqual(['/news', '/topics', '/status'])
})

test('a forum’s owner chooses its topics from those the bot has heard of, in a card that changes in place', async () => {
  const chat = await openChat({ linesPerMinute: 100 })
  const { reader, world } = await answerOnTelegram({
    conversation: chat.conversation,
    parts: { communities: chat.services.communities },
  })
  const boss = world.makeUser({ firstName: 'Boss' })
  const topics = ['News', 'Talk']
  const group = world.makeGroup({
    title: 'Harbour',
    owner: boss,
    topics,
    members: [reader],
    bot: 'member',
  })
  for (const topic of topics) await reader.asks(group, '/topics', { topic })
  const card = await boss.asks(group, '/settings')
  const before = world.botMessagesIn(group).length
  await boss.presses(card, 'Talk')
  await vi.waitFor(() => expect(world.labelsOf(card).flat()).toContain('✓ Talk'))
  await boss.presses(card, 'General')
  await vi.waitFor(() => expect(world.labelsOf(card).flat()).toContain('✓ General'))
  expect(card.text).toContain('in 2 places: General, Talk')
  expect(world.botMessagesIn(group)).toHaveLength(before)
  const told = await reader.asks(group, '/news', { topic: 'News' })
  expect(told.text).toContain('Commands are answered in General and in Talk.')
  await boss.presses(card, '✓ Talk')
  await vi.waitFor(() => expect(world.labelsOf(card).flat()).not.toContain('✓ Talk'))
  await boss.presses(card, '✓ General')
  await vi.waitFor(() => expect(card.text).toContain('everywhere'))
  await chat.close()
})

test('a group without topics has no such setting', async () => {
  const chat = await openChat()
  const { reader, world } = await answerOnTelegram({ conversation: chat.conversation })
  const group = world.makeGroup({ title: 'Harbour', owner: reader, bot: 'member' })
  const card = await reader.asks(group, '/settings')
  expect(card.text).not.toMatch(/allowed|Where commands/iu)
  const help = await reader.asks(reader.chat, '/help settings')
  expect(help.text).not.toContain('allowed')
  await chat.close()
})

test('who asks again too soon is told how long to wait', async () => {
  const { reader, world, lines, stores } = await answerOnTelegram()
  const group = world.makeGroup({ title: 'Harbour', members: [reader], bot: 'member' })
  await stores.communities.saveCommunity(`telegram:g${group.id}`, { cooldownSeconds: 30 })
  await reader.asks(group, '/news')
  const told = await reader.asks(group, '/news')
  expect(told.text).toContain('again in')
  await reader.asks(reader.chat, '/news')
  expect(lines.map(({ chat }) => chat.shared)).toEqual([true, false])
})

test('whom Telegram does not tell of is no admin, and is answered', async () => {
  const { reader, world, lines, telegram, events } = await answerOnTelegram()
  const group = world.makeGroup({ title: 'Harbour', owner: reader, bot: 'member' })
  telegram.faults.plan('bad-gateway', { method: 'getChatMember' }, 20)
  await reader.asks(group, '/news')
  expect(lines[0]?.person).toMatchObject({ admin: false, manager: false })
  expect(eventsCalled(events, 'telegram-member-unread').length).toBeGreaterThan(0)
  expect(JSON.stringify(events)).not.toContain(telegram.token)
})

test('another place is told as the asker is to it, with what the bot cannot do there', async () => {
  const { reader, world, lines } = await answerOnTelegram()
  const pinning = { can_post_messages: true, can_edit_messages: true, can_pin_messages: true }
  const group = world.makeGroup({ title: 'Harbour', owner: reader, bot: pinning })
  const dock = world.makeGroup({ title: 'Dock', owner: reader, bot: 'member' })
  const plain = world.makeGroup({ title: 'Quay', members: [reader], bot: 'member' })
  const mute = world.makeChannel({ title: 'Mute', owner: reader, bot: { can_edit_messages: true } })
  const closed = world.makeGroup({ title: 'Closed', bot: 'member' })
  await reader.asks(group, '/news')
  const look = async (id: number) => lines[0]?.lookAtPlace?.(`telegram:${id}`)
  const publish = { way: 'publish', permission: null }
  const id = `telegram:${group.id}`
  const usable = { name: 'Harbour', id, usable: true, unable: [publish] }
  expect(await look(group.id)).toEqual(usable)
  expect(await look(dock.id)).toMatchObject({
    name: 'Dock',
    usable: true,
    unable: [{ way: 'pin', permission: 'Pin Messages' }, publish],
  })
  expect(await look(plain.id)).toMatchObject({ name: 'Quay', usable: false })
  expect(await look(mute.id)).toMatchObject({ name: 'Mute', usable: false })
  expect(await look(closed.id)).toBeNull()
  expect(await look(reader.id)).toMatchObject({ usable: true })
  expect(await look(reader.id + 1)).toBeNull()
})

test('who asks in a group is written to alone in turn, and it is known whether that works', async () => {
  const { reader, world, lines } = await answerOnTelegram()
  const group = world.makeGroup({ title: 'Harbour', members: [reader], bot: 'member' })
  await reader.asks(group, '/news')
  const message = {
    blocks: [{ kind: 'text', spans: [{ text: 'Hello.' }] }],
    language: 'en',
    timeZone: 'UTC',
    at: 0,
    private: true,
    shows: [],
  } as const
  expect(await lines[0]?.reachAlone?.(message)).toBe(false)
  reader.starts()
  await vi.waitFor(() => expect(lines).toHaveLength(2))
  expect(await lines[0]?.reachAlone?.(message)).toBe(true)
  await vi.waitFor(() =>
    expect(world.botMessagesIn(reader.chat).some(({ text }) => text === 'Hello.')).toBe(true),
  )
})
