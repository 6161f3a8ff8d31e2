import { expect, test, vi } from 'vitest'
import type { Block } from '../../../src/delivery/message.ts'
import { catalogue } from '../../fakes/open-chat.ts'
import { sayBlocks, scriptConversation } from '../../fakes/scripted-conversation.ts'
import { answerOnTelegram, eventsCalled } from './answer-on-telegram.ts'

const file: Block = { kind: 'file', name: 'feeds.opml', text: '<opml/>' }
const sentence: Block = { kind: 'text', spans: [{ text: 'Here it is.' }] }
const script = () => sayBlocks([sentence, file])
const refused = { code: 400, description: 'Bad Request: file must be non-empty' }

const locked = () => Promise.reject(new Error('locked'))

/** A block that cannot be rendered. */
function breakingBlock(): Block {
  return {
    kind: 'text',
    get spans(): never {
      throw new Error('no spans')
    },
  }
}

test('a file that has to wait is sent later, and its message not again', async () => {
  const { reader, world, telegram } = await answerOnTelegram({ script })
  telegram.faults.flood(1, { method: 'sendDocument' })
  reader.says(reader.chat, '/sources export')
  const [message, document] = await world.untilMessages(reader.chat, 2)
  expect(message?.text).toBe('Here it is.')
  expect(document?.media).toMatchObject({ kind: 'document' })
  expect(world.botMessagesIn(reader.chat)).toHaveLength(2)
})

test('each file waits for a turn of its own', async () => {
  const turns: string[] = []
  const reserve = async (chatId: string) => void turns.push(chatId)
  const { reader, world } = await answerOnTelegram({ script, parts: { reserve } })
  reader.says(reader.chat, '/sources export')
  await world.untilMessages(reader.chat, 2)
  expect(turns).toEqual([`telegram:${reader.id}`, `telegram:${reader.id}`])
})

test('a file that is refused is told in a sentence; what arrived counts as shown', async () => {
  const { reader, world, telegram, sent, dropped, events } = await answerOnTelegram({ script })
  telegram.faults.plan(refused, { method: 'sendDocument' })
  reader.says(reader.chat, '/sources export')
  const messages = await world.untilMessages(reader.chat, 2)
  expect(messages.map(({ text }) => text)).toEqual([
    'Here it is.',
    'The file could not be sent just now. Please ask for it again.',
  ])
  expect([sent.length, dropped.length]).toEqual([1, 0])
  expect(eventsCalled(events, 'telegram-answer-file-not-sent')).toHaveLength(1)
})

test('an answer that cannot be written is apologised for, once, and given up', async () => {
  const { reader, world, sent, dropped } = await answerOnTelegram({
    script: () => sayBlocks([breakingBlock()]),
  })
  const told = await reader.asks(reader.chat, '/news')
  expect(told.text).toContain('Something went wrong on our side')
  await vi.waitFor(() => expect(dropped).toHaveLength(1))
  expect(sent).toEqual([])
  expect(world.botMessagesIn(reader.chat)).toHaveLength(1)
})

test('a fault after a press among others is told the presser alone', async () => {
  let isDown = false
  const buttons = [{ label: 'Five', command: '/settings minutes 5' }]
  const card = sayBlocks([sentence, { kind: 'actions', buttons }])
  const { reader, world, dropped } = await answerOnTelegram({
    script: () => (isDown ? sayBlocks([breakingBlock()]) : card),
  })
  const group = world.makeGroup({ title: 'Harbour', members: [reader], bot: 'member' })
  const shown = await reader.asks(group, '/status')
  isDown = true
  const answer = await reader.pressesForAnswer(shown, 'Five')
  expect(answer?.text).toContain('Something went wrong')
  await vi.waitFor(() => expect(dropped).toHaveLength(1))
  expect(world.botMessagesIn(group)).toHaveLength(1)
})

test('a store that fails is apologised for, in the language of the asker’s app', async () => {
  const { chat, world, stores, openAgain, lines } = await answerOnTelegram()
  await chat.stop()
  vi.spyOn(stores.communities, 'readCommunity').mockImplementation(locked)
  vi.spyOn(stores.places, 'getPlaces').mockImplementation(locked)
  await openAgain()
  const reader = world.makeUser({ firstName: 'Noa', languageCode: 'he' })
  const group = world.makeGroup({ title: 'Harbour', members: [reader], bot: 'member' })
  const told = await reader.asks(group, '/news')
  expect(told.text).toContain(catalogue.translator('he')('problem-unexpected').slice(0, 20))
  expect(lines).toEqual([])
})

test('what cannot be noted of an answer that arrived makes no apology', async () => {
  const conversation = { ...scriptConversation().conversation, sent: locked }
  const { reader, world, events } = await answerOnTelegram({ conversation })
  await reader.asks(reader.chat, '/news')
  await vi.waitFor(() => expect(eventsCalled(events, 'telegram-answer-unsettled')).toHaveLength(1))
  expect(world.botMessagesIn(reader.chat).map(({ text }) => text)).toEqual(['Yes.'])
})
