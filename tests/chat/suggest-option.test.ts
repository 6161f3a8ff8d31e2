import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import type { HalfTyped, Line, Suggestion } from '../../src/chat/conversation.ts'
import type { Block } from '../../src/delivery/message.ts'
import { sampleFeed, sampleStory } from '../contracts/storage-samples.ts'
import { atTerminal, inGroup, type OpenChat, openChat } from '../fakes/open-chat.ts'
import { briefOf, sourceOf, thursdayMorning } from '../fakes/sample-briefs.ts'

const hour = 3_600_000
const headlines = [
  'Velm bridge reopens after rebuilt span passes load test',
  'Comet survey finds second interstellar visitor',
  'Harbour board votes on the old quay',
]

/** Three stories of this morning: two of the world, one of science, the hottest first. */
async function openSuggesting(parts: Parameters<typeof openChat>[0] = {}): Promise<OpenChat> {
  const chat = await openChat(parts)
  const { stories } = chat.services
  await stories.saveGrouping({
    stories: headlines.map((_, i) => ({
      ...sampleStory(i + 1),
      desks: [i === 1 ? 'science' : 'world'],
      lastReportAt: thursdayMorning - hour,
      hot: 10 - i,
    })),
    placed: [],
    merges: [],
  })
  for (const [i, headline] of headlines.entries())
    await stories.saveRevision(i + 1, {
      revision: 1,
      at: thursdayMorning,
      changes: [],
      brief: JSON.stringify(briefOf(i + 1, headline, sourceOf('Delta Wire', 1))),
    })
  return chat
}

function suggest(
  { conversation }: OpenChat,
  asked: Partial<HalfTyped> & Pick<HalfTyped, 'command' | 'option'>,
  line: Partial<Line> = {},
): Promise<readonly Suggestion[]> {
  const whole = { typed: '', options: {}, ...asked }
  return conversation.suggestOption({ ...atTerminal, text: '', ...line }, whole)
}

/** The story as it stands first in a digest. */
function cardOf(storyId: number): Block {
  const brief = briefOf(storyId, headlines[storyId - 1] ?? '', sourceOf('Delta Wire', 1))
  const empty = { mark: null, since: null, statements: [], changes: [], buttons: [] }
  return { kind: 'story', number: 1, brief, compact: false, ...empty }
}

async function labels(...given: Parameters<typeof suggest>): Promise<readonly string[]> {
  return (await suggest(...given)).map(({ label }) => label)
}

const news = { command: 'news', option: 'topic' }

test("topics are desks and names with today's stories, then what the asker follows", async () => {
  const chat = await openSuggesting()
  await chat.say('/follow Palmyra alerts confirm')
  expect(await suggest(chat, news)).toEqual([
    { label: 'World · 2', value: 'world' },
    { label: 'Science · 1', value: 'science' },
    { label: 'Ada Renn · 7', value: 'Ada Renn' },
    { label: 'Palmyra', value: 'Palmyra' },
  ])
})

test('words that are no desk can be asked for as they are, before what has them in its name', async () => {
  const chat = await openSuggesting()
  expect(await labels(chat, { ...news, typed: 'renn' })).toEqual(['renn', 'Ada Renn · 7'])
  expect(await labels(chat, { ...news, typed: 'SCI' })).toEqual(['SCI', 'Science · 1'])
  expect(await labels(chat, { ...news, typed: 'science' })).toEqual(['Science · 1'])
})

test('stories are offered by headline, first by the numbers the asker was shown', async () => {
  const chat = await openSuggesting()
  const story = { command: 'story', option: 'story' }
  expect(await suggest(chat, story)).toEqual(
    headlines.map((label, i) => ({ label, value: `#${i + 1}` })),
  )
  expect(await suggest(chat, { ...story, typed: 'comet' })).toEqual([
    { label: headlines[1], value: '#2' },
  ])
  const { message } = await chat.say('/help')
  chat.conversation.told(atTerminal, { ...message, blocks: [cardOf(3)] })
  expect(await labels(chat, story)).toEqual([`1 · ${headlines[2]}`, ...headlines.slice(0, 2)])
})

