import { afterEach, expect, test } from 'vitest'
import { type OpenChat, openChat } from '../fakes/open-chat.ts'

let chat: OpenChat
afterEach(() => chat.close())

test('hides a word, lists it and shows it again', async () => {
  chat = await openChat()
  expect(await chat.read('/hide')).toContain('No words are hidden.')
  expect(await chat.read('/hide Football')).toContain('1 Show “football” again')
  expect(await chat.read('/hide')).toContain('football')
  await chat.say('/hide remove football')
  expect(await chat.read('/hide')).toContain('No words are hidden.')
})

test('in a shared place hides for the one who asked', async () => {
  chat = await openChat()
  const place = { id: 'group:1', platform: 'group', shared: true }
  const line = (id: string) => ({ chat: place, person: { id, admin: false } })
  await chat.say('/hide football', line('ada'))
  await chat.say('/news', line('ada'))
  await chat.say('/news', line('ben'))
  expect(chat.asked).toMatchObject([{ hiddenWords: ['football'] }, { hiddenWords: [] }])
})

test('a word too long for a button is hidden all the same', async () => {
  chat = await openChat()
  const word = 'כדורגל'.repeat(8)
  const { message } = await chat.say(`/hide ${word}`)
  const commands = message.blocks.flatMap((block) =>
    block.kind === 'actions' ? block.buttons.map(({ command }) => command) : [],
  )
  expect(commands).toEqual(['/news'])
  expect(await chat.read('/hide')).toContain(word)
})

test('stops at fifty words', async () => {
  chat = await openChat()
  const hiddenWords = Array.from({ length: 50 }, (_, i) => `word${i}`)
  await chat.services.chats.saveSettings('terminal:local', { hiddenWords })
  expect(await chat.read('/hide one more')).toContain('At most 50 words')
})

test.each([
  ['x', 'A hidden word has 2 to 60 letters or digits.'],
  ['?!', 'A hidden word has 2 to 60 letters or digits.'],
  ['a'.repeat(61), 'A hidden word has 2 to 60 letters or digits.'],
  ['the', '“the” stands in nearly every story. Hide a word that tells stories apart.'],
])('refuses to hide “%s”, with the reason', async (word, reason) => {
  chat = await openChat()
  expect(await chat.read(`/hide ${word}`)).toBe(reason)
  expect(await chat.read('/hide')).toContain('No words are hidden.')
})

test('showing again what was not hidden says so', async () => {
  chat = await openChat()
  expect(await chat.read('/hide remove nothere')).toBe('“nothere” was not hidden.')
})
