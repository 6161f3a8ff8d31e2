import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Topic } from '../../src/topic/topic.ts'
import { HOUR } from './make-news.ts'
import { headlines, type OpenNews, openNews } from './open-news.ts'

let open: OpenNews
beforeEach(async () => {
  open = await openNews()
})
afterEach(() => open.close())

const bridge = { storyId: 1, title: 'Velm bridge reopens after load test' }
const comet = { storyId: 2, title: 'Comet survey finds second visitor', desks: ['science'] }
const ferry = { storyId: 3, title: 'Ferry strike enters second week', hoursAgo: 2 }

describe('topics', () => {
  test('none is every desk; a desk, a word, a query and a story are each their own', async () => {
    await open.tell(bridge, comet, ferry)
    expect(headlines(await open.digest())).toHaveLength(3)
    const about = async (...topics: Parameters<typeof open.digest>[0][]) =>
      headlines(await open.digest(topics[0]))
    const cometOnly = ['new: Comet survey finds second visitor']
    expect(await about({ topics: [{ kind: 'desk', desk: 'science' }] })).toEqual(cometOnly)
    expect(await about({ topics: [{ kind: 'words', words: 'comets' }] })).toEqual(cometOnly)
    expect(await about({ topics: [{ kind: 'story', storyId: 2 }] })).toEqual(cometOnly)
    const query = '(comet OR strike) -ferry'
    expect(await about({ topics: [{ kind: 'query', query }] })).toEqual(cometOnly)
  })

  test('several bring the stories of any of them', async () => {
    await open.tell(bridge, comet, ferry)
    const digest = await open.digest({
      topics: [
        { kind: 'desk', desk: 'science' },
        { kind: 'words', words: 'ferry strike' },
      ],
    })
    expect(digest.stories.map(({ brief }) => brief.storyId)).toEqual([2, 3])
  })

  test('words that stand apart in a report are no phrase of it', async () => {
    await open.tell({ ...ferry, text: ['The strike went on, the ferry office said on Monday.'] })
    const topics = [{ kind: 'words', words: 'week strike' }] as const
    expect(headlines(await open.digest({ topics }))).toEqual([])
  })

  test('a name is found by its other names', async () => {
    await open.close()
    open = await openNews([['Velm', 'Velmouth']])
    await open.tell(bridge)
    const topics = [{ kind: 'words', words: 'Velmouth' }] as const
    expect((await open.digest({ topics })).stories).toHaveLength(1)
  })

  test('a followed story comes in and stands before hotter ones', async () => {
    const old = { storyId: 9, title: 'Lighthouse keeper retires in Dunmarrow', hoursAgo: 20 }
    await open.tell(bridge, ferry, { ...old, desks: ['culture'] })
    const topics = [{ kind: 'desk', desk: 'world' }] as const
    const followed = [{ kind: 'words', words: 'lighthouse' }] as const
    const digest = await open.digest({ topics, followed })
    expect(digest.stories.map(({ brief }) => brief.storyId)).toEqual([9, 1, 3])
  })

  test('a maximum age of its own leaves older stories out', async () => {
    await open.tell(bridge, { ...ferry, hoursAgo: 7 })
    expect((await open.digest({ maxAgeHours: 6 })).stories).toHaveLength(1)
    expect((await open.digest({ maxAgeHours: null })).stories).toHaveLength(2)
  })
})

describe('a chat’s own sources', () => {
  const own = { publisher: 'Quay Blog', owner: 'telegram:1' }
  const secret = 'The quay club counted forty swans, the quay club said.'

  test('are told in that chat, and nowhere else', async () => {
    await open.tell({
      ...own,
      storyId: 5,
      title: 'Forty swans counted at the quay',
      text: [secret],
    })
    expect(headlines(await open.digest())).toEqual(['new: Forty swans counted at the quay'])
    const elsewhere = { chatId: 'telegram:2', memoryId: 'telegram:2' }
    expect(headlines(await open.digest(elsewhere))).toEqual([])
    expect(await open.news.brief(5, 'telegram:2')).toBeNull()
    expect((await open.news.brief(5, 'telegram:1'))?.headline.text).toMatch(/swans/u)
    const words = { words: 'swans', languages: ['en'], hiddenWords: [], limit: 5 }
    expect(await open.news.search({ ...words, chatId: 'telegram:2' })).toEqual([])
    expect(await open.news.search({ ...words, chatId: 'telegram:1' })).toMatchObject([
      { title: 'Forty swans counted at the quay' },
    ])
  })

  test('stand beside the operator’s in one story, which others read without them', async () => {
    const text = ['Nobody crossed the bridge before noon, the quay club said.']
    await open.tell(bridge, { ...own, ...bridge, ...own, title: 'Bridge at Velm open again', text })
    const sourcesOf = async (chatId: string) => {
      const { stories } = await open.digest({ chatId, memoryId: chatId })
      return stories[0]?.brief.statements.map(({ source }) => source.publisher)
    }
    expect(await sourcesOf('telegram:1')).toContain('Quay Blog')
    expect(await sourcesOf('telegram:2')).not.toContain('Quay Blog')
    const [prepared] = [...(await open.stores.stories.briefsOf([1])).values()]
    expect(prepared).not.toContain('Quay Blog')
  })

  test('tell what is new since the last digest, once', async () => {
    const first = { ...own, storyId: 5, title: 'Three swans hurt at the quay' }
    await open.tell({ ...first, text: ['Three swans were hurt, the quay club said.'] })
    await open.read()
    expect(headlines(await open.digest())).toEqual(['still: Three swans hurt at the quay'])
    open.clock.advance(2 * HOUR)
    const later = {
      ...own,
      storyId: 5,
      title: 'Swans at the quay are fed by the club',
      hoursAgo: 0,
    }
    const text = ['Divers found a broken net under the pier, harbour master Olm Vey said.']
    await open.tell({ ...later, publisher: 'Pier Notes', text })
    expect((await open.read()).stories).toMatchObject([{ mark: 'changed' }])
    expect((await open.digest()).stories).toEqual([])
  })

  test('that are no longer anybody’s are told to nobody', async () => {
    await open.tell({
      ...own,
      storyId: 5,
      title: 'Forty swans counted at the quay',
      text: [secret],
    })
    for (const { id } of await open.stores.feeds.listFeeds('telegram:1'))
      await open.stores.feeds.removeFeed(id, 'telegram:1')
    expect((await open.digest()).stories).toEqual([])
    expect((await open.digest({ chatId: 'telegram:2' })).stories).toEqual([])
  })
})

