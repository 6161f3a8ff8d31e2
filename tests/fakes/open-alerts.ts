import { type Database, openDatabase } from '../../src/adapters/database/open-database.ts'
import type { Article, ArticleDraft } from '../../src/article/article.ts'
import { listSearchWords } from '../../src/article/list-search-words.ts'
import type { AlertMeans } from '../../src/delivery/alert-round.ts'
import type { Delivery } from '../../src/delivery/delivery.ts'
import type { PlaceSettings } from '../../src/delivery/place.ts'
import { proposeAlerts } from '../../src/delivery/propose-alerts.ts'
import { type ReviseMeans, reviseStories } from '../../src/digest/revise-stories.ts'
import { writeStory } from '../../src/digest/write-story.ts'
import type { WrittenStory } from '../../src/digest/writing.ts'
import type { Follow } from '../../src/topic/follow.ts'
import type { Topic } from '../../src/topic/topic.ts'
import { topicKey } from '../../src/topic/topic-key.ts'
import { catalogue } from './open-chat.ts'
import { plainPlace } from './plain-place.ts'
import { sampleDesks } from './sample-briefs.ts'
import { VirtualClock } from './virtual-clock.ts'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour
/** Thursday 26 November 2026, 10:00 in Jerusalem. */
export const morning = Date.UTC(2026, 10, 26, 8, 0)

/** What a report of these tests may say of itself. */
interface ReportChanges extends Partial<Omit<ArticleDraft, 'publisher' | 'paragraphs'>> {
  readonly text?: readonly string[]
  /** Whose words they are when not the publisher's: an originator. */
  readonly originator?: string
  /** The chat whose own source it is. */
  readonly owner?: string
  /** When its feed was first read. */
  readonly feedReadAt?: number
}

/** Alerts over the real store in memory, fed by reports that tests place themselves. */
export interface OpenAlerts {
  readonly database: Database
  readonly clock: VirtualClock
  readonly means: AlertMeans
  readonly written: WrittenStory[]
  /** Somebody's chat; `settings` are what it has set itself. */
  meet(chatId: string, settings?: Partial<PlaceSettings>, shared?: boolean): Promise<void>
  follow(chatId: string, topic: Topic, changes?: Partial<Follow>): Promise<Follow>
  /** A report comes in, is placed in a story, spoken of topics are noted, and the story is written. */
  report(
    storyId: number,
    publisher: string,
    title: string,
    changes?: ReportChanges,
  ): Promise<Article>
  /** The publisher changes its report, saying so. */
  change(
    storyId: number,
    article: Article,
    kind: 'correction' | 'withdrawal' | 'rewrite',
    changes?: ReportChanges,
  ): Promise<void>
  /** What is owed to a chat, or was sent, oldest first. */
  deliveries(chatId: string): Promise<readonly Delivery[]>
  /** Everything owed is sent. */
  sendAll(platform?: string): Promise<void>
  close(): Promise<void>
}

