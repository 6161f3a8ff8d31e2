import { readFile } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import type { StoredTerms } from './article/article-store.ts'
import { PageSchedule } from './article/page-schedule.ts'
import { newFeedOf } from './chat/manage-sources.ts'
import type { Bot } from './connect-bot.ts'
import { parseOpml } from './feed/parse-opml.ts'
import type { PollAllMeans } from './feed/poll-feeds.ts'
import { reasonOf } from './log.ts'
import { type CycleMeans, type CycleReport, runNewsCycle } from './pipeline.ts'
import { QUIET_AFTER } from './story/group-articles.ts'
import { retryGrouping } from './story/retry-grouping.ts'
import { type PlacedArticles, tellPlaced } from './story/tell-placed.ts'
import { createFollowedStories } from './topic/followed-stories.ts'
import { createTopicMatcher } from './topic/match-topics.ts'

const minute = 60_000
const day = 24 * 60 * minute
/** How often due feeds are looked for. */
const tickMs = 15_000
/** A feed that keeps others waiting for longer is read on its own. */
const lullMs = 1500
/** Of what is given back to grouping: each time chats wait until it is read, copied to a thread, and saved. */
const restoredAtOnce = 100
/** Articles placed last before a start: a crash may have come before their topics were matched, or their stories written. */
const toldAgain = 1000
/** Of these, matched without letting others have their turn. */
const toldAtOnce = 25

const idleCycle: CycleReport = { polled: 0, failed: 0, added: 0, changed: 0, pages: 0, revised: 0 }

/** Brings the operator's list into the store: what left the list is polled no more. */
export async function loadSources({ database }: Bot, opml: string): Promise<void> {
  const listed = parseOpml(opml).feeds.map((entry) => newFeedOf(entry, null))
  const urls = new Set(listed.map(({ url }) => url))
  await database.feeds.addFeeds(listed)
  for (const feed of await database.feeds.listFeeds(null))
    if (feed.addedBy === null && !urls.has(feed.url)) await database.feeds.removeFeed(feed.id, null)
}

/** Reads the operator's list from its file. */
async function loadSourcesFile(bot: Bot): Promise<void> {
  await loadSources(bot, await readFile(bot.settings.sources, 'utf8'))
}

/** Gives grouping what was placed after that article; returns the newest of it, oldest first. */
async function restoreGrouping(
  { database, workers, clock }: Bot,
  afterArticle: number,
  signal: AbortSignal | undefined,
): Promise<readonly StoredTerms[]> {
  const since = clock.now() - QUIET_AFTER
  let newest: readonly StoredTerms[] = []
  for (let after = afterArticle; ; ) {
    if (signal?.aborted === true) return newest
    const stored = await database.articles.readSince(since, after, restoredAtOnce)
    if (stored.length === 0) return newest
    newest = [...newest, ...stored].slice(-toldAgain)
    const segments = await database.stories.segmentsOf([
      ...new Set(stored.flatMap(({ storyIds }) => storyIds)),
    ])
    await database.stories.saveGrouping(await workers.grouping.restore(stored, segments))
    after = stored.at(-1)?.articleId ?? after
  }
}

function toPlaced(stored: readonly StoredTerms[]): PlacedArticles {
  return {
    articles: stored.map(({ article }) => article),
    // Made only where somebody follows anything.
    words: [],
    placed: stored.flatMap(({ articleId, storyIds }) =>
      storyIds.map((storyId) => ({ articleId, storyId })),
    ),
  }
}

/** The ingest role: one cycle after the other until it is stopped. */
export class Ingest {
  readonly #bot: Bot
  readonly #means: CycleMeans
  /** Whether the role was ours the last time it was asked for; of one process it always is. */
  #isOurs = true
  /** The newest article that grouping has in its memory here. */
  #newestArticle = 0

