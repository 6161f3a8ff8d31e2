import { afterEach, expect, test } from 'vitest'
import { type OpenChat, openChat } from '../fakes/open-chat.ts'

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

    1 News   2 Topics   3 Settings   4 Help"
  `)
})
