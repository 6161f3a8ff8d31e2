import { editionTime } from '../sample/newsroom.ts'
import { type Newsroom, serveNewsroom } from '../sample/serve-newsroom.ts'
import type { ShiftedClock } from './adapters/clock/shifted-clock.ts'
import type { Line } from './chat/conversation.ts'
import type { Bot } from './connect-bot.ts'
import { Ingest, loadSources } from './run-ingest.ts'
import { openTerminal, talk } from './run-terminal.ts'

/**
 * The sample newsroom: yesterday's edition is read and shown to nobody but this chat's memory, then
 * today's, so that what changed since is real. Served over HTTP on loopback, read by the same pipeline.
 */
export async function runDemo(bot: Bot, clock: ShiftedClock, stop: AbortController): Promise<void> {
  const newsroom = await serveNewsroom({ now: clock.now(), edition: 'earlier' })
  try {
    const terminal = openTerminal(bot)
    const t = bot.catalogue.translator(bot.settings.language)
    terminal.notice(t('demo-banner'))
    const ingest = new Ingest(bot, stop.signal, (done, total, feed) =>
      terminal.progress(done, total, feed.publisher.name),
    )
    await readSample(bot, { clock, newsroom, ingest, reader: terminal })
    await talk(bot, terminal, stop, { ingest, opening: ['/news'] })
  } finally {
    await newsroom.close()
  }
}

interface SampleMeans {
  readonly clock: ShiftedClock
  readonly newsroom: Newsroom
  readonly ingest: Ingest
  /** Whose memory has yesterday's digest. */
  readonly reader: Pick<Line, 'chat' | 'person'>
}

/** Reads yesterday's edition, remembers its digest as shown, and reads today's. */
export async function readSample(
  bot: Bot,
  { clock, newsroom, ingest, reader }: SampleMeans,
): Promise<void> {
  clock.shift(editionTime(0, 'earlier'))
  await loadSources(bot, newsroom.opml)
  await ingest.runOnce()
  const { chat, person } = reader
  const read = await bot.conversation.answer({ chat, person, text: '/news' })
  if (read !== null) await bot.conversation.sent(read)
  clock.shift(0)
  newsroom.setEdition('today')
  await ingest.runOnce()
}