/** Opens an empty store at Thursday, 10:00; `path` is a file or `:memory:`. */
export async function openAlerts(path = ':memory:'): Promise<OpenAlerts> {
  const database = await openDatabase({ path })
  const clock = new VirtualClock(morning)
  const written: WrittenStory[] = []
  const writing = {
    write: async (material: Parameters<typeof writeStory>[0]) => writeStory(material, {}),
  }
  const platforms = ['velmchat', 'discord', 'telegram']
  const means: AlertMeans = {
    ...database,
    writing,
    catalogue,
    desks: sampleDesks,
    messengers: new Map(platforms.map((name) => [name, { plan: (message) => [message] }])),
    defaults: plainPlace,
    now: clock.now,
  }
  const revising: ReviseMeans = {
    ...database,
    writing,
    now: clock.now,
    onRevised: async (each) => {
      written.push(each)
      await proposeAlerts([each], { alerts: database.alerts, now: clock.now })
    },
  }
  const feeds = new Map<string, number>()

  async function feedOf(publisher: string, { owner, feedReadAt }: ReportChanges): Promise<number> {
    const id = idOf(publisher)
    const url = `https://${id}/feed.xml`
    const known = feeds.get(`${url} ${owner ?? ''}`)
    if (known !== undefined) return known
    const [feed] = await database.feeds.addFeeds([
      {
        url,
        title: publisher,
        publisher: { id, name: publisher },
        desks: ['world'],
        language: 'en',
        addedBy: owner ?? null,
      },
    ])
    if (feed === undefined) throw new Error('no feed was added')
    await database.feeds.saveState({
      feedId: feed.id,
      etag: null,
      lastModified: null,
      nextPollAt: clock.now(),
      intervalMs: hour,
      lastReadAt: clock.now(),
      firstReadAt: feedReadAt ?? morning - 30 * 24 * hour,
      failures: 0,
      failingSince: null,
      lastError: null,
      gone: false,
    })
    feeds.set(`${url} ${owner ?? ''}`, feed.id)
    return feed.id
  }

  async function place(storyId: number, article: Article, originator: string): Promise<void> {
    const [known] = await database.stories.getStories([storyId])
    const story = known ?? {
      id: storyId,
      language: article.language,
      revision: 1,
      firstSeen: article.firstSeen,
      lastReportAt: article.firstSeen,
      mergedInto: null,
      desks: ['world'],
      outlets: 1,
      originators: 1,
      hot: 100 + storyId,
    }
    await database.stories.saveGrouping({
      stories: [{ ...story, lastReportAt: article.firstSeen }],
      placed: [{ articleId: article.id, segment: 0, storyId, originator }],
      merges: [],
    })
  }

  async function revise(storyId: number): Promise<void> {
    await reviseStories(await database.stories.listStale([storyId]), revising)
  }

  async function matchWords(storyId: number, article: Article): Promise<void> {
    const changes = await database.follows.topicChanges(0, 1000)
    const text = [article.title, ...article.paragraphs].join(' ').toLowerCase()
    const matches = changes.flatMap(({ topicId, topic, followed }) => {
      if (!followed || topic.kind !== 'words' || !text.includes(topic.words.toLowerCase()))
        return []
      return { storyId, topicId, articleId: article.id, at: article.firstSeen }
    })
    await database.follows.saveMatches(matches)
  }

  let made = 0
  return {
    database,
    clock,
    means,
    written,
    async meet(chatId, settings = {}, shared = false) {
      const platform = chatId.slice(0, chatId.indexOf(':'))
      await database.places.meet({ id: chatId, platform, shared }, clock.now())
      await database.chats.saveSettings(chatId, settings)
    },
    follow: (chatId, topic, changes = {}) =>
      database.follows.addFollow({
        chatId,
        topic,
        languages: ['en'],
        key: topicKey(topic, ['en']),
        alerts: true,
        digests: true,
        since: clock.now(),
        addedBy: chatId,
        ...changes,
      }),
    async report(storyId, publisher, title, changes = {}) {
      const { text = [`${title} early on Thursday, the harbour master said.`], ...rest } = changes
      const { originator, owner: _, feedReadAt: __, ...fields } = rest
      made++
      const draft: ArticleDraft = {
        feedId: await feedOf(publisher, changes),
        publisher: { id: idOf(publisher), name: publisher },
        kind: 'report',
        title,
        paragraphs: text,
        url: `https://${idOf(publisher)}/news/${made}`,
        guid: `guid-${made}`,
        author: null,
        published: clock.now() - minute,
        firstSeen: clock.now(),
        language: 'en',
        credit: null,
        image: null,
        paywalled: false,
        complete: true,
        desks: ['world'],
        position: 0,
        ...fields,
      }
      const [article] = await database.articles.addArticles([
        { draft, words: listSearchWords(draft) },
      ])
      if (article === undefined) throw new Error('nothing was stored')
      await place(storyId, article, originator ?? draft.publisher.id)
      await matchWords(storyId, article)
      await revise(storyId)
      return article
    },
    async change(storyId, article, kind, changes = {}) {
      const { text = article.paragraphs, title = article.title } = changes
      const notice = kind === 'rewrite' ? null : (text.at(-1) ?? null)
      const draft = { ...article, guid: null, title, paragraphs: text }
      const change = { kind, at: clock.now(), notice }
      await database.articles.saveVersion(article.id, draft, change, listSearchWords(draft))
      await revise(storyId)
    },
    async deliveries(chatId) {
      return (await database.outbox.list({ chatId }, 1000)).toReversed()
    },
    async sendAll(platform = 'velmchat') {
      const now = clock.now()
      const wish = {
        platform,
        now,
        leaseUntil: now + minute,
        attemptId: `a${now}`,
        limit: 1000,
        except: [],
      }
      for (const { id } of await database.outbox.claim(wish)) {
        await database.outbox.begin(id, wish.attemptId, now, wish.leaseUntil)
        await database.outbox.record({
          id,
          attemptId: wish.attemptId,
          at: now,
          state: 'sent',
          messageId: `m${id}`,
        })
      }
    },
    close: () => database.close(),
  }
}

function idOf(publisher: string): string {
  return `${publisher.toLowerCase().replaceAll(' ', '')}.example`
}
