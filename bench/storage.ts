import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { type Database, openDatabase } from '../src/adapters/database/open-database.ts'
import type { Article } from '../src/article/article.ts'
import type { NewArticle } from '../src/article/article-store.ts'
import { startPostgres } from '../tests/fakes/start-postgres.ts'
import { type BenchRow, percentile } from './bench-row.ts'
import { type Newsroom, openNewsroom } from './synthetic-articles.ts'

const BATCH = 100
const ROUNDS = 30

/** What storage costs with `stored` articles in it: writing, recognising, searching, ranking. */
export async function benchStorage(stored = 200_000): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
  try {
    const path = join(folder, 'bench.db')
    const database = await openDatabase({ path })
    const rows = await measureStorage(database, stored)
    await database.close()
    const opened = performance.now()
    await (await openDatabase({ path })).close()
    return [...rows, row('open again, with the integrity check', performance.now() - opened, 'ms')]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The same on a PostgreSQL server with its settings as delivered: every commit reaches the disk. */
export async function benchPostgres(stored = 20_000): Promise<readonly BenchRow[]> {
  const server = await startPostgres([])
  if (server === null) return []
  try {
    const database = await openDatabase({ url: await server.createDatabase() })
    const rows = await measureStorage(database, stored)
    await database.close()
    return rows
  } finally {
    await server.stop()
  }
}

async function measureStorage(database: Database, stored: number): Promise<readonly BenchRow[]> {
  const newsroom = openNewsroom()
  return [
    ...(await benchFilling(database, newsroom, stored)),
    ...(await benchReading(database, newsroom)),
  ]
}

/** Fills the store; the rates are those of the first 5,000 and of the last 20,000 articles. */
async function benchFilling(
  database: Database,
  newsroom: Newsroom,
  stored: number,
): Promise<readonly BenchRow[]> {
  const adding: number[] = []
  const knowing: number[] = []
  const grouping: number[] = []
  for (let done = 0; done < stored; done += BATCH) {
    const batch = newsroom.nextBatch(BATCH)
    knowing.push(await time(() => database.articles.findKnown(batch.map(({ draft }) => draft))))
    let articles: readonly Article[] = []
    adding.push(
      await time(async () => {
        articles = await database.articles.addArticles(batch)
      }),
    )
    grouping.push(await time(() => database.stories.saveGrouping(newsroom.group(articles))))
  }
  const all = adding.map((ms, i) => ms + (knowing[i] ?? 0) + (grouping[i] ?? 0))
  const first = 5000 / BATCH
  const last = Math.min(all.length, 20_000 / BATCH)
  return [
    row('add articles with full text, all', rate(adding), 'articles/s'),
    row('add articles with full text, last 20,000', rate(adding.slice(-last)), 'articles/s'),
    row('find known (all new), last 20,000', mean(knowing.slice(-last)) / BATCH, 'ms/article'),
    row('save grouping, last 20,000', mean(grouping.slice(-last)) / BATCH, 'ms/article'),
    row('all three, first 5,000', rate(all.slice(0, first)), 'articles/s'),
    row('all three, last 20,000', rate(all.slice(-last)), 'articles/s'),
    row('all three, a batch of 100, p50', percentile(all.slice(-last), 0.5), 'ms'),
    row('all three, a batch of 100, p99', percentile(all.slice(-last), 0.99), 'ms'),
    row('all three, a batch of 100, most', Math.max(...all.slice(-last)), 'ms'),
  ]
}

/** Reads while batches keep coming, as a chat does: each waits for at most one batch. */
async function benchReading(database: Database, newsroom: Newsroom): Promise<readonly BenchRow[]> {
  const search = (stems: readonly string[]) => () =>
    database.articles.searchArticles({ stems, languages: ['en'], limit: 20 })
  const hot = (desk: string | null) => () =>
    database.stories.listHot({ languages: ['en', 'de'], desk, since: 0, limit: 30 })
  const queries = newsroom.queries.map(search)
  const quiet = await measure(queries)
  const hottest = await measure([hot(null), hot('world'), hot('sport')])
  let known: readonly NewArticle[] = newsroom.nextBatch(BATCH)
  await database.articles.addArticles(known)
  const recognising = await measure([
    () => database.articles.findKnown(known.map(({ draft }) => draft)),
  ])
  const ingest = { goesOn: true }
  const ingesting = (async () => {
    while (ingest.goesOn) {
      known = newsroom.nextBatch(BATCH)
      await database.articles.findKnown(known.map(({ draft }) => draft))
      const articles = await database.articles.addArticles(known)
      await database.stories.saveGrouping(newsroom.group(articles))
      await setImmediate()
    }
  })()
  const busySearch = await measure(queries)
  const busyHot = await measure([hot(null), hot('world'), hot('sport')])
  ingest.goesOn = false
  await ingesting
  return [
    row('find known (all known)', mean(recognising) / BATCH, 'ms/article'),
    ...spread('search', quiet),
    ...spread('hottest stories', hottest),
    ...spread('search while ingesting', busySearch),
    ...spread('hottest stories while ingesting', busyHot),
  ]
}

async function measure(calls: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++)
    for (const call of calls) {
      await setImmediate()
      times.push(await time(call))
    }
  return times
}

async function time(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await call()
  return performance.now() - start
}

function spread(what: string, times: readonly number[]): BenchRow[] {
  return [
    row(`${what}, p50`, percentile(times, 0.5), 'ms'),
    row(`${what}, p99`, percentile(times, 0.99), 'ms'),
  ]
}

function row(what: string, value: number, unit: string): BenchRow {
  return { what, value, unit }
}

function rate(batches: readonly number[]): number {
  return (BATCH * 1000) / mean(batches)
}

function mean(times: readonly number[]): number {
  return times.reduce((sum, ms) => sum + ms, 0) / times.length
}
