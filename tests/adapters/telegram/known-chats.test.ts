import { expect, test, vi } from 'vitest'
import { meetOnTelegram } from './meeting.ts'

const post = { can_post_messages: true }

test('what is known of a chat outlives a restart, without Telegram being asked', async () => {
  const { world, openKnownChats, reached, telegram, settled } = await meetOnTelegram()
  const ada = world.makeUser()
  const channel = world.makeChannel({ title: 'Velm news', username: 'velmnews', owner: ada })
  ada.addsBot(channel, { ...post, can_edit_messages: true })
  await settled()
  await vi.waitFor(() => expect(reached).toHaveLength(1))
  const again = openKnownChats()
  expect(await again.listOf(ada.id)).toEqual([
    {
      chatId: channel.id,
      kind: 'channel',
      title: 'Velm news',
      username: 'velmnews',
      isForum: false,
      topics: {},
      rights: { admin: true, canPost: true, canPin: true },
    },
  ])
  expect(telegram.callsOf('getChat')).toEqual([])
})

test('a chat the bot was in before it kept notes is asked for once', async () => {
  const { world, knownChats, telegram } = await meetOnTelegram()
  const group = world.makeGroup({ title: 'Harbour', bot: 'member' })
  const rights = { admin: false, canPost: true, canPin: false }
  for (let time = 1; time <= 2; time++)
    expect(await knownChats.read(group.id)).toMatchObject({ title: 'Harbour', rights })
  expect(telegram.callsOf('getChat')).toHaveLength(1)
})

test('a chat the bot is not in, one that is not there and a private one are none', async () => {
  const { world, knownChats } = await meetOnTelegram()
  const ada = world.makeUser()
  const group = world.makeGroup({ title: 'Elsewhere' })
  for (const chatId of [group.id, -1_001_999_999_999, ada.id])
    expect((await knownChats.read(chatId))?.rights ?? null).toBeNull()
})

test('an outage is no reason to know nothing: the reading fails', async () => {
  const { world, knownChats, telegram } = await meetOnTelegram()
  const group = world.makeGroup({ title: 'Harbour', bot: 'member' })
  telegram.faults.plan('server-error', { method: 'getChat' })
  await expect(knownChats.read(group.id)).rejects.toThrow('500')
})

test("a person's places are found by title and by @name, others by their @name alone", async () => {
  const { world, knownChats, reached } = await meetOnTelegram()
  const [ada, ben] = [world.makeUser(), world.makeUser()]
  const group = world.makeGroup({ title: 'Harbour Group', owner: ada })
  const channel = world.makeChannel({ title: 'News', username: 'velmnews', owner: ada })
  ada.addsBot(group)
  ada.addsBot(channel, post)
  await vi.waitFor(() => expect(reached).toHaveLength(2))
  const find = async (who: { id: number }, name: string) =>
    (await knownChats.findNamed(who.id, name))?.chatId ?? null
  expect(await find(ada, 'harbour group')).toBe(group.id)
  expect(await find(ada, '@VelmNews')).toBe(channel.id)
  expect(await find(ben, 'Harbour Group')).toBeNull()
  expect(await find(ben, '@velmnews')).toBe(channel.id)
  expect(await find(ben, '@nobodythere')).toBeNull()
})

test('chats the bot was removed from are listed no more, a new title counts', async () => {
  const { world, knownChats, reached } = await meetOnTelegram()
  const ada = world.makeUser()
  const [one, two] = ['One', 'Two'].map((title) => world.makeGroup({ title, owner: ada }))
  if (one === undefined || two === undefined) throw new Error('no groups')
  ada.addsBot(one)
  await vi.waitFor(() => expect(reached).toHaveLength(1))
  ada.addsBot(two)
  await vi.waitFor(() => expect(reached).toHaveLength(2))
  const titles = async () => (await knownChats.listOf(ada.id)).map(({ title }) => title)
  expect(await titles()).toEqual(['Two', 'One'])
  ada.retitles(one, 'First')
  ada.removesBot(two)
  await vi.waitFor(async () => expect(await titles()).toEqual(['First']))
})

