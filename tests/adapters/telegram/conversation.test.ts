import { expect, test, vi } from 'vitest'
import { commands } from '../../../commands/index.ts'
import { openChat } from '../../fakes/open-chat.ts'
import { answerOnTelegram, eventsCalled } from './answer-on-telegram.ts'

test('every command is answered alone, with Telegram accepting each answer', async () => {
  const chat = await openChat()
  const { reader, events } = await answerOnTelegram({ conversation: chat.conversation })
  const failed: string[] = []
  for (const { examples } of commands)
    for (const example of examples) {
      const answer = await reader.asks(reader.chat, example)
      if (answer.text.includes('Something went wrong')) failed.push(example)
    }
  expect(failed).toEqual([])
  expect(eventsCalled(events, 'telegram-answer-not-sent')).toEqual([])
  expect(chat.warnings).toEqual([])
  await chat.close()
}, 20_000)

test('every command is answered in a group, shortly', async () => {
  const chat = await openChat({ linesPerMinute: 1000 })
  const { reader, world, events } = await answerOnTelegram({ conversation: chat.conversation })
  const group = world.makeGroup({ title: 'Harbour', owner: reader, topics: ['Science'], bot: {} })
  const long: string[] = []
  for (const { name } of commands) {
    const answer = await reader.asks(group, `/${name}`, { topic: 'Science' })
    if (answer.text.length > 1200) long.push(name)
    expect(answer.text).not.toContain('Something went wrong')
  }
  expect(long).toEqual([])
  expect(eventsCalled(events, 'telegram-answer-not-sent')).toEqual([])
  await chat.close()
}, 20_000)

test('a digest’s numbers open its stories, alone and from a group', async () => {
  const chat = await openChat()
  const { reader, world } = await answerOnTelegram({ conversation: chat.conversation })
  const group = world.makeGroup({ title: 'Harbour', members: [reader], bot: 'member' })
  const digest = await reader.asks(group, '/news')
  const [first] = world.labelsOf(digest).flat()
  await reader.presses(digest, first ?? '')
  const [opened] = await world.untilMessages(reader.chat, 1)
  expect(opened?.text).toContain('Velm bridge')
  expect(world.botMessagesIn(group)).toHaveLength(1)
  await chat.close()
})

test('a person follows, is asked, says yes, and sees it: one conversation over several messages', async () => {
  const chat = await openChat()
  const { reader, world } = await answerOnTelegram({ conversation: chat.conversation })
  await reader.asks(reader.chat, '/follow Palmyra')
  await vi.waitFor(() => expect(world.botMessagesIn(reader.chat).length).toBeGreaterThan(0))
  await reader.asks(reader.chat, 'yes')
  const follows = await reader.asks(reader.chat, '/follows')
  expect(follows.text).toContain('Palmyra')
  await chat.close()
})
