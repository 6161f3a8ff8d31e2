import { afterEach, expect, test } from 'vitest'
import { buttonsOf, inGroup, type OpenChat, openChat } from '../fakes/open-chat.ts'

let chat: OpenChat
afterEach(() => chat.close())

const stored = async (chatId = 'terminal:local') =>
  (await chat.services.chats.readSettings(chatId)).quietHours

test.each([
  ['22:00-07:00', { from: '22:00', to: '07:00' }],
  ['from 22 to 7', { from: '22:00', to: '07:00' }],
  ['10pm – 6:30am', { from: '22:00', to: '06:30' }],
  ['12am-12pm', { from: '00:00', to: '12:00' }],
])('/quiet %s', async (typed, saved) => {
  chat = await openChat()
  await chat.say(`/quiet ${typed}`)
  expect(await stored()).toEqual(saved)
})

test.each(['22', '25-7', '22:00-22:00', '13pm-7', '9-10-11', 'at night'])(
  '“/quiet %s” is refused with an example',
  async (typed) => {
    chat = await openChat()
    const told = (await chat.read(`/quiet ${typed}`)).replaceAll('\n', ' ')
    expect(told).toBe(
      `“${typed}” is not two hours of the day. From when to when? For example: /quiet 22:00-07:00`,
    )
    expect(await stored()).toBeUndefined()
  },
)

test('shows what is set, whether it is quiet now, and in which zone', async () => {
  chat = await openChat()
  expect(await chat.read('/quiet')).toContain('Your alerts come at any hour.')
  expect(await chat.read('/quiet 23:00-08:00')).toMatchInlineSnapshot(`
    "Quiet hours 23:00-08:00: your alerts wait, and come together at the end. It is
    quiet now, until 08:00.

    Times are in Asia/Jerusalem, where it is 07:30.

    1 22:00-07:00   2 No quiet hours"
  `)
})

test('is understood in Hebrew', async () => {
  chat = await openChat({ settings: { language: 'he' } })
  await chat.say('שקט 22 עד 7')
  expect(await stored()).toEqual({ from: '22:00', to: '07:00' })
  await chat.say('שקט כבוי')
  expect(await stored()).toBeNull()
})

test('a zone that was only guessed is asked about', async () => {
  chat = await openChat({ settings: { zoneConfirmed: false } })
  expect(buttonsOf(await chat.say('/quiet'))).toContainEqual({
    label: 'Yes, it is 07:30 here',
    command: '/settings zone:Asia/Jerusalem',
  })
})

test('in a shared place acts for the asker, for everyone only by admins', async () => {
  chat = await openChat()
  await chat.say('/quiet 22-7', inGroup('ben'))
  expect(await stored('group:private-ben')).toEqual({ from: '22:00', to: '07:00' })
  expect(await chat.read('/quiet 22-7 for chat', inGroup('ben'))).toContain('admins')
  await chat.say('/quiet 23-6 for chat', inGroup('ada', { admin: true }))
  expect(await stored('group:1')).toEqual({ from: '23:00', to: '06:00' })
  expect(await chat.services.audit.listEntries('group:1', 9)).toMatchObject([
    { personId: 'ada', command: 'quiet', detail: '/quiet 23-6 for chat' },
  ])
})