test('a story that is hidden here, or has a hidden word, is not offered', async () => {
  const chat = await openSuggesting({ settings: { hiddenStories: [2], hiddenWords: ['harbour'] } })
  expect(await labels(chat, { command: 'story', option: 'story' })).toEqual([headlines[0]])
})

test('time zones come with what their clocks show, the own one first', async () => {
  const chat = await openSuggesting()
  const zone = { command: 'settings', option: 'zone' }
  expect((await suggest(chat, zone))[0]).toEqual({
    label: 'Jerusalem · 07:30',
    value: 'Asia/Jerusalem',
  })
  expect(await suggest(chat, { ...zone, typed: 'new y' })).toEqual([
    { label: 'New York · 00:30', value: 'America/New_York' },
  ])
})

test('what is typed of a schedule is told as it reads, with its next time', async () => {
  const chat = await openSuggesting()
  const what = { command: 'schedule', option: 'what', options: { action: 'add' } }
  const [first] = await suggest(chat, { ...what, typed: '08:00 weekdays science' })
  expect(first).toEqual({
    label: 'weekdays at 08:00 · science · next 08:00',
    value: '08:00 weekdays science',
  })
  const longer = await suggest(chat, { ...what, typed: '08:00' })
  expect(longer.map(({ value }) => value)).toContain('08:00 Monday')
  expect((await suggest(chat, { ...what, typed: 'weekdays' })).map(({ value }) => value)).toContain(
    'weekdays 07:30',
  )
  expect((await suggest(chat, what)).length).toBeGreaterThan(5)
})

test("schedules are offered by their own words, a follow by its topic's name", async () => {
  const chat = await openSuggesting()
  await chat.say('/schedule add confirm 07:30 weekdays science')
  const preview = { command: 'schedule', option: 'schedule', options: { action: 'preview' } }
  expect(await suggest(chat, preview)).toEqual([
    { label: '1 · weekdays at 07:30 · Science', value: '1' },
  ])
  await chat.say('/follow Palmyra alerts confirm')
  const [follow] = await suggest(chat, { command: 'unfollow', option: 'follow', typed: 'palm' })
  expect(follow).toEqual({ label: 'Palmyra', value: 'id:1' })
})

test("in a shared place everybody's follows are offered only where they are meant", async () => {
  const chat = await openSuggesting()
  const asker = inGroup('ada', { admin: true })
  await chat.say('/follow Palmyra alerts confirm for:chat', asker)
  const unfollow = { command: 'unfollow', option: 'follow' }
  expect(await labels(chat, unfollow, asker)).toEqual([])
  expect(await labels(chat, { ...unfollow, options: { for: 'chat' } }, asker)).toEqual(['Palmyra'])
})

test("sources are offered with how they are; only the place's own can be removed", async () => {
  const chat = await openSuggesting()
  const feed = sampleFeed()
  await chat.services.feeds.addFeeds([feed])
  await chat.services.feeds.addFeeds([
    { ...feed, url: 'https://own.example/feed', addedBy: 'terminal:local' },
  ])
  const source = { command: 'sources', option: 'source' }
  const check = await suggest(chat, { ...source, options: { action: 'check' } })
  expect(check.map(({ value }) => value)).toEqual(['2', '1'])
  expect(check[0]?.label).toMatch(/ · not read yet$/u)
  const remove = await suggest(chat, { ...source, options: { action: 'remove' } })
  expect(remove.map(({ value }) => value)).toEqual(['2'])
})

test('an address to add is offered as it is typed', async () => {
  const chat = await openSuggesting()
  const add = { command: 'sources', option: 'source', options: { action: 'add' } }
  expect(await suggest(chat, add)).toEqual([])
  const typed = 'https://velmcourier.example/feed.xml'
  expect(await suggest(chat, { ...add, typed })).toEqual([{ label: typed, value: typed }])
})

