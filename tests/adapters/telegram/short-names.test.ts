import { expect, test, vi } from 'vitest'
import { findName, keepNames } from '../../../src/adapters/telegram/kept-names.ts'
import type { Button } from '../../../src/delivery/message.ts'
import { openChat } from '../../fakes/open-chat.ts'
import { sayBlocks, sayText } from '../../fakes/scripted-conversation.ts'
import { answerOnTelegram, eventsCalled } from './answer-on-telegram.ts'

const longLine = `/setup ${'world,science,'.repeat(6)}climate 07:30 weekdays`

/** A card whose steps are counted, with one button. */
function cardOf(button: Button) {
  let step = 0
  return () =>
    sayBlocks([
      { kind: 'text', spans: [{ text: `Step ${step++}.` }] },
      { kind: 'actions', buttons: [button] },
    ])
}

const next: Button = { label: 'Next', command: longLine }

test('a line too long for its button changes the card it stands in, as any other of its command', async () => {
  const { reader, world, lines } = await answerOnTelegram({ script: cardOf(next) })
  const card = await reader.asks(reader.chat, '/setup')
  await reader.presses(card, 'Next')
  await vi.waitFor(() => expect(card.text).toBe('Step 1.'))
  expect(lines.at(-1)?.text).toBe(longLine)
  expect(world.botMessagesIn(reader.chat)).toHaveLength(1)
})

test('so it does in the bot’s own words: a schedule with many topics is saved in its card', async () => {
  const chat = await openChat()
  const { reader, world } = await answerOnTelegram({ conversation: chat.conversation })
  const topics = 'syria AND (palmyra OR tadmor OR "load test" OR lirios) -football'
  const card = await reader.asks(
    reader.chat,
    `/schedule 07:30 weekdays ${topics} zone:Asia/Jerusalem`,
  )
  const [save = ''] = world.labelsOf(card).flat()
  await reader.presses(card, save)
  await vi.waitFor(async () => {
    const saved = await chat.services.briefings.listBriefings(`telegram:${reader.id}`)
    expect(saved).toHaveLength(1)
  })
  expect(world.botMessagesIn(reader.chat)).toHaveLength(1)
  await chat.close()
})

test('about another place it stays about that place', async () => {
  const { reader, world, lines } = await answerOnTelegram({ script: cardOf(next) })
  await reader.asks(reader.chat, '/start')
  const channel = world.makeChannel({ title: 'Velm News', username: 'velmnews', owner: reader })
  reader.addsBot(channel, { can_post_messages: true, can_edit_messages: true })
  await vi.waitFor(() => expect(world.botMessagesIn(reader.chat)).toHaveLength(2))
  const card = await reader.asks(reader.chat, '/setup @velmnews')
  await reader.presses(card, 'Next')
  expect(lines.at(-1)).toMatchObject({ text: longLine, chat: { id: `telegram:${channel.id}` } })
  await vi.waitFor(() => expect(card.text).toBe('Step 2.'))
  expect(world.botMessagesIn(reader.chat)).toHaveLength(3)
})

test('its words are asked for by a question that outlasts a restart', async () => {
  const ask = { title: 'Topics', label: 'Which topics?', example: 'world', value: '' }
  const { reader, world, lines, chat, openAgain } = await answerOnTelegram({
    script: cardOf({ ...next, ask }),
  })
  const card = await reader.asks(reader.chat, '/setup')
  await reader.presses(card, 'Next')
  const question = world.lastMessage(reader.chat)
  await chat.stop()
  await openAgain()
  await reader.asks(reader.chat, 'health', { replyTo: question })
  expect(lines.at(-1)?.text).toBe(`${longLine} health`)
})