  constructor(bot: Bot, signal: AbortSignal, onPolled?: PollAllMeans['onPolled']) {
    const { database, web, workers, clock, settings, desks, languages, log } = bot
    this.#bot = bot
    const matcher = createTopicMatcher({
      follows: database.follows,
      aliases: bot.aliases ?? [],
      pause: () => setImmediate(),
    })
    const followed = createFollowedStories(matcher, database.follows)
    this.#means = {
      ...database,
      stories: retryGrouping(database.stories),
      web,
      parse: (text, context) => workers.draft(text, context, clock.now()),
      extract: workers.extract,
      grouping: workers.grouping,
      writing: workers.writing,
      now: clock.now,
      random: Math.random,
      signal,
      lull: (stop) => clock.sleep(lullMs, stop),
      pace: { minMs: settings.pollMinutes * minute, maxMs: settings.pollMaxMinutes * minute },
      pagesPerFeed: settings.pagesPerFeed,
      pages: new PageSchedule(),
      desks: desks.map(({ id }) => id),
      languages: () => [...languages],
      followed: () => followed.take(),
      onPlaced: async (placed) => {
        this.#newestArticle = Math.max(this.#newestArticle, ...placed.articles.map(({ id }) => id))
        await followed.note(placed)
      },
      ...bot.revisions,
      warn: (event, error) => log.warn(event, { reason: reasonOf(error) }),
      maxAgeMs: settings.maxAgeHours * 60 * minute,
      retentionMs: settings.retentionDays * day,
      ...(onPolled ? { onPolled } : {}),
    }
  }

  /**
   * Gives grouping its memory back after a start, or what another process placed since, and matches the newest of it
   * again, so that a crash loses no alert; nothing may be placed before.
   */
  async restore(): Promise<void> {
    const { signal } = this.#means
    const newest = await restoreGrouping(this.#bot, this.#newestArticle, signal)
    this.#newestArticle = newest.at(-1)?.articleId ?? this.#newestArticle
    for (let i = 0; i < newest.length; i += toldAtOnce) {
      if (signal?.aborted === true) return
      await tellPlaced(this.#means, toPlaced(newest.slice(i, i + toldAtOnce)))
      await setImmediate()
    }
  }

  /**
   * Memory, the operator's list, and a first cycle, whose failure is logged: the next one tries again.
   * @throws where the list cannot be read
   */
  async start(): Promise<void> {
    await this.restore()
    await loadSourcesFile(this.#bot)
    await this.#runOrTell()
  }

  /** One cycle, told to the log; none while another process has the role. */
  async runOnce(): Promise<CycleReport> {
    if (!(await this.#takeRole())) return idleCycle
    const cycle = runNewsCycle(this.#means)
    this.#bot.inHand.add(cycle)
    const report = await cycle.finally(() => this.#bot.inHand.delete(cycle))
    if (report.polled > 0) this.#bot.log.info('cycle', { ...report })
    return report
  }

  /** Of several processes on one database one at a time groups; what another placed meanwhile is read first. */
  async #takeRole(): Promise<boolean> {
    const { settings, database } = this.#bot
    const isOurs = settings.roles.includes('ingest') && (await database.claimRole('ingest'))
    if (isOurs && !this.#isOurs) await this.restore()
    if (isOurs !== this.#isOurs) this.#bot.log.info('ingest-role', { ours: isOurs })
    this.#isOurs = isOurs
    return isOurs
  }

  /** Cycles until stopped. A failure of one (a full disk, say) is logged, and the next one tries again. */
  async runUntilStopped(): Promise<void> {
    const isStopped = (): boolean => this.#means.signal?.aborted === true
    for (;;) {
      await this.#bot.clock.sleep(tickMs, this.#means.signal)
      if (isStopped()) return
      await this.#runOrTell()
    }
  }

  async #runOrTell(): Promise<void> {
    try {
      await this.runOnce()
    } catch (error) {
      const reason = reasonOf(error)
      this.#bot.log.error('cycle-failed', { reason })
    }
  }
}