test('who left a closed group is told nothing of it any more; a public one is for everybody', async () => {
  const { world, knownChats, reached } = await meetOnTelegram()
  const [owner, ada] = [world.makeUser(), world.makeUser()]
  const closed = world.makeGroup({ title: 'Harbour', owner, members: [ada] })
  const open = world.makeGroup({ title: 'Square', username: 'velmsquare', owner, members: [ada] })
  ada.addsBot(closed)
  await vi.waitFor(() => expect(reached).toHaveLength(1))
  ada.addsBot(open)
  await vi.waitFor(() => expect(reached).toHaveLength(2))
  const titles = async () => (await knownChats.listOf(ada.id)).map(({ title }) => title)
  expect(await titles()).toEqual(['Square', 'Harbour'])
  ada.leaves(closed)
  ada.leaves(open)
  owner.retitles(closed, 'Secret harbour')
  await vi.waitFor(async () => expect(await titles()).toEqual(['Square']))
  expect(await knownChats.findNamed(ada.id, 'Secret harbour')).toBeNull()
})

test('a place that cannot be looked up just now is not told to be none', async () => {
  const { world, knownChats, openKnownChats, reached, telegram } = await meetOnTelegram()
  const ada = world.makeUser()
  const group = world.makeGroup({ title: 'Harbour', owner: ada })
  ada.addsBot(group)
  await vi.waitFor(() => expect(reached).toHaveLength(1))
  telegram.faults.plan('server-error', { method: 'getChatMember' })
  await expect(knownChats.findNamed(ada.id, 'Harbour')).rejects.toThrow('500')
  telegram.faults.plan('server-error', { method: 'getChat' })
  await expect(knownChats.findNamed(ada.id, '@velmnews')).rejects.toThrow('500')
  expect(await openKnownChats().findNamed(ada.id, 'Harbour')).toMatchObject({ chatId: group.id })
})

test('a name is asked for once in a while, and nobody has the bot ask for many', async () => {
  const { world, knownChats, telegram, clock } = await meetOnTelegram()
  const [ada, ben] = [world.makeUser(), world.makeUser()]
  const asked = () => telegram.callsOf('getChat').length
  for (let time = 1; time <= 3; time++)
    expect(await knownChats.findNamed(ada.id, '@nobodythere')).toBeNull()
  expect(asked()).toBe(1)
  for (let number = 2; number <= 10; number++)
    expect(await knownChats.findNamed(ada.id, `@nobody${number}`)).toBeNull()
  await expect(knownChats.findNamed(ada.id, '@nobody11')).rejects.toThrow('too many names')
  expect(asked()).toBe(10)
  expect(await knownChats.findNamed(ben.id, '@nobody11')).toBeNull()
  clock.advance(10 * 60_000)
  expect(await knownChats.findNamed(ada.id, '@nobody12')).toBeNull()
})

test('a chat that takes a name is found by it at once, though nobody was called so before', async () => {
  const { world, knownChats, reached } = await meetOnTelegram()
  const [ada, ben] = [world.makeUser(), world.makeUser()]
  expect(await knownChats.findNamed(ben.id, '@velmnews')).toBeNull()
  const channel = world.makeChannel({ title: 'News', username: 'velmnews', owner: ada })
  ada.addsBot(channel, post)
  await vi.waitFor(() => expect(reached).toHaveLength(1))
  expect(await knownChats.findNamed(ben.id, '@VelmNews')).toMatchObject({ chatId: channel.id })
})

test('a place that moved is listed once, as it is now, also after a restart', async () => {
  const { world, knownChats, openKnownChats, reached } = await meetOnTelegram()
  const ada = world.makeUser()
  const group = world.makeGroup({ title: 'Harbour', kind: 'group', owner: ada })
  ada.addsBot(group)
  await vi.waitFor(() => expect(reached).toHaveLength(1))
  const moved = ada.migrates(group)
  await vi.waitFor(async () =>
    expect(await knownChats.read(group.id)).toMatchObject({ chatId: moved.id, kind: 'supergroup' }),
  )
  await knownChats.link(ada.id, moved.id)
  for (const known of [knownChats, openKnownChats()])
    expect((await known.listOf(ada.id)).map(({ chatId }) => chatId)).toEqual([moved.id])
})
