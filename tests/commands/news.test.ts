import { afterEach, expect, test } from 'vitest'
import { buttonsOf, inGroup, type OpenChat, openChat } from '../fakes/open-chat.ts'
import { sampleDigest } from '../fakes/sample-briefs.ts'

let chat: OpenChat
afterEach(() => chat.close())

const empty = () =>
  sampleDigest({
    stories: [],
    still: [],
    coverage: { sourcesRead: 3, sources: 12, failing: [], leftOut: 0 },
  })

test('asks for what the chat reads, hides and has time for', async () => {
  chat = await openChat({ settings: { readingLanguages: ['he', 'en'], minutes: 5 } })
  await chat.say('/hide football')
  await chat.say('news about Palmyra')
  expect(chat.asked).toEqual([
    {
      memoryId: 'terminal:local',
      chatId: 'terminal:local',
      topics: [{ kind: 'words', words: 'Palmyra' }],
      onlyTopics: true,
      languages: ['he', 'en'],
      minutes: 5,
      hiddenWords: ['football'],
      blockedPublishers: [],
      hiddenStories: [],
      followed: [],
      timeZone: 'Asia/Jerusalem',
    },
  ])
})

test('on a desk asks for that desk', async () => {
  chat = await openChat()
  await chat.say('science news')
  expect(chat.asked).toMatchObject([
    { topics: [{ kind: 'desk', desk: 'science' }], onlyTopics: true },
  ])
})

test('offers the rest of the same topic when stories were left out', async () => {
  chat = await openChat()
  const { message } = await chat.say('science news')
  expect(message.blocks.at(-1)).toMatchObject({
    buttons: [{ label: 'More stories', command: '/news science' }, {}, {}],
  })
})

test('a topic without stories says how far reading is, and where else to look', async () => {
  chat = await openChat({ news: { digest: async () => empty() } })
  expect(await chat.read('/news science')).toBe(
    ['No stories on Science yet.', '', '3 of 12 sources read', '', '1 All news   2 Topics'].join(
      '\n',
    ),
  )
})

test('a mistyped desk is recognised when its words found nothing', async () => {
  chat = await openChat({ news: { digest: async () => empty() } })
  const shown = await chat.read('/news scinece')
  expect(shown).toContain('1 science   2 Search “scinece”   3 All news')
})

test('with nothing yet offers admins to set up a briefing', async () => {
  chat = await openChat({ news: { digest: async () => empty() } })
  const offered = async (admin: boolean) =>
    buttonsOf(await chat.say('/news', inGroup('ada', { admin }))).map(({ command }) => command)
  expect(await offered(true)).toEqual(['/setup', '/sources', '/help'])
  expect(await offered(false)).toEqual(['/sources', '/help'])
})

test('without sources tells how to add one', async () => {
  const none = { sourcesRead: 0, sources: 0, failing: [], leftOut: 0 }
  chat = await openChat({ news: { digest: async () => ({ ...empty(), coverage: none }) } })
  expect(await chat.read('/news')).toContain('Add one: /sources add https://…')
})

test('nothing found leaves no numbers and no memory behind', async () => {
  chat = await openChat({ news: { digest: async () => empty() } })
  const reply = await chat.say('/news')
  expect(reply.memoryId).toBeNull()
  expect(await chat.read('1')).toContain('There is no story 1')
})
