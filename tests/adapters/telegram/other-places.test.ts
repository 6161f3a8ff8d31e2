import { expect, test, vi } from 'vitest'
import { shortenAddress } from '../../../src/adapters/telegram/short-address.ts'
import { writePlainPart } from '../../../src/adapters/telegram/write-plain-part.ts'
import type { Block } from '../../../src/delivery/message.ts'
import { catalogue } from '../../fakes/open-chat.ts'
import { sayBlocks } from '../../fakes/scripted-conversation.ts'
import { allRights } from '../../fakes/telegram/make-chats.ts'
import type { FakeChat } from '../../fakes/telegram/state.ts'
import { answerOnTelegram } from './answer-on-telegram.ts'

const card: readonly Block[] = [
  { kind: 'text', spans: [{ text: 'A card.' }] },
  { kind: 'actions', buttons: [{ label: 'Later', command: '/setup 08:00' }] },
]
const answering = { script: () => sayBlocks(card) }
const posting = { can_post_messages: true, can_edit_messages: true }

/** A channel and a forum that Ada administers, with the bot brought there by her. */
async function openPlaces() {
  const opened = await answerOnTelegram(answering)
  const { reader, world } = opened
  await reader.asks(reader.chat, '/start')
  const channel = world.makeChannel({ title: 'Velm News', username: 'velmnews', owner: reader })
  const forum = world.makeGroup({ title: 'Harbour group', topics: ['Science'], owner: reader })
  reader.addsBot(channel, posting)
  await vi.waitFor(() => expect(world.botMessagesIn(reader.chat).length).toBeGreaterThan(1))
  reader.addsBot(forum)
  await vi.waitFor(() => expect(world.botMessagesIn(reader.chat).length).toBeGreaterThan(2))
  await reader.asks(forum, '/news', { topic: 'Science' })
  opened.lines.length = 0
  return { ...opened, channel, forum }
}

const short = (chat: FakeChat) => shortenAddress({ chatId: chat.id, threadId: null })
const idOf = (chat: FakeChat) => `telegram:${chat.id}`

test('alone a place can be named behind the command, by its @name or its title', async () => {
  const { reader, lines, channel, forum } = await openPlaces()
  const science = [...forum.topics.values()].find(({ name }) => name === 'Science')
  await reader.asks(reader.chat, '/setup @VelmNews 07:30 weekdays world')
  await reader.asks(reader.chat, '/schedule "harbour group" 18:00')
  await reader.asks(reader.chat, '/status “Harbour group · Science”')
  expect(lines.map(({ text, chat }) => [text, chat.id, chat.name, chat.elsewhere])).toEqual([
    ['/setup 07:30 weekdays world', idOf(channel), 'Velm News', true],
    ['/schedule 18:00', idOf(forum), 'Harbour group', true],
    ['/status', `${idOf(forum)}/${science?.id}`, 'Harbour group · Science', true],
  ])
  expect(lines.every(({ person }) => person.admin)).toBe(true)
  expect(lines[0]?.chat.communityId).toBeUndefined()
  expect(lines[1]?.chat.communityId).toBe(`telegram:g${forum.id}`)
})

test('a place is named behind whatever the command is called, with a slash or without', async () => {
  const { reader, lines, channel } = await openPlaces()
  const said = [
    '/schedules @velmnews 07:30 world',
    '/configure @velmnews',
    'schedule @velmnews 07:30 world',
    'set up @velmnews',
    '/schedule add @velmnews 07:30',
    'לוח @velmnews 07:30',
  ]
  for (const each of said) await reader.asks(reader.chat, each)
  expect(lines.map(({ text }) => text)).toEqual(said.map((each) => each.replace(' @velmnews', '')))
  expect(new Set(lines.map(({ chat }) => chat.id))).toEqual(new Set([idOf(channel)]))
})