test('languages are offered by name: those the bot speaks, or one more to read in', async () => {
  const chat = await openSuggesting()
  expect(await suggest(chat, { command: 'settings', option: 'language' })).toEqual([
    { label: 'English', value: 'en' },
    { label: 'Hebrew · עברית', value: 'he' },
  ])
  const languages = { command: 'schedule', option: 'languages', typed: 'en, heb' }
  expect(await suggest(chat, languages)).toEqual([{ label: 'en, Hebrew · עברית', value: 'en, he' }])
  const both = await suggest(chat, { ...languages, typed: 'hebr, en, ' })
  expect(both.map(({ value }) => value)).toContain('he, en, ar')
  expect(both.map(({ value }) => value)).not.toContain('he, en, he')
})

test('several topics are offered with their stories, one more at the end of those typed', async () => {
  const chat = await openSuggesting()
  const topics = { command: 'schedule', option: 'topics' }
  expect((await labels(chat, topics)).slice(0, 2)).toEqual(['World · 2', 'Science · 1'])
  expect(await suggest(chat, { ...topics, typed: 'world, Palmyra, sci' })).toEqual([
    { label: 'world, Palmyra, sci', value: 'world, Palmyra, sci' },
    { label: 'world, Palmyra, Science · 1', value: 'world, Palmyra, science' },
  ])
  const next = await suggest(chat, { ...topics, typed: 'world,' })
  expect(next.map(({ value }) => value)).not.toContain('world, world')
})

test('who may approve is the asker or nobody; moderators are a place', async () => {
  const chat = await openSuggesting()
  const asked = { command: 'schedule', option: 'approval' }
  expect((await suggest(chat, asked)).map(({ value }) => value)).toEqual(['me', 'off'])
  expect(await suggest(chat, { command: 'schedule', option: 'moderators' })).toEqual([])
})

test('commands are offered to those who may run them', async () => {
  const chat = await openSuggesting()
  const help = { command: 'help', option: 'command', typed: 's' }
  const values = async (line: Partial<Line>) =>
    (await suggest(chat, help, line)).map(({ value }) => value)
  expect(await values(atTerminal)).toContain('schedule')
  expect(await values(inGroup('ben'))).not.toContain('schedule')
})

test('a feed that writes long or hidden text gets neither into a label', async () => {
  const chat = await openSuggesting()
  const hostile = `\u202eevil\u200b ${'very '.repeat(40)}long`
  await chat.services.stories.saveRevision(1, {
    revision: 2,
    at: thursdayMorning,
    changes: [],
    brief: JSON.stringify(briefOf(1, hostile, sourceOf('Delta Wire', 1))),
  })
  const [label = ''] = await labels(chat, { command: 'story', option: 'story' })
  expect(label).toMatch(/^evil very .*…$/u)
  expect(label.length).toBeLessThanOrEqual(100)
})

test('whatever is typed, at most 25 distinct values of at most 100 characters come back', async () => {
  const chat = await openSuggesting()
  const options = commands.flatMap(({ name, options: specs }) =>
    Object.keys(specs).map((option) => ({ command: name, option })),
  )
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom('07', 'every', '07:30 we', 'en,', '#', '((', 'a'.repeat(6000)),
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...options), typed, async (asked, words) => {
      const found = await suggest(chat, { ...asked, typed: words })
      expect(found.length).toBeLessThanOrEqual(25)
      expect(new Set(found.map(({ value }) => value)).size).toBe(found.length)
      for (const { label, value } of found) {
        expect(label.length).toBeGreaterThan(0)
        expect(Math.max(label.length, value.length)).toBeLessThanOrEqual(100)
      }
    }),
    { numRuns: 200 },
  )
})

test('an option nobody has suggests nothing', async () => {
  const chat = await openSuggesting()
  expect(await suggest(chat, { command: 'nothing', option: 'topic' })).toEqual([])
  expect(await suggest(chat, { command: 'news', option: 'nothing' })).toEqual([])
})
