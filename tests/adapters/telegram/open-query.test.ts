import { expect, test, vi } from 'vitest'
import { sayBlocks } from '../../fakes/scripted-conversation.ts'
import { answerOnTelegram } from './answer-on-telegram.ts'

test('a press that waits behind another is answered within a moment', async () => {
  const slow = Promise.withResolvers<void>()
  const { reader, telegram, world, lines } = await answerOnTelegram({
    async script({ text }) {
      if (text === '/more') await slow.promise
      return sayBlocks([
        { kind: 'text', spans: [{ text: 'A card.' }] },
        { kind: 'actions', buttons: [{ label: 'More', command: '/more' }] },
      ])
    },
  })
  const card = await reader.asks(reader.chat, '/news')
  const presses = [reader.presses(card, 'More'), reader.presses(card, 'More')]
  await vi.waitFor(() => expect(telegram.callsOf('answerCallbackQuery')).toHaveLength(2))
  expect(lines.map(({ text }) => text)).toEqual(['/news', '/more'])
  slow.resolve()
  await Promise.all(presses)
  await world.untilMessages(reader.chat, 3)
  // Each press is answered once.
  expect(telegram.callsOf('answerCallbackQuery')).toHaveLength(2)
})