test('a place’s name is read as it is copied from the bot’s own message', async () => {
  const { reader, lines, channel } = await openPlaces()
  const none = await reader.asks(reader.chat, '/setup @nobody_here')
  expect(none.text).toContain('@\u2060nobody_here')
  await reader.asks(reader.chat, '/schedule @\u2060velmnews 07:30')
  expect(lines).toMatchObject([{ text: '/schedule 07:30', chat: { id: idOf(channel) } }])
})

test('quoted words that name none of the person’s places are a topic', async () => {
  const { reader, lines } = await openPlaces()
  await reader.asks(reader.chat, '/schedule "load test" 07:30')
  await reader.asks(reader.chat, '/search @velmnews')
  expect(lines.map(({ text, chat }) => [text, chat.shared])).toEqual([
    ['/schedule "load test" 07:30', false],
    ['/search @velmnews', false],
  ])
})

test('what such a card offers is about that place, and changes the card', async () => {
  const { reader, lines, channel } = await openPlaces()
  const shown = await reader.asks(reader.chat, '/setup @velmnews')
  await reader.presses(shown, 'Later', 300).catch(() => null)
  await vi.waitFor(() => expect(lines).toHaveLength(2))
  expect(lines[1]).toMatchObject({
    text: '/setup 08:00',
    chat: { id: idOf(channel), elsewhere: true },
    person: { admin: true, privateChatId: idOf(reader.chat) },
  })
})

test('a place of somebody else’s is told so, and nothing is said to the conversation', async () => {
  const { reader, world, lines, channel } = await openPlaces()
  const other = world.makeUser({ firstName: 'Other' })
  await other.asks(other.chat, '/start')
  const told = await other.asks(other.chat, '/setup @velmnews')
  expect(told.text).toContain('Only admins of Velm News')
  const none = await other.asks(other.chat, '/setup @nobody_here')
  expect(none.text).toContain('None of your places is called @')
  const setup = await reader.asks(reader.chat, '/setup @velmnews')
  const link = `https://t.me/dateline_bot?start=setup_at_${short(channel)}`
  lines.length = 0
  other.opens(link)
  await vi.waitFor(() =>
    expect(world.lastMessage(other.chat).text).toContain('Only admins of Velm News'),
  )
  expect(lines).toEqual([])
  reader.opens(link)
  await vi.waitFor(() => expect(lines).toHaveLength(1))
  expect(setup.text).toBe('A card.')
})

test('a button of a card is worth nothing once its presser is no admin there any more', async () => {
  const { reader, world, lines } = await openPlaces()
  const boss = world.makeUser({ firstName: 'Boss' })
  const theirs = world.makeGroup({
    title: 'Dock',
    owner: boss,
    admins: [{ who: reader, rights: allRights }],
  })
  reader.addsBot(theirs)
  await vi.waitFor(async () => {
    const shown = await reader.asks(reader.chat, '/setup "Dock"')
    expect(shown.text).toBe('A card.')
    expect(lines.at(-1)?.chat.id).toBe(idOf(theirs))
  })
  const shown = world.lastMessage(reader.chat)
  reader.leaves(theirs)
  lines.length = 0
  await vi.waitFor(async () => {
    await reader.presses(shown, 'Later', 100).catch(() => null)
    expect(world.lastMessage(reader.chat).text).toContain('not one of yours')
  })
})

test('another place is found by buttons: known ones, and a forum’s topics as a second step', async () => {
  const { reader, world, lines, forum } = await openPlaces()
  const start = await reader.asks(reader.chat, '/start')
  await reader.presses(start, 'For another place…')
  const places = world.lastMessage(reader.chat)
  expect(world.labelsOf(places)).toEqual([
    ['Harbour group …'],
    ['Velm News'],
    ['A channel …', 'A group …'],
  ])
  await reader.presses(places, 'Harbour group …')
  expect(world.labelsOf(places)).toEqual([['Harbour group: not in a topic'], ['Science'], ['Back']])
  lines.length = 0
  await reader.presses(places, 'Science')
  await vi.waitFor(() => expect(lines).toHaveLength(1))
  expect(lines[0]).toMatchObject({
    text: '/setup',
    chat: { name: 'Harbour group · Science', communityId: `telegram:g${forum.id}` },
  })
})

