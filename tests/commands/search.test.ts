import { afterEach, expect, test } from 'vitest'
import type { SearchHit } from '../../src/digest/news.ts'
import { type OpenChat, openChat } from '../fakes/open-chat.ts'
import { sourceOf } from '../fakes/sample-briefs.ts'

let chat: OpenChat
afterEach(() => chat.close())

const hits: readonly SearchHit[] = [
  {
    storyId: 12,
    title: 'Comet survey finds second visitor',
    language: 'en',
    outlets: 3,
    source: sourceOf('Delta Wire', 3),
  },
  {
    storyId: null,
    title: 'A comet for beginners',
    language: 'en',
    outlets: 1,
    source: sourceOf('Lake Gazette', 30),
  },
]

test('lists stories to open, and loose reports as links', async () => {
  chat = await openChat({ news: { search: async () => hits } })
  expect(await chat.read('search comet')).toMatchInlineSnapshot(`
    "“comet” · 2 stories
    1  Comet survey finds second visitor               3 outlets · Delta Wire, 04:30

    • A comet for beginners · Lake Gazette, Wed 01:30

    2 News"
  `)
})

test('a number opens the story it stands by', async () => {
  chat = await openChat({ news: { search: async () => hits } })
  const { message } = await chat.say('search comet')
  expect(message.blocks).toContainEqual(
    expect.objectContaining({
      kind: 'menu',
      items: [expect.objectContaining({ button: { label: 'More', command: '/story #12' } })],
    }),
  )
})

test('finding nothing says so, and how far reading is', async () => {
  chat = await openChat()
  const shown = await chat.read('/search "load test"')
  expect(shown).toContain('Nothing found for “load test”.')
  expect(shown).toContain('28 of 30 sources read.')
  expect(chat.asked).toMatchObject([{ words: 'load test', limit: 8 }])
})

test('numbers said next mean the list of hits, whatever was listed before', async () => {
  chat = await openChat({ news: { search: async () => hits } })
  await chat.say('/news')
  expect(await chat.read('1')).toContain('Velm bridge reopens')
  await chat.say('search comet')
  for (const line of ['1', 'story 1', 'follow 1'])
    expect(await chat.read(line)).toContain('Comet survey finds second')
  expect(await chat.read('2')).toContain('There is no story 2')
})

test('a search without a numbered hit leaves the numbers as they were', async () => {
  const loose = hits.filter(({ storyId }) => storyId === null)
  chat = await openChat({ news: { search: async ({ words }) => (words === 'comet' ? loose : []) } })
  await chat.say('/news')
  for (const line of ['search comet', 'search midwives', '/topics', '/follows'])
    await chat.say(line)
  expect(await chat.read('2')).toContain('Comet survey finds second')
})
