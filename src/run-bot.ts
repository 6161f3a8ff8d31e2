import { once } from 'node:events'
import type { Answering, Platform } from './chat/platform.ts'
import type { Bot } from './connect-bot.ts'
import { connectDiscord } from './connect-discord.ts'
import { Deliver } from './run-deliver.ts'
import { Ingest, loadSourcesFile } from './run-ingest.ts'

/** The platforms that have a token. */
function connectPlatforms(bot: Bot): readonly Platform[] {
  return bot.settings.discordToken === '' ? [] : [connectDiscord(bot)]
}

/**
 * This process's roles on the platforms that have a token, until a signal says stop: then no more is asked for, what is
 * in hand is finished, and what is owed stays in the outbox.
 */
export async function runBot(bot: Bot, stop: AbortController): Promise<void> {
  const { roles } = bot.settings
  const { signal } = stop
  const platforms = connectPlatforms(bot)
  const messengers = new Map(platforms.map(({ messenger }) => [messenger.platform, messenger]))
  for (const [platform, messenger] of messengers) bot.messengers.set(platform, messenger)
  const deliver = roles.includes('deliver') ? new Deliver(bot, { messengers, signal }) : null
  const working: Promise<void>[] = []
  const opened: Answering[] = []
  try {
    if (roles.includes('chat')) {
      // What is typed first would wait for them.
      await readTrends(bot)
      working.push(keepTrends(bot, signal))
    }
    // Whatever stops a start (a wrong token, say) stops it before anything is sent.
    if (roles.includes('chat'))
      for (const platform of platforms)
        opened.push(await platform.open(deliver?.sender ?? null, signal))
    if (deliver !== null) working.push(deliver.run())
    if (roles.includes('ingest')) working.push(ingest(bot, signal))
    bot.log.info('started', { roles: roles.join(','), platforms: [...messengers.keys()].join(',') })
    const all = [...working, ...opened.map(({ answering }) => answering)]
    if (!signal.aborted) await Promise.race([once(signal, 'abort'), ...all.map(failing)])
  } finally {
    stop.abort()
    await Promise.allSettled(opened.map((each) => each.stop()))
    await Promise.allSettled(working)
    await Promise.allSettled(platforms.map((platform) => platform.close()))
  }
}

/** Reads the news until it is stopped; people are answered from what is stored meanwhile. */
async function ingest(bot: Bot, signal: AbortSignal): Promise<void> {
  const role = new Ingest(bot, signal)
  await role.restore()
  await loadSourcesFile(bot)
  await role.runOnce()
  await role.runUntilStopped()
}

/** As long as trends count as fresh. */
const trendsMs = 10 * 60_000

/** Reads what is spoken of before anybody asks: it takes longer than choices may. */
async function readTrends({ news, settings, log }: Bot): Promise<void> {
  const { readingLanguages: languages } = settings
  await news.trending({ chatId: '', languages, limit: 1 }).catch((error: unknown) => {
    log.warn('trends-unread', { reason: error instanceof Error ? error.message : null })
  })
}

async function keepTrends(bot: Bot, signal: AbortSignal): Promise<void> {
  for (;;) {
    await bot.clock.sleep(trendsMs, signal)
    if (signal.aborted) return
    await readTrends(bot)
  }
}

/** Rejects when the work does; its good end ends nothing. */
function failing(work: Promise<void>): Promise<never> {
  return new Promise((_, reject) => {
    work.catch(reject)
  })
}