test('a channel can be chosen: the bot is let in by it, and set-up is about it', async () => {
  const { reader, world, lines } = await answerOnTelegram(answering)
  const channel = world.makeChannel({ title: 'Velm News', owner: reader })
  const start = await reader.asks(reader.chat, '/setup')
  await reader.presses(start, 'For another place…')
  await reader.presses(world.lastMessage(reader.chat), 'A channel …')
  expect(world.lastMessage(reader.chat).keyboard).toMatchObject({ one_time_keyboard: true })
  reader.choosesChat(1, channel)
  await vi.waitFor(() =>
    expect(lines.map(({ text, chat }) => [text, chat.id])).toContainEqual([
      '/setup',
      idOf(channel),
    ]),
  )
  const removed = world.messagesIn(reader.chat).find(({ text }) => text.startsWith('Chosen'))
  expect(removed).toMatchObject({ text: 'Chosen: Velm News', keyboard: { remove_keyboard: true } })
  await reader.asks(reader.chat, '/setup "Velm News"')
  expect(lines.at(-1)?.chat.id).toBe(idOf(channel))
})

test('who chose a chat is asked to set it up, and not welcomed for it as well', async () => {
  const { reader, world, lines, stores } = await answerOnTelegram(answering)
  const channel = world.makeChannel({ title: 'Velm News', owner: reader })
  const start = await reader.asks(reader.chat, '/start')
  await reader.presses(start, 'For another place…')
  await reader.presses(world.lastMessage(reader.chat), 'A channel …')
  const before = world.botMessagesIn(reader.chat).length
  reader.choosesChat(1, channel)
  await vi.waitFor(() => expect(lines.at(-1)?.chat.id).toBe(idOf(channel)))
  const note = () => stores.notes.readNote('telegram', 'welcomed', `telegram:g${channel.id}`)
  await vi.waitFor(async () => expect(await note()).not.toBeNull())
  await vi.waitFor(() => expect(world.lastMessage(reader.chat).text).toBe('A card.'))
  const told = world.botMessagesIn(reader.chat).slice(before)
  expect(told.map(({ text }) => text)).toEqual(['Chosen: Velm News', 'A card.'])
})

test('what was chosen is told in the person’s own language, from its own side', async () => {
  const { world } = await answerOnTelegram(answering)
  const reader = world.makeUser({ firstName: 'Noa', languageCode: 'he' })
  const group = world.makeGroup({ title: 'Harbour group', owner: reader })
  const start = await reader.asks(reader.chat, '/start')
  const t = catalogue.translator('he')
  await reader.presses(start, 'For another place…')
  await reader.presses(world.lastMessage(reader.chat), t('telegram-a-group'))
  reader.choosesChat(2, group)
  const told = t('telegram-chosen', { place: 'Harbour group' })
  const { text } = writePlainPart(told, 'he')
  await vi.waitFor(() =>
    expect(world.messagesIn(reader.chat).map((each) => each.text)).toContain(text),
  )
  expect(text).not.toBe(writePlainPart(told, 'en').text)
})

test('while Telegram cannot be asked about a place, that is said, and nobody loses a right', async () => {
  const { reader, world, lines, telegram } = await openPlaces()
  const other = world.makeUser({ firstName: 'Other' })
  await other.asks(other.chat, '/start')
  const before = lines.length
  telegram.faults.plan('bad-gateway', { method: 'getChatMember' }, 20)
  telegram.faults.plan('bad-gateway', { method: 'getChat' }, 20)
  for (const said of ['/setup @velmnews', '/setup @no_such_place'])
    expect((await other.asks(other.chat, said)).text).toContain('Please try again in a moment')
  expect(lines).toHaveLength(before)
  expect(reader.id).not.toBe(other.id)
})

