import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from './adapters/database/temporary-folder.ts'
import {
  type Entry,
  hour,
  minute,
  type Newsroom,
  openNewsroom,
  startThreads,
  writePage,
  writeRss,
} from './fakes/open-newsroom.ts'

const feedUrl = 'https://velm.example/feed.xml'
const bridge = [
  'The rebuilt Velm bridge reopened at dawn on Friday after its new span carried forty loaded lorries for six hours without moving more than the engineers allowed.',
  '"Every cable was replaced," chief engineer Ada Renn told reporters on the northern bank, where several hundred people had waited since four in the morning to be the first across.',
  'The port authority said 12 ferries that had stood in for the bridge since the collapse would be sold before the winter, and that the crossing would stay free of charge until the spring.',
  'Traders in the old market said they expected the road to bring back the buyers they had lost to Ostrel, although some of them warned that rents along the quay had already begun to rise.',
] as const
const story: Entry = {
  link: 'https://velm.example/news/bridge',
  title: 'Velm bridge reopens after load test',
  text: bridge,
}
const teaser: Entry = { ...story, text: ['The rebuilt Velm bridge reopened at dawn on Friday…'] }

const threads = startThreads()
afterAll(() => threads.close())

describe('the news cycle', () => {
  let room: Newsroom
  beforeEach(async () => {
    room = await openNewsroom(threads)
  })
  afterEach(() => room.close())

  function serve(entries: readonly Entry[], url = feedUrl): void {
    room.web.serve(url, writeRss(entries, room.clock.now()))
  }

  async function stateOf(feedId: number) {
    const states = await room.database.feeds.listStates()
    return states.find((state) => state.feedId === feedId)
  }

  it('asks for a feed again only when it is due, and conditionally', async () => {
    await room.addFeed(feedUrl)
    serve([story])
    expect(await room.cycle()).toMatchObject({ polled: 1, added: 1, failed: 0 })
    expect(await room.cycle(minute)).toMatchObject({ polled: 0 })
    expect(await room.cycle(5 * hour)).toMatchObject({ polled: 1, added: 0, changed: 0 })
    expect(room.web.answers(feedUrl)).toEqual([200, 304])
  })

  it('follows a permanent redirect once, then asks at the new address', async () => {
    const feed = await room.addFeed(feedUrl)
    const moved = 'https://velm.example/new.xml'
    room.web.move(feedUrl, moved)
    serve([story], moved)
    await room.cycle()
    await room.cycle(5 * hour)
    expect(room.web.answers(feedUrl)).toEqual([301])
    expect(room.web.answers(moved)).toEqual([200, 304])
    expect((await room.database.feeds.listFeeds(null)).find(({ id }) => id === feed.id)?.url).toBe(
      moved,
    )
  })

  it('polls a feed that is gone no more, and remembers it as gone', async () => {
    const feed = await room.addFeed(feedUrl)
    room.web.refuse(feedUrl, 410)
    expect(await room.cycle()).toMatchObject({ failed: 1 })
    await room.cycle(40 * 24 * hour)
    expect(room.web.answers(feedUrl)).toEqual([410])
    expect(await stateOf(feed.id)).toMatchObject({
      gone: true,
      lastError: 'the server answered 410',
    })
  })

  it('asks a failing feed ever less often while the others are read', async () => {
    const failing = await room.addFeed('https://ostrel.example/feed.xml')
    await room.addFeed(feedUrl)
    room.web.break('https://ostrel.example/feed.xml')
    serve([story])
    for (let i = 0; i < 48; i++) await room.cycle(15 * minute)
    const asked = room.web.answers('https://ostrel.example/feed.xml').length
    expect(asked).toBeGreaterThan(2)
    expect(asked).toBeLessThan(8)
    expect(await stateOf(failing.id)).toMatchObject({ failures: asked })
    expect((await room.articles()).length).toBe(1)
  })

  it('waits as long as a server asks it to', async () => {
    await room.addFeed(feedUrl)
    room.web.refuse(feedUrl, 503, 30 * hour)
    await room.cycle()
    await room.cycle(29 * hour)
    expect(room.web.answers(feedUrl)).toEqual([503])
    await room.cycle(5 * hour)
    expect(room.web.answers(feedUrl)).toEqual([503, 503])
  })

  it('takes a new guid, an edited title or tracking parameters for the same article', async () => {
    await room.addFeed(feedUrl)
    const other: Entry = {
      link: 'https://velm.example/news/ferry',
      title: 'Ostrel ferry sold to a museum in Dorn',
      guid: 'ferry',
      text: ['A museum in Dorn bought the last ferry.'],
    }
    serve([story, other])
    await room.cycle()
    serve([
      { ...story, guid: 'another-guid', link: `${story.link}?utm_source=rss&utm_medium=feed` },
      { ...other, title: 'Last Ostrel ferry goes to a museum in Dorn' },
    ])
    expect(await room.cycle(5 * hour)).toMatchObject({ added: 0 })
    expect((await room.articles()).length).toBe(2)
  })

  it('stores an article that two feeds of a publisher carry once', async () => {
    const publisher = { id: 'velm.example', name: 'Velm Courier' }
    const second = 'https://velm.example/world.xml'
    await room.addFeed(feedUrl, { publisher })
    await room.addFeed(second, { publisher })
    serve([story])
    serve([{ ...story, guid: 'w-1', link: `${story.link}?utm_campaign=world` }], second)
    expect(await room.cycle()).toMatchObject({ polled: 2, added: 1 })
  })

  it('keeps entries of one feed that share a title apart', async () => {
    await room.addFeed(feedUrl)
    const notes = [1, 2].map((i) => ({
      ...story,
      link: `https://velm.example/notes/${i}`,
      title: 'Notes from the harbour',
      text: [`Note number ${i} from the harbour of Velm.`],
    }))
    serve(notes)
    expect(await room.cycle()).toMatchObject({ added: 2 })
  })

  it('makes a corrected article a version of itself and its story a revision', async () => {
    await room.addFeed(feedUrl)
    serve([story])
    room.web.close(story.link)
    await room.cycle()
    const [before] = await room.articles()
    const told =
      'Correction: an earlier version of this article misstated the number of ferries. It is 14, not 12.'
    serve([
      { ...story, text: [...bridge.map((each) => each.replace('12 ferries', '14 ferries')), told] },
    ])
    expect(await room.cycle(hour * 5)).toMatchObject({ added: 0, changed: 1, revised: 1 })
    const [after] = await room.articles()
    expect(after).toMatchObject({ id: before?.id, version: 2, lastChange: { kind: 'correction' } })
    const [storyId = 0] =
      (await room.database.stories.storiesOfArticles([after?.id ?? 0])).get(after?.id ?? 0) ?? []
    expect(await room.database.stories.changesSince(storyId, 1)).toMatchObject([
      { kind: 'correction' },
    ])
  })

  it('reads the page behind a teaser, and a feed that teases again does not undo it', async () => {
    await room.addFeed(feedUrl)
    serve([teaser])
    room.web.serve(story.link, writePage(story.title, bridge))
    expect(await room.cycle()).toMatchObject({ pages: 1 })
    expect((await room.articles())[0]).toMatchObject({
      complete: true,
      version: 1,
      paragraphs: bridge,
    })
    serve([{ ...teaser, text: ['The rebuilt Velm bridge reopened…'] }])
    await room.cycle(5 * hour)
    expect((await room.articles())[0]).toMatchObject({
      complete: true,
      version: 1,
      paragraphs: bridge,
    })
  })

  it('reads at most the set number of pages a feed and cycle, and none of old stories', async () => {
    await room.addFeed(feedUrl)
    const entries = ['bridge', 'ferry', 'museum', 'harbour', 'lantern'].map((name, i) => ({
      link: `https://velm.example/news/${name}`,
      title: `A ${name} of the town of ${['Velm', 'Ostrel', 'Dorn', 'Karsk', 'Ulm'][i]} changed hands`,
      text: [`What became of the ${name} nobody would say…`],
    }))
    serve(entries)
    const pagesAsked = () => room.web.requests.filter(({ url }) => url.includes('/news/')).length
    await room.cycle()
    expect(pagesAsked()).toBe(3)
    await room.cycle(15 * minute, { maxAgeMs: 1 })
    expect(pagesAsked()).toBe(3)
    await room.cycle(15 * minute)
    expect(pagesAsked()).toBe(5)
  })

  it('asks no page that robots.txt closes', async () => {
    await room.addFeed(feedUrl)
    serve([teaser])
    room.web.serve(story.link, writePage(story.title, bridge))
    room.web.close(story.link)
    expect(await room.cycle()).toMatchObject({ pages: 0 })
    expect(room.web.answers(story.link)).toEqual([])
  })

  it('takes a page that is gone for a withdrawal of its article', async () => {
    await room.addFeed(feedUrl)
    serve([story])
    room.web.serve(story.link, writePage(story.title, bridge))
    await room.cycle()
    room.web.refuse(story.link, 410)
    await room.cycle(3 * hour)
    expect((await room.articles())[0]).toMatchObject({ lastChange: { kind: 'withdrawal' } })
    await room.cycle(30 * hour)
    expect(room.web.answers(story.link).filter((status) => status === 410)).toEqual([410])
  })

  it('keeps what the feed tells of an article whose page was never there', async () => {
    await room.addFeed(feedUrl)
    serve([teaser])
    room.web.refuse(story.link, 404)
    await room.cycle()
    await room.cycle(3 * hour)
    expect(room.web.answers(story.link)).toEqual([404, 404])
    expect((await room.articles())[0]).toMatchObject({ lastChange: null, complete: false })
  })

  it('stops at once when told to, and leaves what was not read as due', async () => {
    await room.addFeed(feedUrl)
    await room.addFeed('https://slow.example/feed.xml')
    serve([story])
    room.web.silence('https://slow.example/feed.xml')
    const stop = new AbortController()
    const cycle = room.cycle(0, { signal: stop.signal, onPolled: () => stop.abort() })
    expect(await cycle).toMatchObject({ polled: 1, added: 1, failed: 0, pages: 0, revised: 0 })
    const due = await room.database.feeds.listDueFeeds(room.clock.now(), 10)
    expect(due.map(({ feed }) => feed.url)).toEqual(['https://slow.example/feed.xml'])
  })

  it('gives articles that a crash left without a story theirs after the restart', async () => {
    const feed = await room.addFeed(feedUrl)
    serve([story])
    await room.cycle()
    const [placed] = await room.articles()
    if (placed === undefined) throw new Error('nothing was stored')
    const { id: _id, version: _version, lastChange: _change, ...draft } = placed
    const [orphan] = await room.database.articles.addArticles([
      {
        draft: {
          ...draft,
          feedId: feed.id,
          guid: 'copy',
          url: `${draft.url}-copy`,
          publisher: { id: 'ostrel.example', name: 'Ostrel Post' },
        },
        words: 'velm\nbridg',
      },
    ])
    const stored = await room.database.articles.readSince(0, 0, 100)
    await room.database.stories.saveGrouping(await room.workers.grouping.restore(stored, []))
    const stories = await room.database.stories.storiesOfArticles([placed.id, orphan?.id ?? 0])
    expect(stories.get(orphan?.id ?? 0)).toEqual(stories.get(placed.id))
  })
})

