import { afterEach, expect, test } from 'vitest'
import { inGroup, type OpenChat, openChat } from '../fakes/open-chat.ts'
import { pressButton } from './press-button.ts'

let chat: OpenChat
afterEach(() => chat.close())

const ada = inGroup('ada', { admin: true })

test('what buttons said stands in the log in words', async () => {
  chat = await openChat()
  await chat.say('/setup confirm 0 18 * * * everything zone:Asia/Jerusalem', ada)
  const saved = await chat.say('/schedule add confirm 30 7 * * 1;0 9 * * 2 world zone:UTC', ada)
  await pressButton(chat, saved, 'Pause', ada)
  await chat.say('/schedule remove confirm 2', ada)
  const log = await chat.read('/status log', ada)
  expect(log).toMatch(/ada +set up: daily at 18:00, all topics · zone:Asia\/Jerusalem/u)
  expect(log).toMatch(/ada +set up: .*Monday.*07:30.*; .*Tuesday.*09:00.*, world · zone:UTC/u)
  expect(log).toMatch(/ada +paused a schedule\n/u)
  expect(log).toMatch(/ada +removed a schedule\n/u)
  expect(log).not.toContain('confirm')
})

test('where others read, whose approval is waited for is told', async () => {
  chat = await openChat()
  const private_ = { ...ada, person: { ...ada.person, privateChatId: 'group:private-ada' } }
  const card = await chat.read('/schedule 7:30 zone:UTC approval:me', private_)
  expect(card).not.toMatch(/approval +me/u)
  expect(card).toContain('group:private-ada')
})
