import { expect, onTestFinished, test } from 'vitest'
import { createApi } from '../../../src/adapters/telegram/create-api.ts'
import { showTyping } from '../../../src/adapters/telegram/show-typing.ts'
import { startTelegram } from '../../fakes/telegram/start-telegram.ts'
import { VirtualClock } from '../../fakes/virtual-clock.ts'

test('nobody waits for a Telegram that does not answer to it', async () => {
  const telegram = await startTelegram({ validate: false })
  onTestFinished(() => telegram.close())
  const ada = telegram.world.makeUser()
  telegram.faults.plan('no-answer', { method: 'sendChatAction' }, 10)
  const api = createApi({ token: telegram.token, apiRoot: telegram.url })
  const clock = new VirtualClock(0)
  await showTyping({ chatId: ada.id, threadId: null }, new AbortController().signal, { api, clock })
  expect(clock.now()).toBe(1000 + 9 * 4500)
})
