import { type Database, openDatabase } from '../../src/adapters/database/open-database.ts'
import type { Article } from '../../src/article/article.ts'
import { listSearchWords } from '../../src/article/list-search-words.ts'
import type { NewDelivery } from '../../src/delivery/delivery.ts'
import { listHeldBack } from '../../src/delivery/list-held-back.ts'
import type { Digest } from '../../src/digest/digest.ts'
import type { DigestRequest, News } from '../../src/digest/news.ts'
import { createNews } from '../../src/digest/read-news.ts'
import { reviseStories } from '../../src/digest/revise-stories.ts'
import { writeStory } from '../../src/digest/write-story.ts'
import { rankStory } from '../../src/story/rank-story.ts'
import type { Aliases } from '../../src/topic/topic.ts'
import { deliverAll } from '../fakes/deliver-all.ts'
import { VirtualClock } from '../fakes/virtual-clock.ts'
import { HOUR, MORNING } from './make-news.ts'

/** A report as a test tells it; what it does not name is ordinary. */
interface ToldReport {
  readonly storyId: number
  readonly title: string
  readonly text?: readonly string[]
  /** "Harbour Post" is harbourpost.example. */
  readonly publisher?: string
  /** Whose feed brought it; null: the operator's. */
  readonly owner?: string | null
  readonly desks?: readonly string[]
  readonly hoursAgo?: number
  /** English unless told. */
  readonly language?: string
  /** Its story is not written out yet. */
  readonly unwritten?: true
}

/** The news over the real store in memory, told report by report. */
export interface OpenNews {
  readonly stores: Database
  readonly clock: VirtualClock
  readonly news: News
  /** Stores reports, the oldest first, and writes their stories out. */
  tell(...reports: readonly ToldReport[]): Promise<readonly Article[]>
  /** A later version of an article, with the publisher's own words about why. */
  correct(article: Article, title: string, kind?: 'correction' | 'withdrawal'): Promise<void>
  /** The chat of `wish` was surely alerted of it. */
  alert(storyId: number, revision: number): Promise<void>
  digest(request?: Partial<DigestRequest>): Promise<Digest>
  /** A digest that its memory has surely seen. */
  read(request?: Partial<DigestRequest>): Promise<Digest>
  close(): Promise<void>
}

const usual = { wordsPerArticle: 200, headlineOnly: new Set<string>() }

export async function openNews(aliases: Aliases = []): Promise<OpenNews> {
  const stores = await openDatabase({ path: ':memory:' })
  const clock = new VirtualClock(MORNING + 12 * HOUR)
  const means = {
    ...stores,
    writing: {
      write: async (material: Parameters<typeof writeStory>[0]) => writeStory(material, usual),
    },
    now: clock.now,
    aliases,
    maxAgeMs: 36 * HOUR,
    onLanguages: () => {},
    coverage: async () => ({ sourcesRead: 3, sources: 4, failing: [], leftOut: 0 }),
    alerted: (chatId: string, storyIds: readonly number[]) =>
      stores.alerts.alerted(chatId, storyIds),
    heldBack: (chatId: string, since: number) => listHeldBack(stores.alerts, chatId, since),
  }
  const news = createNews(means)
  const storyIds = new Set<number>()
  const revise = async () => {
    const stale = await stores.stories.listStale([...storyIds])
    await reviseStories(stale, means)
  }
  const digest: OpenNews['digest'] = (request) => news.digest({ ...wish, ...request })
  return {
    stores,
    clock,
    news,
    digest,
    async tell(...reports) {
      const articles: Article[] = []
      // Ids grow as articles are first seen.
      for (const report of reports.toSorted((a, b) => (b.hoursAgo ?? 1) - (a.hoursAgo ?? 1))) {
        articles.push(await store(report, stores, clock.now()))
        if (report.unwritten !== true) storyIds.add(report.storyId)
      }
      await revise()
      return articles
    },
    async correct(article, title, kind = 'correction') {
      clock.advance(1)
      const change = { kind, at: clock.now(), notice: `${kind}: ${title}` }
      const draft = { ...article, title, guid: null }
      await stores.articles.saveVersion(article.id, draft, change, listSearchWords(draft))
      await revise()
    },
    alert: (storyId, revision) => sendAlert(storyId, revision, stores, clock.now()),
    async read(request) {
      const made = await digest(request)
      const told = [...made.stories, ...made.alerted, ...made.still].map(({ brief }) => brief)
      await stores.memory.markShown(request?.memoryId ?? wish.memoryId, told, clock.now())
      return made
    },
    close: () => stores.close(),
  }
}