it('a full disk ends the cycle with an error, and once there is room nothing is missing', async () => {
  const path = join(temporaryFolder(), 'full.db')
  const many = Array.from({ length: 100 }, (_, i) => ({
    link: `https://velm.example/news/${i}`,
    title: `Report number ${i} from the harbour of Velm`,
    text: Array.from({ length: 3 }, () => bridge.map((each) => `${each} (${i})`)).flat(),
  }))
  const full = await openNewsroom(threads, { path, maxPageCount: 160 })
  await full.addFeed(feedUrl)
  full.web.serve(feedUrl, writeRss(many, full.clock.now()))
  await expect(full.cycle()).rejects.toThrow(/full/)
  await expect(full.cycle(minute)).rejects.toThrow(/full/)
  expect((await full.database.feeds.listDueFeeds(full.clock.now(), 10)).length).toBe(1)
  const partly = (await full.articles()).length
  await full.close()

  const fresh = startThreads(1000)
  const roomy = await openNewsroom(fresh, { path })
  const stored = await roomy.database.articles.readSince(0, 0, 1000)
  await roomy.database.stories.saveGrouping(await fresh.grouping.restore(stored, []))
  roomy.web.serve(feedUrl, writeRss(many, roomy.clock.now()))
  await roomy.cycle()
  const ids = (await roomy.articles()).map(({ id }) => id)
  expect(partly).toBeGreaterThan(0)
  expect(partly).toBeLessThan(100)
  expect(ids.length).toBe(100)
  expect((await roomy.database.stories.storiesOfArticles(ids)).size).toBe(100)
  await fresh.close()
  await roomy.close()
})
