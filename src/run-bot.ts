import { once } from 'node:events'
import type { Answering, Platform } from './chat/platform.ts'
import type { Bot } from './connect-bot.ts'
import { connectDiscord } from './connect-discord.ts'
import { connectTelegram } from './connect-telegram.ts'
import { reasonOf } from './log.ts'
import { Deliver } from './run-deliver.ts'
import { Ingest } from './run-ingest.ts'

/** The platforms that have a token; the bot sends by their messengers. */
function connectPlatforms(bot: Bot): readonly Platform[] {
  const { discordToken, telegramToken } = bot.settings
  const platforms = [
    ...(discordToken === '' ? [] : [connectDiscord(bot)]),
    ...(telegramToken === '' ? [] : [connectTelegram(bot)]),
  ]
  for (const { messenger } of platforms) bot.messengers.set(messenger.platform, messenger)
  return platforms
}

/**
 * This process's roles on the platforms that have a token, until a signal says stop: then no more is asked for, what is
 * in hand is finished, and what is owed stays in the outbox.
 */
export async function runBot(bot: Bot, stop: AbortController): Promise<void> {
  const { roles } = bot.settings
  const { signal } = stop
  const platforms = connectPlatforms(bot)
  const deliver = roles.includes('deliver') ? new Deliver(bot, { signal }) : null
  const working: Promise<void>[] = []
  let opening: readonly Promise<Answering>[] = []
  try {
    if (roles.includes('chat')) {
      // What is typed first would wait for them.
      await readTrends(bot)
      working.push(keepTrends(bot, signal))
      // Whatever stops a start (a wrong token, say) stops it before anything is sent.
      opening = platforms.map((platform) => platform.open(deliver?.sender ?? null, signal))
      await waitForAll(opening, bot)
      working.push(...opening.map(async (each) => (await each).answering))
    }
    const reading = roles.includes('ingest') ? startReading(bot, signal) : null
    if (deliver !== null) working.push(deliver.run(reading?.first))
    if (reading !== null) working.push(reading.ended)
    bot.log.info('started', {
      roles: roles.join(','),
      platforms: [...bot.messengers.keys()].join(','),
    })
    if (!signal.aborted) await Promise.race([once(signal, 'abort'), ...working.map(failing)])
  } finally {
    stop.abort()
    await Promise.allSettled(opening.map(async (each) => (await each).stop()))
    await Promise.allSettled(working)
    await Promise.allSettled(platforms.map((platform) => platform.close()))
  }
}

/** A platform that cannot be reached for so long holds up no other. */
const patienceMs = 10_000

/** Until every platform is open. @throws what stops one from ever opening, within the patience */
async function waitForAll(
  opening: readonly Promise<Answering>[],
  { clock }: Pick<Bot, 'clock'>,
): Promise<void> {
  const enough = new AbortController()
  const all = Promise.all(opening)
  try {
    await Promise.race([all, clock.sleep(patienceMs, enough.signal)])
  } finally {
    enough.abort()
    // What fails later is told by whoever waits for its answering.
    all.catch(() => undefined)
  }
}

/** Reads the news until it is stopped; people are answered from what is stored meanwhile. */
function startReading(
  bot: Bot,
  signal: AbortSignal,
): { first: Promise<void>; ended: Promise<void> } {
  const role = new Ingest(bot, signal)
  const first = role.start()
  return { first, ended: first.then(() => role.runUntilStopped()) }
}

/** As long as trends count as fresh. */
const trendsMs = 10 * 60_000

/** Reads what is spoken of before anybody asks: it takes longer than choices may. */
async function readTrends({ news, settings, log }: Bot): Promise<void> {
  const { readingLanguages: languages } = settings
  await news.trending({ chatId: '', languages, limit: 1 }).catch((error: unknown) => {
    log.warn('trends-unread', { reason: reasonOf(error) })
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
