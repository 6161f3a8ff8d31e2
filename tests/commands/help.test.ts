import { afterEach, expect, test } from 'vitest'
import { type OpenChat, openChat } from '../fakes/open-chat.ts'

let chat: OpenChat
afterEach(() => chat.close())

test('lists what this person may do here', async () => {
  chat = await openChat()
  const place = { id: 'group:1', platform: 'group', shared: true }
  const reader = { chat: place, person: { id: 'ben', admin: false } }
  expect(await chat.read('/help', reader)).not.toContain('setup')
  expect(await chat.read('/help')).toContain('setup')
})

test('tells how one command is used, by any of its names', async () => {
  chat = await openChat()
  expect(await chat.read('/help briefing')).toMatchInlineSnapshot(`
    "/news · A briefing now, on everything or on one topic
    For example

    • /news
    • /news science
    • /news about Palmyra
    • show me science news

    What it takes

    topic  A desk such as science, words such as Palmyra, or a query

    1 /news   2 /news science"
  `)
})

test.each(['typed', 'forms'] as const)(
  'how a command looks in use comes before all that it takes: %s',
  async (grammar) => {
    chat = await openChat()
    const shown = await chat.read('/help schedule', { grammar })
    const example = shown.indexOf('For example')
    expect(example).toBeGreaterThan(0)
    expect(shown.indexOf('How many minutes late it may still come')).toBeGreaterThan(example)
  },
)

test('a command that is none gets the nearest', async () => {
  chat = await openChat()
  expect(await chat.read('/help serch')).toContain('1 Help with search')
})

test('is Hebrew in a Hebrew chat', async () => {
  chat = await openChat({ settings: { language: 'he' } })
  expect(await chat.read('עזרה')).toContain('תדריך עכשיו')
})

test('an option given by name is told by the word that is typed, and no inner one is', async () => {
  chat = await openChat()
  const shown = await chat.read('/help settings')
  expect(shown).toMatch(/originators +Independent reports/)
  expect(shown).toMatch(/perday +Most alerts/)
  expect(await chat.read('/help unfollow')).not.toContain('confirm')
})

test('a command is found by any of its words in the chat’s language', async () => {
  chat = await openChat({ settings: { language: 'he' } })
  expect(await chat.read('עזרה תזמון')).toContain('/schedule')
  expect(await chat.read('עזרה לוח זמנים')).toContain('/schedule')
})
