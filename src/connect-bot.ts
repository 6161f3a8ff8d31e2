import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { commands } from '../commands/index.ts'
import type { Settings } from '../config/settings.ts'
import { locateDatabase } from './adapters/database/database-url.ts'
import { type Database, openDatabase } from './adapters/database/open-database.ts'
import { loadCatalogue } from './adapters/locale/load-catalogue.ts'
import { createLog } from './adapters/log/create-log.ts'
import { createWeb } from './adapters/web/create-web.ts'
import { startWorkers, type Workers } from './adapters/worker/start-workers.ts'
import type { Conversation } from './chat/conversation.ts'
import { createConversation } from './chat/create-conversation.ts'
import { createSources } from './chat/manage-sources.ts'
import { createCoverageReader } from './chat/read-coverage.ts'
import { alertStandardOf, defaultsOf } from './connect-defaults.ts'
import { connectRevisions, type Revisions } from './connect-revisions.ts'
import type { AlertStandard } from './delivery/alert-rules.ts'
import { createAlertExplainer } from './delivery/explain-alert.ts'
import { listHeldBack } from './delivery/list-held-back.ts'
import type { Messenger } from './delivery/messenger.ts'
import type { PlaceSettings } from './delivery/place.ts'
import type { PlaceStore } from './delivery/place-store.ts'
import { createPreviews } from './delivery/preview-briefing.ts'
import { tellPauses } from './delivery/queue-notice.ts'
import type { Catalogue } from './delivery/translate.ts'
import type { News } from './digest/news.ts'
import { createNews } from './digest/read-news.ts'
import { writeStory } from './digest/write-story.ts'
import type { Writing } from './digest/writing.ts'
import type { Clock } from './feed/clock.ts'
import type { Web } from './feed/web.ts'
import { type Log, reasonOf } from './log.ts'
import type { Aliases, Desk } from './topic/topic.ts'

/** What a bot is connected from. */
export interface BotOptions {
  readonly settings: Settings
  readonly desks: readonly Desk[]
  /** Names that mean the same; none when absent. */
  readonly aliases?: Aliases
  /** A file path, `:memory:`, or the URL of a PostgreSQL database. */
  readonly databasePath: string
  readonly version: string
  readonly clock: Clock
}

/** A bot with its parts connected; the roles (run-*.ts) make them work. */
export interface Bot extends BotOptions {
  readonly database: Database
  /** For what platforms tell of their chats: whoever is responsible is told of a pause. */
  readonly places: PlaceStore
  readonly web: Web
  readonly workers: Workers
  readonly catalogue: Catalogue
  readonly news: News
  /** Writes a story here and now, on this thread. */
  readonly writing: Writing
  readonly revisions: Revisions
  readonly conversation: Conversation
  /** What this process sends through, by platform; the roots put it in. */
  readonly messengers: Map<string, Messenger>
  /** What chats have that set nothing. */
  readonly defaults: PlaceSettings
  readonly alertStandard: AlertStandard
  readonly log: Log
  /** Languages somebody has asked for: their stories are prepared. */
  readonly languages: ReadonlySet<string>
  /** Work that must end before the stores are closed; stop it first. */
  readonly inHand: Set<Promise<unknown>>
  close(): Promise<void>
}

const hour = 3_600_000

/**
 * Connects stores, web, threads and conversation.
 * @throws DatabaseError with cause and cure
 */
export async function connectBot(options: BotOptions): Promise<Bot> {
  const { settings, desks, aliases = [], clock, version } = options
  const database = await openDatabase(locateDatabase(options.databasePath))
  const log = createLog(settings.logLevel)
  const web = createWeb({ ...settings, version })
  const workers = startWorkers({
    nextStoryId: await database.stories.nextStoryId(),
    maxQuotedWords: settings.maxQuotedWords,
    headlineOnly: settings.headlineOnly,
    desks,
  })
  const catalogue = loadCatalogue(fileURLToPath(new URL('../locales/', import.meta.url)))
  const languages = new Set(settings.readingLanguages)
  const quoting = {
    wordsPerArticle: settings.maxQuotedWords,
    headlineOnly: new Set(settings.headlineOnly),
  }
  // A person waits, and the threads may be deep in a lot of articles.
  const writing: Writing = { write: async (material) => writeStory(material, quoting) }
  const { alerts } = database
  const defaults = defaultsOf(settings)
  const alertStandard = alertStandardOf(settings)
  const messengers = new Map<string, Messenger>()
  const revisions = connectRevisions({
    database,
    clock,
    catalogue,
    defaults,
    alertStandard,
    messengers,
  })
  const news = createNews({
    ...database,
    writing,
    ...revisions,
    now: clock.now,
    coverage: createCoverageReader(database.feeds, clock.now),
    maxAgeMs: settings.maxAgeHours * hour,
    aliases,
    pause: () => setImmediate(),
    onLanguages: (asked) => asked.forEach((language) => languages.add(language)),
    alerted: (chatId, storyIds) => alerts.alerted(chatId, storyIds),
    heldBack: (chatId, since) => listHeldBack(alerts, chatId, since),
  })
  const conversation = createConversation({
    commands,
    services: {
      ...database,
      news,
      previews: createPreviews({ ...database, news, catalogue, desks, clock, defaults }),
      sources: createSources({ feeds: database.feeds, web, parse: workers.parse }),
      desks,
      alertStandard,
      maxAgeMs: settings.maxAgeHours * hour,
      explainer: createAlertExplainer({
        ...database,
        writing,
        now: clock.now,
        aliases,
        standard: alertStandard,
      }),
    },
    catalogue,
    clock,
    warn: (event, error) => log.warn(event, { reason: reasonOf(error) }),
    defaults,
    linesPerMinute: settings.linesPerMinute,
  })
  const telling = { ...database, catalogue, clock, defaults, messengers }
  const places = tellPauses(database.places, telling, (error) =>
    log.warn('pause-notice-failed', { reason: reasonOf(error) }),
  )
  const inHand = new Set<Promise<unknown>>()
  return {
    ...options,
    inHand,
    database,
    places,
    web,
    workers,
    catalogue,
    news,
    writing,
    revisions,
    conversation,
    messengers,
    defaults,
    alertStandard,
    log,
    languages,
    async close() {
      await Promise.allSettled(inHand)
      await workers.close()
      await web.close()
      await database.close()
    },
  }
}
