import type { Article } from '../src/article/article.ts'
import type { NewArticle } from '../src/article/article-store.ts'
import type { Feed } from '../src/feed/feed.ts'
import type { GroupingBatch } from '../src/story/story-store.ts'

// Made-up articles whose words are as rare and as common as a language's (Zipf's law), so that
// indexes and rankings meet the sizes they meet in real use. The same seed gives the same articles.

const VOCABULARY = 60_000
const PUBLISHERS = 300
const FEEDS = 1000
const TITLE_WORDS = 9
const TEXT_WORDS = 220
const PARAGRAPH_WORDS = 45
/** Articles come evenly over this time, newest last. */
const PAUSE_MS = (90 * 86_400_000) / 200_000
const START = Date.UTC(2026, 0, 1)
const DESKS = ['world', 'politics', 'business', 'technology', 'science', 'health', 'climate']
const LANGUAGES = ['en', 'en', 'en', 'de', 'es', 'he']

/** Makes articles, and groups about every third into the story of an article shortly before. */
export interface Newsroom {
  /** The operator's, whose articles they are; a new store numbers them from 1. */
  readonly feeds: readonly Omit<Feed, 'id'>[]
  nextBatch(size: number): NewArticle[]
  group(articles: readonly Article[]): GroupingBatch
  /** When the latest article was first seen. */
  now(): number
  /** Search stems, most common first: one word, two common, common with rare, rare, none. */
  readonly queries: readonly (readonly string[])[]
}

/** Opens the newsroom at its first article. */
export function openNewsroom(seed = 7): Newsroom {
  const random = createRandom(seed)
  const pickWord = createZipf(random)
  const words = (count: number) => Array.from({ length: count }, () => nameWord(pickWord()))
  const pick = <T>(from: readonly T[], otherwise: T): T =>
    from[Math.floor(random() * from.length)] ?? otherwise
  let made = 0
  let stories = 0

  const nextArticle = (): NewArticle => {
    made++
    const publisher = Math.floor(random() * PUBLISHERS)
    const title = words(TITLE_WORDS)
    const text = words(TEXT_WORDS)
    const paragraphs: string[] = []
    for (let i = 0; i < text.length; i += PARAGRAPH_WORDS)
      paragraphs.push(`${text.slice(i, i + PARAGRAPH_WORDS).join(' ')}.`)
    const firstSeen = START + made * PAUSE_MS
    const site = `outlet${publisher}.example`
    return {
      words: `${title.join(' ')}\n${text.join(' ')}`,
      draft: {
        feedId: 1 + Math.floor(random() * FEEDS),
        publisher: { id: site, name: `Outlet ${publisher}` },
        kind: 'report',
        title: title.join(' '),
        paragraphs,
        url: `https://www.${site}/news/${title.slice(0, 5).join('-')}-${made}`,
        guid: `https://www.${site}/?id=${made}`,
        author: 'Ada Renn',
        published: firstSeen - 60_000,
        firstSeen,
        language: pick(LANGUAGES, 'en'),
        credit: null,
        image: { url: `https://img.${site}/${made}.jpg`, credit: 'Delta Wire' },
        paywalled: false,
        complete: true,
        desks: [pick(DESKS, 'world')],
        position: made % 30,
      },
    }
  }

  const storyOf = (article: Article): GroupingBatch['stories'][number] => {
    const id =
      stories > 0 && random() < 0.35 ? Math.max(1, stories - Math.floor(random() * 500)) : ++stories
    return {
      id,
      language: article.language,
      revision: 1,
      firstSeen: article.firstSeen,
      lastReportAt: article.firstSeen,
      mergedInto: null,
      desks: article.desks,
      outlets: 1,
      originators: 1,
      hot: random() * 3 + article.firstSeen / 43_200_000,
    }
  }

  return {
    feeds: Array.from({ length: FEEDS }, (_, i) => makeFeed(i + 1)),
    now: () => START + made * PAUSE_MS,
    nextBatch: (size) => Array.from({ length: size }, nextArticle),
    group(articles) {
      const placed = articles.map((article) => ({ article, story: storyOf(article) }))
      return {
        stories: placed.map(({ story }) => story),
        placed: placed.map(({ article, story }) => ({
          articleId: article.id,
          segment: 0,
          storyId: story.id,
          originator: article.publisher.id,
        })),
        merges: [],
      }
    },
    queries: QUERIES.map((ranks) => ranks.map(nameWord)),
  }
}

function makeFeed(number: number): Omit<Feed, 'id'> {
  const site = `outlet${number % PUBLISHERS}.example`
  return {
    url: `https://www.${site}/feeds/${number}.xml`,
    title: `Feed ${number}`,
    publisher: { id: site, name: `Outlet ${number % PUBLISHERS}` },
    desks: [],
    language: null,
    addedBy: null,
  }
}

/** Words by their rank: 0 stands in nearly every article, 50,000 in a handful of 200,000. */
const QUERIES: readonly (readonly number[])[] = [
  [0],
  [3],
  [40],
  [400],
  [3000],
  [20_000],
  [50_000],
  [0, 1],
  [2, 9],
  [5, 12, 30],
  [1, 900],
  [4, 15_000],
  [0, 45_000],
  [300, 700],
  [2500, 4000],
  [20_000, 30_000],
  [0, 60, 800],
  [59_999],
  [VOCABULARY + 1],
]

function nameWord(rank: number): string {
  const syllables = ['ka', 'ro', 'mi', 'ten', 'sul', 'ver', 'dan', 'pol', 'li', 'gor', 'es', 'un']
  let name = ''
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / syllables.length))
    name += syllables[rest % syllables.length] ?? ''
  return name
}

function createZipf(random: () => number): () => number {
  const sums = new Float64Array(VOCABULARY)
  let sum = 0
  for (let rank = 0; rank < VOCABULARY; rank++) sums[rank] = sum += 1 / (rank + 2.7)
  return () => {
    const wanted = random() * sum
    let low = 0
    let high = VOCABULARY - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** A linear congruential generator (Numerical Recipes), good enough to pick words. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