describe('publishers', () => {
  const harbour = {
    ...bridge,
    publisher: 'Harbour Post',
    title: 'Bridge of Velm carries lorries again',
    text: ['A crane stands on the western pier until Friday, the dockers’ union said.'],
  }
  const blockedPublishers = ['velmcourier.example']

  test('not wanted are not quoted, nor do they head a story', async () => {
    await open.tell(bridge, harbour)
    const [story] = (await open.digest({ blockedPublishers })).stories
    expect(story?.brief.headline.text).toBe(harbour.title)
    const names = story?.brief.statements.map(({ source }) => source.publisher)
    expect([...new Set(names)]).toEqual(['Harbour Post'])
  })

  test('wanted alone bring their stories, and no others', async () => {
    await open.tell(bridge, harbour, comet)
    const { stories } = await open.digest({ publishers: ['harbourpost.example'] })
    expect(stories.map(({ brief }) => brief.headline.text)).toEqual([harbour.title])
  })

  test('that head more stories than can be written anew leave the rest as left out', async () => {
    const reports = Array.from({ length: 20 }, (_, i) => ({
      storyId: 50 + i,
      title: `Council of town ${i} votes on the plan for its harbour`,
    }))
    await open.tell(...reports, ...reports.map((each) => ({ ...each, publisher: 'Harbour Post' })))
    const all = await open.digest({ minutes: 15 })
    const headed = all.stories.filter(({ brief }) =>
      blockedPublishers.includes(brief.headline.source.publisherId),
    )
    expect(headed.length).toBeGreaterThan(8)
    const digest = await open.digest({ minutes: 15, blockedPublishers })
    expect(digest.stories.length + digest.coverage.leftOut).toBe(20)
    expect(digest.coverage.leftOut).toBe(headed.length - 8)
  })

  test('none of which is wanted leave no story', async () => {
    await open.tell(bridge)
    expect((await open.digest({ blockedPublishers })).stories).toEqual([])
  })
})

describe('memory', () => {
  test('a digest tells of a story once, and each briefing has its own memory', async () => {
    await open.tell(bridge)
    expect(headlines(await open.read())).toEqual([`new: ${bridge.title}`])
    expect(headlines(await open.digest())).toEqual([`still: ${bridge.title}`])
    const other = await open.digest({ memoryId: 'telegram:1#briefing:2' })
    expect(headlines(other)).toEqual([`new: ${bridge.title}`])
  })

  test('a correction of what was shown comes first, whatever the topic and however old', async () => {
    const [article] = await open.tell(bridge)
    await open.read()
    open.clock.advance(60 * HOUR)
    await open.tell(comet)
    if (article === undefined) throw new Error('nothing was told')
    await open.correct(article, 'Velm bridge to reopen after a second load test')
    const digest = await open.digest({ topics: [{ kind: 'desk', desk: 'science' }] })
    expect(digest.stories.map(({ mark }) => mark)).toEqual(['corrected', 'new'])
    const stranger = await open.digest({ memoryId: 'telegram:1#briefing:2' })
    expect(stranger.stories.map(({ mark }) => mark)).toEqual(['new'])
  })

  test('what another memory of the same reader was shown is known, and corrected', async () => {
    const [article] = await open.tell(bridge)
    const alsoKnown = ['telegram:1#briefing:2']
    await open.read({ memoryId: 'telegram:1#briefing:2' })
    const digest = await open.digest({ alsoKnown })
    expect(headlines(digest)).toEqual([`still: ${bridge.title}`])
    expect(digest.previousAt).toBe(open.clock.now())
    if (article === undefined) throw new Error('nothing was told')
    await open.correct(article, 'Velm bridge to reopen after a second load test')
    const marks = (await open.digest({ alsoKnown })).stories.map(({ mark }) => mark)
    expect(marks).toEqual(['corrected'])
  })

  test('only topics asked for, the corrections are those of their stories', async () => {
    const [article] = await open.tell(bridge)
    await open.read()
    await open.tell(comet)
    if (article === undefined) throw new Error('nothing was told')
    await open.correct(article, 'Velm bridge to reopen after a second load test')
    const marksOn = async (...topics: readonly Topic[]) =>
      (await open.digest({ topics, onlyTopics: true })).stories.map(({ mark }) => mark)
    expect(await marksOn({ kind: 'desk', desk: 'science' })).toEqual(['new'])
    expect(await marksOn({ kind: 'words', words: 'comet' })).toEqual(['new'])
    expect(await marksOn({ kind: 'words', words: 'Velm bridge' })).toEqual(['corrected'])
    expect(await marksOn({ kind: 'story', storyId: 1 })).toEqual(['corrected'])
  })
})