test('a group can be chosen, and choosing can be left', async () => {
  const { reader, world, lines } = await answerOnTelegram(answering)
  const group = world.makeGroup({ title: 'Harbour group', owner: reader })
  const start = await reader.asks(reader.chat, '/start')
  await reader.presses(start, 'For another place…')
  await reader.presses(world.lastMessage(reader.chat), 'A group …')
  const left = reader.taps('Choose nothing')
  await vi.waitFor(() => expect(world.lastMessage(reader.chat).id).toBeGreaterThan(left.id))
  expect(world.lastMessage(reader.chat)).toMatchObject({
    text: 'Nothing was chosen.',
    keyboard: { remove_keyboard: true },
  })
  const [places] = world
    .botMessagesIn(reader.chat)
    .filter((each) => world.labelsOf(each).flat().includes('A group …'))
  if (places === undefined) throw new Error('no places were offered')
  await reader.presses(places, 'A group …')
  reader.choosesChat(2, group)
  await vi.waitFor(() => expect(lines.at(-1)?.chat.id).toBe(idOf(group)))
  expect(lines.at(-1)).toMatchObject({ text: '/setup', person: { admin: true } })
})

test('what only shows something is for whoever may look in; others are answered without the place', async () => {
  const { world, lines, channel, forum } = await openPlaces()
  const other = world.makeUser({ firstName: 'Other' })
  other.starts(`story_381_at_${short(channel)}`)
  await vi.waitFor(() => expect(lines).toHaveLength(1))
  other.starts(`story_381_at_${short(forum)}`)
  await vi.waitFor(() => expect(lines).toHaveLength(2))
  expect(lines.map(({ text, chat, person }) => [text, chat.id, person.admin])).toEqual([
    ['/story #381', idOf(channel), false],
    ['/story #381', idOf(other.chat), true],
  ])
})

test('a channel without the right to post is told with its cure before anything is set up', async () => {
  const { reader, world, lines, channel } = await openPlaces()
  reader.promotesBot(channel, { can_edit_messages: true })
  lines.length = 0
  await vi.waitFor(async () => {
    const told = await reader.asks(reader.chat, '/setup @velmnews')
    expect(told.text).toContain('I cannot post in Velm News yet.')
  })
  for (const said of ['/configure @velmnews', 'schedules add @velmnews 07:30'])
    expect((await reader.asks(reader.chat, said)).text).toContain('I cannot post in Velm News yet.')
  await reader.asks(reader.chat, '/status @velmnews')
  expect(lines.at(-1)?.text).toBe('/status')
  expect(world.lastMessage(reader.chat).text).toBe('A card.')
})

test('what anybody may see in a group its members see alone; of a channel, and named, admins do', async () => {
  const { world, lines, channel, forum } = await openPlaces()
  const member = world.makeUser({ firstName: 'Member' })
  member.joins(forum)
  await member.asks(member.chat, `/start status_at_${short(forum)}`)
  expect(lines.at(-1)?.text).toBe('/status')
  expect(lines.at(-1)).toMatchObject({ chat: { id: idOf(forum) }, person: { admin: false } })
  for (const said of [`/start status_at_${short(channel)}`, '/status @velmnews'])
    expect((await member.asks(member.chat, said)).text).toContain('Only admins of Velm News')
  expect(lines).toHaveLength(1)
})

test('a stranger’s link follows nothing for everybody, and settles nothing', async () => {
  const { reader, lines, forum } = await openPlaces()
  const said = [
    '/follow Palmyra alerts for:chat',
    '/follow Palmyra for everyone',
    '/follow Palmyra both confirm',
    '/follow Palmyra',
  ]
  for (const each of said)
    await reader.asks(
      reader.chat,
      `/start b-${Buffer.from(each).toString('base64url')}_at_${short(forum)}`,
    )
  expect(lines.map(({ text }) => text)).toEqual(['/start', '/start', '/start', '/follow Palmyra'])
})
