import { afterEach, expect, test } from 'vitest'
import { sampleBriefing } from '../contracts/delivery-samples.ts'
import { inGroup, type OpenChat, openChat } from '../fakes/open-chat.ts'
import { sampleDigest } from '../fakes/sample-briefs.ts'

let chat: OpenChat
afterEach(() => chat.close())

test('asks for a week, in twice the minutes, of all the chat reads and follows', async () => {
  chat = await openChat({ settings: { minutes: 5 } })
  await chat.services.follows.addFollow({
    chatId: 'terminal:local',
    topic: { kind: 'words', words: 'Palmyra' },
    key: 'words:palmyra',
    languages: ['en'],
    alerts: false,
    digests: true,
    since: 0,
    addedBy: 'terminal:me',
  })
  await chat.say('/catchup')
  expect(chat.asked).toMatchObject([
    {
      memoryId: 'terminal:local',
      topics: [],
      followed: [{ kind: 'words', words: 'Palmyra' }],
      minutes: 10,
      maxAgeHours: 168,
    },
  ])
})

test('is headed by the time since when, and its numbers open its stories', async () => {
  chat = await openChat()
  const shown = await chat.read('what did I miss')
  expect(shown).toContain('Catch-up since Wed 18:00 · Thursday 26 November, 07:30')
  expect(await chat.read('2')).toContain('Comet survey finds second interstellar visitor')
})

test('the first one has nothing it could be since', async () => {
  chat = await openChat({ news: { digest: async () => sampleDigest({ previousAt: null }) } })
  expect(await chat.read('catch up')).toMatch(/^Catch-up · Thursday/u)
})

test('where nothing came since the last digest, it tells what that one left out', async () => {
  const { stories } = sampleDigest()
  const previousAt = Math.max(...stories.map(({ brief }) => brief.lastReportAt))
  chat = await openChat({ news: { digest: async () => sampleDigest({ previousAt }) } })
  expect(await chat.read('/catchup')).toMatch(/^Left out of your last digest · Thursday/u)
})

test('with nothing missed says since when, and leaves the memory alone', async () => {
  chat = await openChat({ news: { digest: async () => sampleDigest({ stories: [] }) } })
  const reply = await chat.say('/catchup')
  expect(reply.memoryId).toBeNull()
  expect(await chat.read('/catchup')).toContain('Nothing new since Wed 18:00.')
})

test('a private chat knows what its schedules showed; in a group not everybody was there', async () => {
  chat = await openChat()
  for (const chatId of ['terminal:local', 'group:1'])
    await chat.services.briefings.addBriefing(sampleBriefing({ chatId }))
  await chat.say('/catchup')
  await chat.say('/catchup', inGroup('ben'))
  expect(chat.asked).toMatchObject([
    { memoryId: 'terminal:local', alsoKnown: ['terminal:local#briefing:1'] },
    { alsoKnown: [] },
  ])
})
