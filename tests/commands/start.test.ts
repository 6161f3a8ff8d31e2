import { afterEach, expect, test } from 'vitest'
import { buttonsOf, inGroup, type OpenChat, openChat } from '../fakes/open-chat.ts'

let chat: OpenChat
afterEach(() => chat.close())

test('says what this is and where to go', async () => {
  chat = await openChat()
  expect(await chat.read('/start')).toMatchInlineSnapshot(`
    "Dateline reads the news and tells you what is new: few lines, each a source's
    own words, each with its source.

    Ask for “news”, for “science news”, for “news about” anything. A number opens a
    story. “follow” and a name tells you when it moves.

    28 of 30 sources read

    1 News   2 🔔 Follow a topic   3 Set up a briefing   4 Settings   5 Help"
  `)
})

test('in a shared place offers its admins, and only them, to set up a briefing', async () => {
  chat = await openChat()
  const offered = async (admin: boolean) =>
    buttonsOf(await chat.say('/start', inGroup('ada', { admin }))).map(({ command }) => command)
  expect(await offered(true)).toEqual(['/news', '/topics', '/setup', '/settings', '/help'])
  expect(await offered(false)).toEqual(['/news', '/topics', '/settings', '/help'])
})

test('the next steps in Hebrew', async () => {
  chat = await openChat({ settings: { language: 'he' } })
  expect(await chat.read('/start')).toContain('2 🔔 מעקב אחר נושא   3 ')
})
