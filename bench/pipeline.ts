import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { loadSettings } from '../config/load-settings.ts'
import { loadTopics } from '../config/load-topics.ts'
import type { ArticleDraft } from '../src/article/article.ts'
import type { Line } from '../src/chat/conversation.ts'
import { type Bot, connectBot } from '../src/connect-bot.ts'
import { reviseStories } from '../src/digest/revise-stories.ts'
import { Ingest } from '../src/run-ingest.ts'
import { type IngestMeans, ingestArticles } from '../src/story/ingest-articles.ts'
import { listShowable } from '../src/story/list-showable.ts'
import type { PlacedArticles } from '../src/story/tell-placed.ts'
import { createFollowedStories } from '../src/topic/followed-stories.ts'
import { createTopicMatcher } from '../src/topic/match-topics.ts'
import { type BenchRow, percentile } from './bench-row.ts'
import { type Newsroom, openNewsroom } from './synthetic-articles.ts'

const measured = 20_000
const lot = 400

/**
 * The news cycle without a network: articles given as objects → stored, indexed, grouped. First
 * with 5,000 stored, then with `stored` over 90 days; then `/news` and `/search` while it goes on.
 */
export async function benchPipeline(stored = 200_000): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
  const newsroom = openNewsroom()
  const path = join(folder, 'bench.db')
  try {
    const early = await connect(path, newsroom)
    await early.database.feeds.addFeeds(newsroom.feeds)
    await ingest(early, newsroom, 5000)
    const rateEarly = await ingest(early, newsroom, measured)
    await fill(early, newsroom, stored - 5000 - measured)
    await early.close()
    // As after a restart: grouping knows only what lies within its memory.
    const late = await connect(path, newsroom)
    const restoring = performance.now()
    await new Ingest(late, new AbortController().signal).restore()
    const restored = (performance.now() - restoring) / 1000
    await ingest(late, newsroom, 2000)
    const rateLate = await ingest(late, newsroom, measured)
    const answers = await measureAnswers(late, newsroom)
    await late.close()
    return [
      { what: 'with 5,000 stored', value: rateEarly, unit: 'articles/s' },
      {
        what: `with ${stored.toLocaleString('en')} stored`,
        value: rateLate,
        unit: 'articles/s',
        target: '≥ 1,500',
      },
      {
        what: 'the one as a share of the other',
        value: rateLate / rateEarly,
        unit: '×',
        target: '≥ 0.8',
      },
      { what: 'grouping restored after a restart', value: restored, unit: 's' },
      ...answers,
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The store's time is the newsroom's: 200,000 articles in 90 days. */
function connect(databasePath: string, newsroom: Newsroom): Promise<Bot> {
  const { settings } = loadSettings({ LOG_LEVEL: 'error' })
  const clock = { now: () => newsroom.now(), sleep: () => Promise.resolve() }
  const desks = loadTopics(settings.topics)
  return connectBot({ settings, desks, databasePath, version: 'bench', clock })
}

/** As the ingest role has them, with topics matched. */
function meansOf({ database, workers, clock }: Bot): IngestMeans {
  const { follows } = database
  const followed = createFollowedStories(createTopicMatcher({ follows, aliases: [] }), follows)
  const onPlaced = (placed: PlacedArticles) => followed.note(placed)
  return { ...database, grouping: workers.grouping, now: () => clock.now(), onPlaced }
}

/** Articles a second. */
async function ingest(bot: Bot, newsroom: Newsroom, count: number): Promise<number> {
  const means = meansOf(bot)
  let spent = 0
  for (let done = 0; done < count; done += lot) {
    const drafts = takeDrafts(newsroom, lot)
    const started = performance.now()
    await ingestArticles(drafts, means)
    spent += performance.now() - started
  }
  return (count / spent) * 1000
}

/** Straight into the store, with made-up stories: what matters is that it is there. */
async function fill({ database }: Bot, newsroom: Newsroom, count: number): Promise<void> {
  const firstStory = await database.stories.nextStoryId()
  for (let done = 0; done < count; done += 100) {
    const articles = await database.articles.addArticles(newsroom.nextBatch(100))
    const batch = newsroom.group(articles)
    await database.stories.saveGrouping({
      ...batch,
      stories: batch.stories.map((story) => ({ ...story, id: firstStory + story.id })),
      placed: batch.placed.map((place) => ({ ...place, storyId: firstStory + place.storyId })),
    })
  }
}

function takeDrafts(newsroom: Newsroom, count: number): readonly ArticleDraft[] {
  return newsroom.nextBatch(count).map(({ draft }) => draft)
}

/** Asks, one command after the other, while articles pour in at full speed. */
async function measureAnswers(bot: Bot, newsroom: Newsroom): Promise<readonly BenchRow[]> {
  const asked = new AbortController()
  const means = meansOf(bot)
  const pouring = (async () => {
    while (!asked.signal.aborted) {
      for (let i = 0; i < 40; i++) {
        // Making up a lot takes longer than a command may: in small ones, it is not the bot's delay.
        await ingestArticles(takeDrafts(newsroom, 100), means)
      }
      await prepareBriefs(bot)
    }
  })()
  await prepareBriefs(bot)
  const searches = newsroom.queries.map((words) => `/search ${words.join(' ')}`)
  const news = ['/news', '/news science', '/news world', '/news climate', '/news politics']
  // The first answers only warm up.
  await measureLines(bot, [...news, ...searches])
  const newsMs = await measureLines(bot, repeat(news, 300))
  const searchMs = await measureLines(bot, repeat(searches, 300))
  asked.abort()
  await pouring
  return [
    { what: '/news while ingesting, p50', value: percentile(newsMs, 0.5), unit: 'ms' },
    {
      what: '/news while ingesting, p99',
      value: percentile(newsMs, 0.99),
      unit: 'ms',
      target: '≤ 50',
    },
    { what: '/search while ingesting, p50', value: percentile(searchMs, 0.5), unit: 'ms' },
    {
      what: '/search while ingesting, p99',
      value: percentile(searchMs, 0.99),
      unit: 'ms',
      target: '≤ 50',
    },
  ]
}

/** As a news cycle ends: what a digest may show is written out anew. */
async function prepareBriefs(bot: Bot): Promise<void> {
  const { database, workers, clock, desks, settings, revisions } = bot
  const showable = await listShowable(database.stories, {
    desks: desks.map(({ id }) => id),
    languages: settings.readingLanguages,
    since: clock.now() - settings.maxAgeHours * 3_600_000,
  })
  const stale = await database.stories.listStale(showable.map(({ id }) => id))
  await reviseStories(stale, {
    ...database,
    writing: workers.writing,
    now: clock.now,
    ...revisions,
  })
}

async function measureLines(bot: Bot, lines: readonly string[]): Promise<readonly number[]> {
  const asker: Omit<Line, 'text'> = {
    chat: { id: 'terminal:bench', platform: 'terminal', shared: false },
    person: { id: 'terminal:bench', admin: true },
  }
  const spent: number[] = []
  for (const text of lines) {
    const started = performance.now()
    await bot.conversation.answer({ ...asker, text })
    spent.push(performance.now() - started)
    await wait(3)
  }
  return spent
}

function repeat<T>(values: readonly T[], count: number): readonly T[] {
  return Array.from({ length: count }, (_, i) => values[i % values.length]).flatMap((v) => v ?? [])
}
