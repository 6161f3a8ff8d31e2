import { afterEach, expect, test } from 'vitest'
import { type OpenChat, openChat } from '../fakes/open-chat.ts'

let chat: OpenChat
afterEach(() => chat.close())

const shared = { id: 'group:1', platform: 'group', shared: true }
const line = (id: string, admin = false) => ({ chat: shared, person: { id, admin } })

test('/forget tells what is stored and deletes nothing before a confirmation', async () => {
  chat = await openChat()
  await chat.say('/settings minutes 5')
  expect(await chat.read('/forget')).toContain('What is stored')
  expect(await chat.read('/privacy delete')).toContain('There is no way back.')
  expect(await chat.services.chats.readSettings('terminal:local')).toEqual({ minutes: 5 })
})

test('deletes settings, memory and sources once confirmed', async () => {
  chat = await openChat()
  const { chats, memory } = chat.services
  await chat.say('/settings minutes 5')
  await chat.conversation.sent(await chat.say('/news'))
  expect(await chat.read('/privacy delete confirm')).toContain('Deleted.')
  expect(await chats.readSettings('terminal:local')).toEqual({})
  expect(await memory.lastShownAt('terminal:local')).toBeNull()
  expect(await chat.read('/story 1')).toContain('There is no story 1')
})

test('exports everything as a file', async () => {
  chat = await openChat()
  await chat.say('/settings minutes 5')
  const { message } = await chat.say('/privacy export')
  const file = message.blocks.find((block) => block.kind === 'file')
  expect(file?.name).toBe('dateline-my-data.json')
  expect(JSON.parse(file?.text ?? '')).toMatchObject({
    'terminal:local': { settings: { minutes: 5 } },
  })
})

test('a reader of a shared place deletes their own data only', async () => {
  chat = await openChat()
  const { chats } = chat.services
  await chat.say('/settings minutes 5', line('ada', true))
  await chat.say('/hide football', line('ben'))
  await chat.say('/hide chess', line('cleo'))
  expect(await chat.read('/privacy delete', line('ben'))).toContain('your hidden words')
  await chat.say('/privacy delete confirm', line('ben'))
  expect(await chats.readSettings('group:1')).toEqual({ minutes: 5 })
  expect(await chat.read('/hide', line('ben'))).toContain('No words are hidden.')
  expect(await chat.read('/hide', line('cleo'))).toContain('chess')
})