const wish: DigestRequest = {
  memoryId: 'telegram:1#briefing:1',
  chatId: 'telegram:1',
  topics: [],
  languages: ['en'],
  minutes: 5,
  hiddenWords: [],
  timeZone: 'Etc/UTC',
}

async function sendAlert(storyId: number, revision: number, stores: Database, at: number) {
  const { chatId } = wish
  const key = `alert:${chatId}:${storyId}:${revision}`
  const shows = [{ storyId, revision }]
  const message = { blocks: [], language: 'en', timeZone: 'Etc/UTC', at, private: false, shows }
  await stores.places.meet({ id: chatId, platform: 'telegram', shared: true }, at)
  const alert = { chatId, storyId, revision, at, state: 'queued' as const, topicIds: [] }
  const delivery: NewDelivery = {
    key,
    platform: 'telegram',
    chatId,
    purpose: 'alert',
    action: 'send',
    target: null,
    after: null,
    message,
    silent: false,
    sendAt: at,
    notAfter: null,
    memoryId: null,
    state: 'pending',
  }
  await stores.alerts.noteAlerts([alert], [delivery])
  await deliverAll(stores, at)
}

let told = 0

async function store(report: ToldReport, stores: Database, now: number): Promise<Article> {
  const { storyId, publisher: name = 'Velm Courier', owner = null, desks = ['world'] } = report
  const { language = 'en' } = report
  told += 1
  const host = `${name.toLowerCase().replaceAll(' ', '')}.example`
  const publisher = { id: host, name }
  const url = `https://${host}/feed${owner === null ? '' : `?of=${owner}`}`
  const [feed] = await stores.feeds.addFeeds([
    { url, title: name, publisher, desks, language, addedBy: owner },
  ])
  const at = now - (report.hoursAgo ?? 1) * HOUR
  const draft = {
    feedId: feed?.id ?? 0,
    publisher,
    kind: 'report' as const,
    title: report.title,
    paragraphs: report.text ?? [`${report.title}, the council of Velm said on Monday.`],
    url: `https://${host}/${told}`,
    guid: null,
    author: null,
    published: at,
    firstSeen: at,
    language,
    credit: null,
    image: null,
    paywalled: false,
    complete: true,
    desks,
    position: 0,
  }
  const [article] = await stores.articles.addArticles([{ draft, words: listSearchWords(draft) }])
  if (article === undefined) throw new Error('nothing was stored')
  await place(article, storyId, stores)
  return article
}

/** As grouping would: the story grows by this report. */
async function place(article: Article, storyId: number, { stories }: Database): Promise<void> {
  const known = await stories.findStory(storyId)
  const originator = article.publisher.id
  const before = known === null ? [] : await stories.segmentsOf([storyId])
  const outlets = new Set([...before.map((each) => each.originator), originator]).size
  const facts = { outlets, originators: outlets, bestPosition: 0 }
  const lastReportAt = Math.max(known?.lastReportAt ?? 0, article.firstSeen)
  const story = {
    id: storyId,
    language: article.language,
    revision: known?.revision ?? 1,
    firstSeen: known?.firstSeen ?? article.firstSeen,
    lastReportAt,
    mergedInto: null,
    desks: [...new Set([...(known?.desks ?? []), ...article.desks])],
    outlets,
    originators: outlets,
    hot: rankStory({ ...facts, lastReportAt }),
  }
  const placed = [{ storyId, articleId: article.id, segment: 0, originator }]
  await stories.saveGrouping({ stories: [story], placed, merges: [] })
}

/** Headlines with their marks, in order: "NEW Velm bridge reopens". */
export function headlines({ stories, alerted, still }: Digest): readonly string[] {
  return [...stories, ...alerted, ...still].map(
    ({ mark, brief }) => `${mark}: ${brief.headline.text}`,
  )
}
