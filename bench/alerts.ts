import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { type Database, openDatabase } from '../src/adapters/database/open-database.ts'
import { loadCatalogue } from '../src/adapters/locale/load-catalogue.ts'
import type { AlertMeans } from '../src/delivery/alert-round.ts'
import { sendDueAlerts } from '../src/delivery/send-alerts.ts'
import { memoryIdOf } from '../src/digest/memory-store.ts'
import { reviseStories } from '../src/digest/revise-stories.ts'
import { writeStory } from '../src/digest/write-story.ts'
import type { Writing } from '../src/digest/writing.ts'
import { topicKey } from '../src/topic/topic-key.ts'
import { plainPlace } from '../tests/fakes/plain-place.ts'
import { type BenchRow, percentile } from './bench-row.ts'

const RECIPIENTS = 10_000
const minute = 60_000
const now = Date.UTC(2026, 10, 26, 8, 0)
const writing: Writing = { write: async (material) => writeStory(material, {}) }

/** From "nothing holds it" to "alerts queued", for 10,000 recipients in 2 languages and 4 zones, on a file. */
export async function benchAlerts(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
  try {
    const database = await openDatabase({ path: join(folder, 'bench.db') })
    await addRecipients(database)
    let at = now
    const means: AlertMeans = {
      ...database,
      writing,
      catalogue: loadCatalogue(new URL('../locales/', import.meta.url).pathname),
      desks: [],
      messengers: new Map(),
      defaults: { ...plainPlace, timeZone: 'UTC', zoneConfirmed: false },
      now: () => at,
      pause: () => setImmediate(),
    }
    const looks: number[] = []
    const rounds: number[] = []
    const computing: number[] = []
    const waits: number[] = []
    let decided = 0
    for (let storyId = 1; storyId <= 5; storyId++) {
      at = now + storyId * 24 * 60 * minute
      await addStory(database, storyId, at)
      await showToPeople(database, storyId, at)
      await database.alerts.propose([{ storyId, revision: 1, firstAt: at }])
      looks.push(await time(() => sendDueAlerts(means)))
      at += 5 * minute
      const watching = watchWaits()
      const began = process.threadCpuUsage()
      rounds.push(
        await time(async () => {
          const { queued, held } = await sendDueAlerts(means)
          decided += queued + held
        }),
      )
      const { user, system } = process.threadCpuUsage(began)
      computing.push((user + system) / 1000)
      waits.push(...(await watching.stop()))
    }
    await database.close()
    if (decided !== 5 * RECIPIENTS) throw new Error(`${decided} alerts were decided`)
    return [
      row(
        'queue an alert to 10,000 recipients, median of 5',
        percentile(rounds, 0.5),
        'ms',
        '≤ 1,000',
      ),
      row('the same, slowest of 5', Math.max(...rounds), 'ms'),
      row('its CPU time (with what watches the waits), median', percentile(computing, 0.5), 'ms'),
      row('look when proposed (nobody is told yet), median', percentile(looks, 0.5), 'ms'),
      row('longest wait of a chat meanwhile', Math.max(...waits), 'ms'),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const zones = ['Asia/Jerusalem', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu']

async function addRecipients({ places, chats, follows }: Database): Promise<void> {
  const topic = { kind: 'words', words: 'Velm bridge' } as const
  for (let i = 0; i < RECIPIENTS; i++) {
    const id = `telegram:${i}`
    await places.meet({ id, platform: 'telegram', shared: false }, now)
    await chats.saveSettings(id, {
      language: i % 2 === 0 ? 'en' : 'he',
      timeZone: zones[i % zones.length] ?? 'UTC',
      ...(i % 3 === 0 ? { quietHours: { from: '22:00', to: '07:00' } } : {}),
      ...(i % 10 === 0 ? { hiddenWords: ['football', 'cricket'] } : {}),
    })
    await follows.addFollow({
      chatId: id,
      topic,
      languages: ['en'],
      key: topicKey(topic, ['en']),
      alerts: true,
      digests: true,
      since: now - 24 * 60 * minute,
      addedBy: id,
    })
  }
}

/** As many memories know the story as there are recipients; none of them is a recipient's own. */
async function showToPeople({ memory }: Database, storyId: number, at: number): Promise<void> {
  for (let i = 0; i < RECIPIENTS; i++)
    await memory.markShown(memoryIdOf(`telegram:${i}`, 'ada'), [{ storyId, revision: 1 }], at)
}

/** Each in its own words: copies would be one origin. */
const told = [
  'Lorries turned back at the crossing at dawn, the port authority told the Velm Courier.',
  'An inspector found a torn strand above the northern pier, engineer Ada Renn said.',
  'Ferries carried stranded workers across the estuary all morning, operator Talby Lines said.',
  'Repairs to the suspension may take until spring, according to the ministry of transport.',
]
const publishers = ['Velm Courier', 'Northline', 'Harbour Post', 'Delta Wire']

async function addStory(database: Database, storyId: number, at: number): Promise<void> {
  const { articles, feeds, stories, follows } = database
  const placed: { articleId: number; segment: number; storyId: number; originator: string }[] = []
  for (const [i, name] of publishers.entries()) {
    const id = `${name.toLowerCase().replaceAll(' ', '')}.example`
    const [feed] = await feeds.addFeeds([
      {
        url: `https://${id}/feed.xml`,
        title: name,
        publisher: { id, name },
        desks: ['world'],
        language: 'en',
        addedBy: null,
      },
    ])
    if (feed === undefined) throw new Error('no feed was added')
    await feeds.saveState({ ...stateOf(feed.id), nextPollAt: at })
    const [article] = await articles.addArticles([
      {
        draft: {
          feedId: feed.id,
          publisher: { id, name },
          kind: 'report',
          title: `Velm bridge closes after cable ${storyId} snaps`,
          paragraphs: [told[i] ?? '', `It was closure ${storyId} of the Velm bridge this year.`],
          url: `https://${id}/news/${storyId}`,
          guid: `${storyId}`,
          author: null,
          published: at - minute,
          firstSeen: at,
          language: 'en',
          credit: null,
          image: null,
          paywalled: false,
          complete: true,
          desks: ['world'],
          position: 0,
        },
        words: 'velm bridg',
      },
    ])
    if (article === undefined) throw new Error('nothing was stored')
    placed.push({ articleId: article.id, segment: 0, storyId, originator: id })
  }
  const story = {
    id: storyId,
    language: 'en',
    revision: 1,
    firstSeen: at,
    lastReportAt: at,
    mergedInto: null,
    desks: ['world'],
    outlets: 4,
    originators: 4,
    hot: 100,
  }
  await stories.saveGrouping({ stories: [story], placed, merges: [] })
  await reviseStories(await stories.listStale([storyId]), { ...database, writing, now: () => at })
  const [topic] = await follows.topicChanges(0, 1)
  if (topic === undefined) throw new Error('nobody follows anything')
  const articleId = placed[0]?.articleId ?? 0
  await follows.saveMatches([{ storyId, topicId: topic.topicId, articleId, at }])
}

function stateOf(feedId: number) {
  return {
    feedId,
    etag: null,
    lastModified: null,
    nextPollAt: 0,
    intervalMs: 60 * minute,
    lastReadAt: now,
    firstReadAt: now - 1000 * minute,
    failures: 0,
    failingSince: null,
    lastError: null,
    gone: false,
  }
}

/** How long whoever comes next waits for its turn, again and again until stopped. */
function watchWaits(): { stop(): Promise<readonly number[]> } {
  const waits: number[] = []
  const watch = { goesOn: true }
  const watching = (async () => {
    while (watch.goesOn) {
      const began = performance.now()
      await setImmediate()
      waits.push(performance.now() - began)
    }
  })()
  return {
    async stop() {
      watch.goesOn = false
      await watching
      return waits
    },
  }
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function row(what: string, value: number, unit: string, target?: string): BenchRow {
  return { what, value, unit, ...(target === undefined ? {} : { target }) }
}
