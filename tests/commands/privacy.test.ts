import { afterEach, expect, test } from 'vitest'
import { buttonsOf, inGroup, type OpenChat, openChat } from '../fakes/open-chat.ts'

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
  expect(await chat.read('/privacy delete', line('ben'))).toContain('all that is yours')
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

test('what is mine is all of mine, alone and in every shared place, and what stays is told', async () => {
  chat = await openChat()
  const { briefings, chats, memory } = chat.services
  const alone = 'group:private-ben'
  const { person } = line('ben')
  const inPrivate = {
    person: { ...person, admin: true },
    chat: { id: alone, platform: 'group', shared: false },
  }
  const elsewhere = { person, chat: { id: 'group:2', platform: 'group', shared: true } }
  await chat.say('/schedule 7:30 science', inPrivate)
  await chat.say('yes', inPrivate)
  await chat.say('/quiet 22:00-07:00', inPrivate)
  await chat.say('/hide football', elsewhere)
  await chat.conversation.sent(await chat.say('/news', line('ben')))
  expect(await briefings.listBriefings(alone)).toHaveLength(1)
  expect(await chats.listPersonal('ben')).toEqual(['group:1#ben', 'group:2#ben'])
  expect(await chat.read('/privacy delete', line('ben'))).toContain('What stays')
  const reply = await chat.say('/privacy delete confirm', line('ben'))
  expect(JSON.stringify(reply.message.blocks)).toContain('names you by your id')
  expect(await briefings.listBriefings(alone)).toEqual([])
  expect(await chats.readSettings(alone)).toEqual({})
  expect(await chats.listPersonal('ben')).toEqual([])
  expect(await memory.lastShownAt('group:1#ben')).toBeNull()
  expect(await chats.exportChat(alone)).toMatchObject({ place: null, deliveries: [] })
  // Their next line alone meets the place anew.
  await chat.say('/news', inPrivate)
  expect(await chats.exportChat(alone)).toMatchObject({ place: { platform: 'group' } })
})

test('buttons never offer more than they delete', async () => {
  chat = await openChat()
  const labels = async (text: string, asker: ReturnType<typeof line>) =>
    buttonsOf(await chat.say(text, asker)).map(({ label }) => label)
  expect(await labels('/privacy', line('ben'))).toEqual(['Export', 'Delete what is mine'])
  expect(await labels('/privacy export', line('ben'))).toEqual(['Delete what is mine'])
  expect(await labels('/privacy export for:chat', line('ada', true))).toEqual([
    "Delete this chat's data",
  ])
  expect(await labels('/privacy delete for:chat', line('ada', true))).toEqual([
    "Yes, delete this chat's data",
    'Keep it',
  ])
})

test('tells when data ends by itself', async () => {
  chat = await openChat()
  expect(await chat.read('/privacy')).toContain('Data ends 30 days after the bot is removed')
})
