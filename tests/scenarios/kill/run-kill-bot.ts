import type { Database } from '../../../src/adapters/database/open-database.ts'
import { loadCatalogue } from '../../../src/adapters/locale/load-catalogue.ts'
import { listSearchWords } from '../../../src/article/list-search-words.ts'
import { connectRevisions } from '../../../src/connect-revisions.ts'
import { alertStandard } from '../../../src/delivery/alert-rules.ts'
import type { DeliveryState } from '../../../src/delivery/delivery.ts'
import { listHeldBack } from '../../../src/delivery/list-held-back.ts'
import type { Messenger } from '../../../src/delivery/messenger.ts'
import type { UnknownPolicies } from '../../../src/delivery/unknown-policy.ts'
import { createNews } from '../../../src/digest/read-news.ts'
import { reviseStories } from '../../../src/digest/revise-stories.ts'
import { writeStory } from '../../../src/digest/write-story.ts'
import type { Writing } from '../../../src/digest/writing.ts'
import { Deliver } from '../../../src/run-deliver.ts'
import type { EventClock } from '../../fakes/event-clock.ts'
import { plainPlace } from '../../fakes/plain-place.ts'
import { sampleDesks } from '../../fakes/sample-briefs.ts'
import { EventTicker } from './event-ticker.ts'
import { correctedStory, times } from './kill-story.ts'

export interface KillBotParts {
  readonly database: Database
  /** Those that wait for more than the clock are watched by it. */
  readonly messengers: readonly Messenger[]
  readonly clock: EventClock
  readonly policies: Pick<UnknownPolicies, 'digest' | 'alert'>
  /** The article its publisher corrects. */
  readonly articleId: number
  readonly until: number
}

/** A store that did not do its work, as it was logged. */
export interface KillBotRun {
  readonly problems: readonly string[]
}

const catalogue = loadCatalogue(`${import.meta.dirname}/../../../locales`)
const second = 1000
/** When something happens; in between the clock is set on. */
const busy: readonly (readonly [from: number, to: number])[] = [
  [3, 6],
  [13, 17],
  [29, 35],
  [58, 72],
  [79, 90],
  [119, 122],
  [178, 190],
]

const unfinished: readonly DeliveryState[] = ['held', 'pending', 'retry', 'sending']

/**
 * The deliver role as it is, over a store, with what else happens to it: a publisher's correction is read, and moderators
 * approve. Both come again after a restart, as feeds are read again and presses redelivered.
 */
export async function runKillBot(parts: KillBotParts): Promise<KillBotRun> {
  const { clock, articleId, policies } = parts
  const problems: string[] = []
  const database = watchStores(parts.database, clock)
  const messengers = new Map(parts.messengers.map((each) => [each.platform, each]))
  const writing: Writing = { write: async (material) => writeStory(material, {}) }
  const standard = { ...alertStandard, settleMinutes: 2.5 }
  const revisions = connectRevisions({
    database,
    clock,
    catalogue,
    defaults: plainPlace,
    alertStandard: standard,
    messengers,
  })
  const reading = { ...database, writing, ...revisions, now: clock.now }
  const news = createNews({
    ...reading,
    coverage: async () => ({ sourcesRead: 3, sources: 3, failing: [], leftOut: 0 }),
    maxAgeMs: 36 * 3600 * second,
    aliases: [],
    onLanguages: () => {},
    alerted: (chatId, storyIds) => database.alerts.alerted(chatId, storyIds),
    heldBack: (chatId, since) => listHeldBack(database.alerts, chatId, since),
  })
  const stop = new AbortController()
  const ticker = new EventTicker(clock, (name, error) =>
    problems.push(`${name}: ${error instanceof Error ? (error.stack ?? '') : String(error)}`),
  )
  const problem = (event: string, fields: object = {}) =>
    void problems.push(`${event} ${JSON.stringify(fields)}`)
  const deliver = new Deliver(
    {
      database,
      clock,
      catalogue,
      defaults: plainPlace,
      news,
      writing,
      alertStandard: standard,
      desks: sampleDesks,
      messengers,
      log: { debug: () => {}, info: () => {}, warn: () => {}, error: problem },
      settings: {
        lateMinutes: 90,
        onUnknownDigest: policies.digest,
        onUnknownAlert: policies.alert,
      },
    },
    { signal: stop.signal, ticker },
  )

  async function readFeeds(): Promise<void> {
    const [article] = await database.articles.getArticles([articleId])
    if (article === undefined || clock.now() < times.corrected) return
    if (article.lastChange === null) {
      const draft = { ...article, guid: null, title: 'Velm bridge reopens to lorries only' }
      const notice = 'Correction: the bridge of Velm is open to lorries only.'
      const change = { kind: 'correction' as const, at: clock.now(), notice }
      await database.articles.saveVersion(articleId, draft, change, listSearchWords(draft))
    }
    await reviseStories(await database.stories.listStale([correctedStory]), reading)
  }

  async function approve(): Promise<void> {
    if (clock.now() < times.approved) return
    const held = await database.outbox.list({ states: ['held'] }, 100)
    for (const runId of new Set(held.map((each) => each.runId)))
      if (runId !== null) await database.briefings.decideRun(runId, 'queued', clock.now())
    deliver.sender.wake()
  }

  const ticks = [ticker.every('feeds', 5, readFeeds), ticker.every('press', 5, approve)]
  const running = deliver.run()
  await passTime(parts)
  stop.abort()
  await clock.drive(Promise.all([running, ...ticks.map((tick) => tick.stop())]))
  return { problems }
}

/**
 * Through the busy seconds one after the other, over the idle ones in one step, until nothing is owed any more. Setting
 * the clock on keeps ticks waiting for as long: one of every 30 s may come a minute late by the clock.
 */
async function passTime({ clock, until, database }: KillBotParts): Promise<void> {
  const windows = busy.map(([from, to]) => [times.start + from * second, times.start + to * second])
  const last = windows.at(-1)?.[1] ?? 0
  if (until > last) windows.push([until - 40 * second, until])
  for (const [from = until, to = until] of windows) {
    const begin = Math.min(from, until)
    if (begin > clock.now() + 4 * second) {
      await clock.runUntil(clock.now() + 3 * second)
      clock.jump(begin - clock.now())
    }
    await clock.runUntil(Math.min(to, until))
  }
  for (let i = 0; i < 240 && (await isUnfinished(database)); i++)
    await clock.runUntil(clock.now() + 5 * second)
}

/** Something is owed, or its end is still looked for. */
async function isUnfinished({ outbox }: Database): Promise<boolean> {
  const owed = await outbox.list({ states: unfinished }, 1)
  const open = await outbox.list({ states: ['unknown'] }, 1000)
  return owed.length > 0 || open.some(({ reason }) => reason === 'interrupted')
}

function watchStores(database: Database, clock: EventClock): Database {
  const { articles, feeds, stories, follows, places, memory, briefings, outbox, alerts } = database
  return {
    ...database,
    articles: clock.watch(articles),
    feeds: clock.watch(feeds),
    stories: clock.watch(stories),
    follows: clock.watch(follows),
    places: clock.watch(places),
    memory: clock.watch(memory),
    briefings: clock.watch(briefings),
    outbox: clock.watch(outbox),
    alerts: clock.watch(alerts),
  }
}
