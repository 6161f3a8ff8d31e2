import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PgBoss } from 'pg-boss'
import { type Database, openDatabase } from '../src/adapters/database/open-database.ts'
import type { NewDelivery } from '../src/delivery/delivery.ts'
import type { Feed, FeedState } from '../src/feed/feed.ts'
import { startPostgres } from '../tests/fakes/start-postgres.ts'
import type { BenchRow } from './bench-row.ts'

// The outbox and the feeds' own due times beside pg-boss, a job queue in PostgreSQL, on one server with
// its settings as delivered (every commit reaches the disk); SQLite for reference.

const DELIVERIES = 2000
const ENQUEUED = 100
/** Deliveries a claim: many, or one so that a crash leaves one in doubt. */
const CLAIMED = [50, 1]
const FEEDS = 1000
const WORKERS = 6
const MINUTE = 60_000
const now = Date.now()

/** What works a queue: fills it, empties it, and polls feeds by it. */
interface Queue {
  enqueue(): Promise<void>
  /** One worker claims so many, and for each marks the beginning and the end. False: nothing is left. */
  workOnce(worker: string, claimed: number): Promise<boolean>
  addFeeds(): Promise<void>
  /** Takes the due feeds and sets when each is due again. */
  pollOnce(): Promise<number>
}

/** Deliveries and feeds a second through each. */
export async function benchQueue(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
  const server = await startPostgres([])
  if (server === null) return []
  try {
    const rows: BenchRow[] = []
    const sqlite = await openDatabase({ path: join(folder, 'bench.db') })
    rows.push(...(await benchOne('own tables, SQLite', ownQueue(sqlite))))
    await sqlite.close()
    const postgres = await openDatabase({ url: await server.createDatabase() })
    rows.push(...(await benchOne('own tables, PostgreSQL', ownQueue(postgres))))
    await postgres.close()
    const boss = await startBoss(await server.createDatabase())
    rows.push(...(await benchOne('pg-boss', bossQueue(boss))))
    await boss.stop({ graceful: false })
    return rows
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true })
  }
}

async function benchOne(name: string, queue: Queue): Promise<BenchRow[]> {
  const rate = async (what: string, count: number, work: () => Promise<unknown>) => {
    const start = performance.now()
    await work()
    const value = (count * 1000) / (performance.now() - start)
    return { what: `${name}: ${what}`, value, unit: '/s' }
  }
  const drain = (workers: number, claimed: number) =>
    Promise.all(
      Array.from({ length: workers }, async (_, i) => {
        while (await queue.workOnce(`worker-${i}`, claimed));
      }),
    )
  const rows = [await rate(`enqueue, ${ENQUEUED} a call`, DELIVERIES, () => queue.enqueue())]
  const [all = 50] = CLAIMED
  rows.push(await rate(`claim ${all}, begin and record each`, DELIVERIES, () => drain(1, all)))
  for (const claimed of CLAIMED) {
    await queue.enqueue()
    const what = `claim ${claimed}, begin and record each, ${WORKERS} workers`
    rows.push(await rate(what, DELIVERIES, () => drain(WORKERS, claimed)))
  }
  await queue.addFeeds()
  rows.push(
    await rate('feeds due, 100 a call, and next time of each', FEEDS, async () => {
      while ((await queue.pollOnce()) > 0);
    }),
  )
  return rows
}

function ownQueue({ outbox, feeds }: Database): Queue {
  let rounds = 0
  return {
    async enqueue() {
      rounds++
      for (let done = 0; done < DELIVERIES; done += ENQUEUED)
        await outbox.enqueue(
          Array.from({ length: ENQUEUED }, (_, i) => delivery(`bench:${rounds}:${done + i}`)),
        )
    },
    async workOnce(worker, limit) {
      const lease = { now, leaseUntil: now + MINUTE, attemptId: worker }
      const claimed = await outbox.claim({
        ...lease,
        platform: 'bench',
        limit,
        except: [],
      })
      for (const { id } of claimed) {
        await outbox.begin(id, worker, now, now + MINUTE)
        await outbox.record({ id, attemptId: worker, at: now, state: 'sent', messageId: '1' })
      }
      return claimed.length > 0
    },
    async addFeeds() {
      await feeds.addFeeds(Array.from({ length: FEEDS }, (_, i) => feed(i)))
    },
    async pollOnce() {
      const due = await feeds.listDueFeeds(now, 100)
      for (const { feed: each } of due) await feeds.saveState(polled(each.id))
      return due.length
    },
  }
}

async function startBoss(connectionString: string): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString, max: WORKERS, supervise: false, schedule: false })
  await boss.start()
  for (const queue of ['outbox', 'feeds']) await boss.createQueue(queue)
  return boss
}

/** pg-boss marks a job as begun by fetching it: only fetched one by one does it say as much as the outbox. */
function bossQueue(boss: PgBoss): Queue {
  return {
    async enqueue() {
      for (let done = 0; done < DELIVERIES; done += ENQUEUED)
        await boss.insert(
          'outbox',
          Array.from({ length: ENQUEUED }, (_, i) => ({ data: delivery(`bench:${done + i}`) })),
        )
    },
    async workOnce(_worker, batchSize) {
      const jobs = await boss.fetch('outbox', { batchSize })
      for (const { id } of jobs) await boss.complete('outbox', id)
      return jobs.length > 0
    },
    async addFeeds() {
      await boss.insert(
        'feeds',
        Array.from({ length: FEEDS }, (_, i) => ({ data: feed(i) })),
      )
    },
    async pollOnce() {
      const jobs = await boss.fetch<object>('feeds', { batchSize: 100 })
      for (const { id, data } of jobs) {
        await boss.complete('feeds', id)
        await boss.insert('feeds', [{ data, startAfter: new Date(now + 60 * MINUTE) }])
      }
      return jobs.length
    },
  }
}

function delivery(key: string): NewDelivery {
  return {
    key,
    platform: 'bench',
    chatId: 'bench:1',
    purpose: 'digest',
    action: 'send',
    target: null,
    after: null,
    message: MESSAGE,
    silent: false,
    sendAt: now,
    notAfter: null,
    memoryId: null,
    state: 'pending',
  }
}

const MESSAGE = {
  blocks: [{ kind: 'text', spans: [{ text: 'The first lorries crossed at dawn. '.repeat(60) }] }],
  language: 'en',
  timeZone: 'Europe/Madrid',
  at: now,
  private: false,
  shows: [],
} as const

function feed(i: number): Omit<Feed, 'id'> {
  return {
    url: `https://outlet${i}.example/feed.xml`,
    title: `Outlet ${i}`,
    publisher: { id: `outlet${i}.example`, name: `Outlet ${i}` },
    desks: ['world'],
    language: 'en',
    addedBy: null,
  }
}

function polled(feedId: number): FeedState {
  return {
    feedId,
    etag: null,
    lastModified: null,
    nextPollAt: now + 60 * MINUTE,
    intervalMs: 60 * MINUTE,
    lastReadAt: now,
    firstReadAt: now,
    failures: 0,
    failingSince: null,
    lastError: null,
    gone: false,
  }
}
