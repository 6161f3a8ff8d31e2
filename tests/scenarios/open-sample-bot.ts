import { loadSettings } from '../../config/load-settings.ts'
import { loadTopics } from '../../config/load-topics.ts'
import { editionTime } from '../../sample/newsroom.ts'
import { type Newsroom, serveNewsroom } from '../../sample/serve-newsroom.ts'
import { ShiftedClock } from '../../src/adapters/clock/shifted-clock.ts'
import type { Reply } from '../../src/chat/command.ts'
import { type Bot, connectBot } from '../../src/connect-bot.ts'
import { Ingest, loadSources } from '../../src/run-ingest.ts'

/** The whole bot over the sample newsroom: real HTTP, real threads, real SQLite, its own clock. */
export interface SampleBot {
  readonly bot: Bot
  readonly newsroom: Newsroom
  readonly clock: ShiftedClock
  readonly ingest: Ingest
  /** Reads yesterday's edition as of the evening before. */
  readEarlier(): Promise<void>
  /** Reads today's edition now. */
  readToday(): Promise<void>
  /** Asks and, as a platform would, confirms that the answer was sent. */
  ask(text: string, person?: string): Promise<Reply>
  /** As after a restart: the same file, new threads. */
  restart(): Promise<void>
  close(): Promise<void>
}

/** Opens it, with nothing read yet. `path` is a file or `:memory:`. */
export async function openSampleBot(path = ':memory:'): Promise<SampleBot> {
  const clock = new ShiftedClock()
  const newsroom = await serveNewsroom({ now: clock.now(), edition: 'earlier' })
  const start = async () => {
    const bot = await connect(path, clock)
    const ingest = new Ingest(bot, new AbortController().signal)
    await ingest.restore()
    await loadSources(bot, newsroom.opml)
    return { bot, ingest }
  }
  let parts = await start()
  return {
    get bot() {
      return parts.bot
    },
    get ingest() {
      return parts.ingest
    },
    newsroom,
    clock,
    async readEarlier() {
      clock.shift(editionTime(0, 'earlier'))
      await parts.ingest.runOnce()
    },
    async readToday() {
      newsroom.setEdition('today')
      clock.shift(0)
      await parts.ingest.runOnce()
    },
    async ask(text, person = 'me') {
      const id = `terminal:${person}`
      const chat = { id, platform: 'terminal', shared: false }
      const reply = await parts.bot.conversation.answer({ chat, person: { id, admin: true }, text })
      if (reply === null) throw new Error('the line was handled before')
      await parts.bot.conversation.sent(reply)
      return reply
    },
    async restart() {
      await parts.bot.close()
      parts = await start()
    },
    async close() {
      await parts.bot.close()
      await newsroom.close()
    },
  }
}

function connect(databasePath: string, clock: ShiftedClock): Promise<Bot> {
  const { settings } = loadSettings({ LOG_LEVEL: 'silent', ALLOW_PRIVATE_HOSTS: '127.0.0.1' })
  const options = { desks: loadTopics(settings.topics), databasePath, clock, version: 'test' }
  return connectBot({ ...options, settings })
}
