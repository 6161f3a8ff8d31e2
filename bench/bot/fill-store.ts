import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadSettings } from '../../config/load-settings.ts'
import { loadTopics } from '../../config/load-topics.ts'
import { systemClock } from '../../src/adapters/clock/system-clock.ts'
import type { ArticleDraft } from '../../src/article/article.ts'
import type { NewArticle } from '../../src/article/article-store.ts'
import { type Bot, connectBot } from '../../src/connect-bot.ts'
import { reviseStories } from '../../src/digest/revise-stories.ts'
import { openNewsroom } from '../synthetic-articles.ts'

const storedStories = 5000
const storedFeeds = 200
/** Trends read the thousand hottest. */
const written = 1200
/** Two of three articles of the made-up newsroom tell a story of their own. */
const storiesAnArticle = 0.65

/** A store as a bot has it that has read for days: articles in stories, and the hottest of them written out. Returns
 * the addresses of its feeds. */
export async function fillStore(databasePath: string): Promise<readonly string[]> {
  const { settings } = loadSettings({ LOG_LEVEL: 'silent' })
  const desks = loadTopics(settings.topics)
  const bot = await connectBot({
    settings,
    desks,
    databasePath,
    version: 'bench',
    clock: systemClock,
  })
  try {
    await placeArticles(bot)
    await writeBriefs(bot)
    return (await bot.database.feeds.listFeeds(null)).map(({ url }) => url)
  } finally {
    await bot.close()
  }
}

async function placeArticles({ database }: Bot): Promise<void> {
  const newsroom = openNewsroom(17)
  await database.feeds.addFeeds(newsroom.feeds.slice(0, storedFeeds))
  const articles = newsroom.nextBatch(storedStories / storiesAnArticle)
  const shift = Date.now() - newsroom.now()
  for (let done = 0; done < articles.length; done += 100) {
    const batch = articles.slice(done, done + 100).map((each) => toSpoken(each, shift))
    await database.stories.saveGrouping(newsroom.group(await database.articles.addArticles(batch)))
  }
}

/** With names and sentences, as headlines and reports have them, and so that the newest is of now. */
function toSpoken({ draft, words }: NewArticle, shift: number): NewArticle {
  const { feedId, title, paragraphs, published, firstSeen } = draft
  const spoken: ArticleDraft = {
    ...draft,
    feedId: 1 + (feedId % storedFeeds),
    title: withNames(title),
    paragraphs: paragraphs.map(withSentences),
    language: 'en',
    firstSeen: firstSeen + shift,
    published: published === null ? null : published + shift,
  }
  return { draft: spoken, words }
}

/** The first words as a name's. */
function withNames(text: string): string {
  return text
    .split(' ')
    .map((word, i) => (i < 3 ? capital(word) : word))
    .join(' ')
}

const sentenceWords = 14

function withSentences(paragraph: string): string {
  const all = paragraph.replace(/\.$/u, '').split(' ')
  const sentences: string[] = []
  for (let i = 0; i < all.length; i += sentenceWords) {
    const part = withNames(all.slice(i, i + sentenceWords).join(' '))
    sentences.push(i === 0 ? `${part}, the port authority said.` : `${part}.`)
  }
  return sentences.join(' ')
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

async function writeBriefs({ database, workers, clock, revisions }: Bot): Promise<void> {
  const since = clock.now() - 8 * 86_400_000
  const hot = await database.stories.listHot({
    languages: ['en'],
    desk: null,
    since,
    limit: written,
  })
  const stale = await database.stories.listStale(hot.map(({ id }) => id))
  await reviseStories(stale, {
    ...database,
    writing: workers.writing,
    now: clock.now,
    ...revisions,
  })
}

/** Does something with a database file that is gone afterwards. */
export async function inFolder<T>(work: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
  try {
    return await work(join(folder, 'bench.db'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