describe('alerts', () => {
  test('a story alerted since the last digest is one line with its time', async () => {
    await open.read()
    await open.tell(bridge, comet)
    await open.alert(1, 1)
    const digest = await open.read()
    expect(digest.stories.map(({ brief }) => brief.storyId)).toEqual([2])
    expect(digest.alerted).toMatchObject([
      { mark: 'alerted', alertedAt: open.clock.now(), changes: [], statements: [] },
    ])
    expect(headlines(await open.digest())).toEqual([
      `still: ${comet.title}`,
      `still: ${bridge.title}`,
    ])
  })

  test('what changed after the alert stands with it', async () => {
    await open.tell(bridge)
    await open.alert(1, 1)
    open.clock.advance(2 * HOUR)
    const text = ['Divers found a crack in the western pier, harbour master Olm Vey said.']
    await open.tell({
      ...bridge,
      publisher: 'Harbour Post',
      title: 'Crack under Velm bridge',
      text,
      hoursAgo: 0,
    })
    const { alerted } = await open.digest()
    expect(alerted).toMatchObject([{ mark: 'alerted', changes: [{ kind: 'fact' }] }])
    expect(alerted[0]?.statements.map((line) => line.text)).toEqual(text)
  })

  test('a story corrected after its alert is told as corrected', async () => {
    const [article] = await open.tell(bridge)
    if (article === undefined) throw new Error('nothing was told')
    await open.alert(1, 1)
    await open.correct(article, 'Velm bridge to reopen after a second load test')
    expect((await open.digest()).stories).toMatchObject([{ mark: 'corrected' }])
  })

  test('a story whose alert a cap held back comes first in the next digest', async () => {
    const held = { storyId: 9, title: 'Lighthouse keeper retires in Dunmarrow', hoursAgo: 20 }
    await open.tell(bridge, { ...held, desks: ['culture'] })
    const at = open.clock.now()
    await open.stores.alerts.noteAlerts(
      [{ chatId: 'telegram:1', storyId: 9, revision: 1, at, state: 'capped', topicIds: [] }],
      [],
    )
    const topics = [{ kind: 'desk', desk: 'world' }] as const
    const { stories } = await open.read({ topics })
    expect(stories.map(({ brief }) => brief.storyId)).toEqual([9, 1])
    expect(stories.map(({ heldBack }) => heldBack)).toEqual([true, undefined])
    const second = { storyId: 9, title: 'Lighthouse of Dunmarrow to open as a museum' }
    await open.tell({
      ...second,
      publisher: 'Northline',
      text: ['The keeper hands over his keys to the port in May, mayor Oren Talby said.'],
    })
    expect((await open.digest({ topics })).stories.filter(({ heldBack }) => heldBack)).toEqual([])
  })

  test('hidden stories are left out, also where they became part of another', async () => {
    await open.tell(bridge, comet)
    expect(await idsOf({ hiddenStories: [1] })).toEqual([2])
    await open.stores.stories.saveGrouping({
      stories: [],
      placed: [],
      merges: [{ from: 2, into: 1 }],
    })
    expect(await idsOf({ hiddenStories: [2] })).toEqual([])
    expect(await idsOf({})).toEqual([1])
  })
})

async function idsOf(request: Parameters<OpenNews['digest']>[0]): Promise<readonly number[]> {
  return (await open.digest(request)).stories.map(({ brief }) => brief.storyId)
}

test('a language that nobody read before is there at its first request, and leads where it is the first', async () => {
  const others = [4, 5, 6, 7].map((storyId) => ({ storyId, title: `Ferry ${storyId} sails again` }))
  const unwritten = { language: 'es', unwritten: true, hoursAgo: 3 } as const
  await open.tell(...others, { storyId: 8, title: 'El puente de Velm reabre', ...unwritten })
  const { stories } = await open.digest({ languages: ['es', 'en'] })
  expect(stories.map(({ brief }) => brief.storyId)[0]).toBe(8)
  expect(stories).toHaveLength(5)
})
