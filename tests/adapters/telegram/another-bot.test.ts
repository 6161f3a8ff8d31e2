import { expect, onTestFinished, test } from 'vitest'
import { openChat } from '../../fakes/open-chat.ts'
import { answerOnTelegram } from './answer-on-telegram.ts'

test('with the token of another bot, an update numbered as an old one is answered', async () => {
  const chat = await openChat()
  onTestFinished(() => chat.close())
  const { conversation } = chat
  const askAs = async (botId: number) => {
    const telegram = { settings: { botId } }
    const { reader, telegram: own } = await answerOnTelegram({ conversation, telegram })
    const { text } = await reader.asks(reader.chat, '/topics')
    return { text, updates: own.state.updates.history.map(({ id }) => id) }
  }
  const first = await askAs(7_100_000_001)
  expect(await askAs(7_100_000_002)).toEqual(first)
})
