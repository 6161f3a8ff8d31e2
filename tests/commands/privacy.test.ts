import { afterEach, expect, test } from 'vitest'
import { inGroup, type OpenChat, openChat } from '../fakes/open-chat.ts'

let chat: OpenChat
afterEach(() => chat.close())

const line = (id: string, admin = false) => inGroup(id, { admin })

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

test('times are exported as people read them, other numbers as they are', async () => {
  chat = await openChat()
  await chat.say('/follow comet both confirm')
  await chat.say('/settings minutes 5')
  const { message } = await chat.say('/privacy export')
  const file = message.blocks.find((block) => block.kind === 'file')
  expect(JSON.parse(file?.text ?? '')).toMatchObject({
    'terminal:local': {
      settings: { minutes: 5 },
      place: { metAt: '2026-11-26T05:30:00.000Z' },
      follows: [{ id: 1, since: '2026-11-26T05:30:00.000Z' }],
      audit: [{ at: '2026-11-26T05:30:00.000Z' }],
    },
  })
})

test('a reader of a shared place deletes their own data only, with all that they follow', async () => {
  chat = await openChat()
  const { chats, follows } = chat.services
  await chat.say('/settings minutes 5', line('ada', true))
  await chat.say('/hide football', line('ben'))
  await chat.say('/hide chess', line('cleo'))
  await chat.say('/follow comet both confirm', line('ben'))
  await chat.say('/follow comet both confirm', line('cleo'))
  expect(await chat.read('/privacy delete', line('ben'))).toContain('your hidden words')
  await chat.say('/privacy delete confirm', line('ben'))
  expect(await chats.readSettings('group:1')).toEqual({ minutes: 5 })
  expect(await chat.read('/hide', line('ben'))).toContain('No words are hidden.')
  expect(await chat.read('/hide', line('cleo'))).toContain('chess')
  expect(await follows.listFollows('group:private-ben')).toEqual([])
  expect(await follows.listFollows('group:private-cleo')).toHaveLength(1)
})

test('an export in a shared place is the asker’s own, the chat’s is for its admins', async () => {
  chat = await openChat()
  await chat.say('/follow comet both confirm', line('ben'))
  await chat.say('/follow bridge both confirm for:chat', line('ada', true))
  const exported = async (text: string, asker: ReturnType<typeof line>) => {
    const { message } = await chat.say(text, asker)
    return message.blocks.find((block) => block.kind === 'file')?.text ?? ''
  }
  const own = await exported('/privacy export', line('ben'))
  expect(own).toContain('comet')
  expect(own).not.toContain('bridge')
  expect(await exported('/privacy export for chat', line('ben'))).toBe('')
  const everyones = await exported('/privacy export for chat', line('ada', true))
  expect(everyones).toContain('bridge')
  expect(everyones).not.toContain('comet')
})

test('the chat’s data is deleted by its admins alone, after a question, and that is noted', async () => {
  chat = await openChat()
  const { chats, follows, audit } = chat.services
  await chat.say('/settings minutes 5', line('ada', true))
  await chat.say('/follow bridge both confirm for:chat', line('ada', true))
  expect(await chat.read('/privacy delete confirm for chat', line('ben'))).toContain('admins')
  await chat.say('/privacy delete for chat', line('ada', true))
  expect(await follows.listFollows('group:1')).toHaveLength(1)
  await chat.say('yes', line('ada', true))
  expect(await chats.readSettings('group:1')).toEqual({})
  expect(await follows.listFollows('group:1')).toEqual([])
  expect(await audit.listEntries('group:1', 9)).toMatchObject([{ command: 'privacy' }])
})

test('tells when data ends by itself', async () => {
  chat = await openChat()
  expect(await chat.read('/privacy')).toContain('Data ends 30 days after the bot is removed')
})