test('its name is kept before the message that shows it is sent: whenever the process ends, it is known', async () => {
  const { reader, telegram, stores, lines, chat, openAgain } = await answerOnTelegram({
    script: cardOf(next),
  })
  const writeNote: typeof stores.notes.writeNote = stores.notes.writeNote.bind(stores.notes)
  const sentBefore: number[] = []
  vi.spyOn(stores.notes, 'writeNote').mockImplementation(async (platform, name, ...rest) => {
    await writeNote(platform, name, ...rest)
    if (name === 'names') sentBefore.push(telegram.callsOf('sendMessage').length)
  })
  const card = await reader.asks(reader.chat, '/setup')
  expect(sentBefore).toEqual([0])
  // Shown again it is the same, and written no more.
  await reader.asks(reader.chat, '/setup')
  expect(sentBefore).toEqual([0])
  await chat.stop()
  await openAgain()
  await reader.presses(card, 'Next')
  expect(lines.at(-1)?.text).toBe(longLine)
  await vi.waitFor(() => expect(card.text).toBe('Step 2.'))
})

test('a name that was deleted with its chat’s data is told to be too old, with a way on', async () => {
  const chat = await openChat()
  const { reader, world, stores } = await answerOnTelegram({ conversation: chat.conversation })
  const topics = 'syria AND (palmyra OR tadmor OR "load test" OR lirios) -football'
  const card = await reader.asks(
    reader.chat,
    `/schedule 07:30 weekdays ${topics} zone:Asia/Jerusalem`,
  )
  await stores.chats.deleteChat(`telegram:${reader.id}`)
  const [save = ''] = world.labelsOf(card).flat()
  await reader.presses(card, save)
  const told = world.lastMessage(reader.chat)
  expect(told.text).toBe('This button is too old to be understood. Please ask again.')
  expect(world.labelsOf(told).flat()).toEqual(['Help'])
  await chat.close()
})

test('a link of one’s own outlasts a restart, and says so once it is gone', async () => {
  const { reader, world, lines, stores, chat, openAgain } = await answerOnTelegram({
    script: () => sayText('word '.repeat(1500)),
  })
  const group = world.makeGroup({ title: 'Harbour', members: [reader], bot: 'member' })
  const answer = await reader.asks(group, '/settings minutes 5')
  await chat.stop()
  await openAgain()
  await reader.presses(answer, 'Read it privately')
  expect(lines.at(-1)?.text).toBe('/settings minutes 5')
  await stores.chats.deleteChat(`telegram:${reader.id}`)
  await reader.presses(answer, 'Read it privately')
  await vi.waitFor(() =>
    expect(world.lastMessage(reader.chat).text).toBe(
      'This link is too old to be understood. Please ask again here.',
    ),
  )
})

test('what cannot be kept is sent all the same', async () => {
  const { reader, events, stores } = await answerOnTelegram({ script: cardOf(next) })
  const close = vi.spyOn(stores.notes, 'writeNote').mockRejectedValue(new Error('disk full'))
  const card = await reader.asks(reader.chat, '/setup')
  close.mockRestore()
  expect(card.text).toBe('Step 0.')
  expect(eventsCalled(events, 'telegram-names-unkept')).toHaveLength(1)
})

test('of a chat the newest two hundred names are kept, for thirty days since they were shown last', async () => {
  const { stores } = await answerOnTelegram()
  const { notes } = stores
  const day = 24 * 3_600_000
  const add = (now: number, ...names: readonly string[]) =>
    keepNames(
      new Map([['telegram:7', new Map(names.map((name) => [name, `/news ${name}`]))]]),
      notes,
      now,
    )
  const find = (name: string, now: number) => findName('telegram:7', name, notes, now)
  await add(0, 'a', 'b')
  await add(20 * day, 'b')
  expect(await find('a', 30 * day - 1)).toBe('/news a')
  expect([await find('a', 30 * day), await find('b', 30 * day)]).toEqual([null, '/news b'])
  expect(await findName('telegram:8', 'b', notes, 20 * day)).toBeNull()
  await add(30 * day, ...Array.from({ length: 200 }, (_, i) => `n${i}`))
  expect([await find('b', 30 * day), await find('n0', 30 * day)]).toEqual([null, '/news n0'])
})
