import { afterEach, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/adapters/database/open-database.ts'
import { listSearchWords } from '../../src/article/list-search-words.ts'
import { type IngestMeans, ingestArticles } from '../../src/story/ingest-articles.ts'
import type { Follow } from '../../src/topic/follow.ts'
import { createTopicMatcher } from '../../src/topic/match-topics.ts'
import type { Topic } from '../../src/topic/topic.ts'
import { topicKey } from '../../src/topic/topic-key.ts'
import { NOW, sampleDraft } from '../contracts/storage-samples.ts'

let database: Database

async function open(): Promise<Database> {
  database = await openDatabase({ path: ':memory:' })
  return database
}

afterEach(() => database.close())

function follow(topic: Topic, languages = ['en']): Promise<Follow> {
  return database.follows.addFollow({
    chatId: 'terminal:velm',
    topic,
    key: topicKey(topic, languages),
    languages,
    alerts: true,
    digests: true,
    since: NOW,
    addedBy: 'ada',
  })
}

/** Grouping without threads: every article is a story of its own. */
function means(changes: Partial<IngestMeans>): IngestMeans {
  let story = 0
  return {
    articles: database.articles,
    stories: database.stories,
    now: () => NOW,
    grouping: {
      stem: async (drafts) => drafts.map(listSearchWords),
      place: async (articles) => {
        const placed = articles.map(({ id, desks, language }) => ({
          id,
          desks,
          language,
          story: ++story,
        }))
        return {
          stories: placed.map(({ desks, language, story: id }) => ({
            id,
            language,
            desks,
            revision: 1,
            firstSeen: NOW,
            lastReportAt: NOW,
            mergedInto: null,
            outlets: 1,
            originators: 1,
            hot: 1,
          })),
          placed: placed.map(({ id, story: storyId }) => ({
            articleId: id,
            segment: 0,
            storyId,
            originator: 'velmcourier.example',
          })),
          merges: [],
        }
      },
      complete: async () => ({ stories: [], placed: [], merges: [] }),
      restore: async () => ({ stories: [], placed: [], merges: [] }),
    },
    ...changes,
  }
}

test('articles that are stored are matched with what is followed by then, and no longer when it is not', async () => {
  const { follows } = await open()
  const matcher = createTopicMatcher({ follows, aliases: [['Taliba', 'Velmhaven']] })
  const ingest = means({ onPlaced: (placed) => matcher.matchPlaced(placed) })
  const storm = await follow({ kind: 'query', query: 'storm -football' })
  const taliba = await follow({ kind: 'words', words: 'taliba' })
  await follow({ kind: 'desk', desk: 'world' })
  const title = 'Storm reaches Velmhaven'
  await ingestArticles([sampleDraft({ title }), sampleDraft({ title: 'A quiet day' })], ingest)
  expect(await follows.matchesOf([1, 2])).toEqual([
    { storyId: 1, topicId: storm.topicId, articleId: 1, at: NOW },
    { storyId: 1, topicId: taliba.topicId, articleId: 1, at: NOW },
  ])
  await follows.removeFollow('terminal:velm', storm.id)
  await ingestArticles([sampleDraft({ title: 'Storm leaves Taliba' })], ingest)
  expect((await follows.matchesOf([3])).map(({ topicId }) => topicId)).toEqual([taliba.topicId])
})

test('a later version of an article is matched anew', async () => {
  const { follows } = await open()
  const matcher = createTopicMatcher({ follows, aliases: [] })
  const ingest = means({ onPlaced: (placed) => matcher.matchPlaced(placed) })
  const taliba = await follow({ kind: 'words', words: 'taliba' })
  const draft = sampleDraft()
  await ingestArticles([draft], ingest)
  expect(await follows.matchesOf([1])).toEqual([])
  const paragraphs = [
    ...draft.paragraphs,
    'The storm then turned to Taliba, where two piers broke.',
  ]
  await ingestArticles([{ ...draft, paragraphs }], ingest)
  expect((await follows.matchesOf([1])).map(({ topicId }) => topicId)).toEqual([taliba.topicId])
})

test('a failure to match is noted and costs no article', async () => {
  await open()
  const noted: unknown[] = []
  const ingest = means({
    onPlaced: async () => {
      throw new Error('the disk is full')
    },
    warn: (event, error) => noted.push([event, error instanceof Error && error.message]),
  })
  expect(await ingestArticles([sampleDraft()], ingest)).toEqual({ added: 1, changed: 0 })
  expect(await database.articles.countArticles()).toBe(1)
  expect(noted).toEqual([['topics-not-matched', 'the disk is full']])
})

test('many changes and many matches are taken in pages, with pauses between', async () => {
  const { follows } = await open()
  for (let i = 0; i < 620; i++) await follow({ kind: 'words', words: `pier ${i}` })
  let pauses = 0
  const batches: number[] = []
  const matcher = createTopicMatcher({
    follows: {
      topicChanges: (version, limit) => follows.topicChanges(version, limit),
      saveMatches: async (matches) => {
        batches.push(matches.length)
      },
    },
    aliases: [],
    pause: async () => {
      pauses++
    },
  })
  await Promise.all([matcher.sync(), matcher.sync()])
  expect(pauses).toBe(1)
  const piers = Array.from({ length: 250 }, (_, i) => `Pier ${i}`).join(', ')
  const [article] = await database.articles.addArticles([
    { draft: sampleDraft({ paragraphs: [piers] }), words: '' },
  ])
  if (article === undefined) throw new Error('nothing was stored')
  const words = [listSearchWords(article)]
  await matcher.matchPlaced({ articles: [article], words, placed: [{ articleId: 1, storyId: 1 }] })
  expect(batches).toEqual([100, 100, 50])
})
