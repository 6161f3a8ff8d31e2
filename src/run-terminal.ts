import { once } from 'node:events'
import { join } from 'node:path'
import { createTerminal, type Terminal } from './adapters/terminal/create-terminal.ts'
import type { Bot } from './connect-bot.ts'
import { Deliver } from './run-deliver.ts'
import { Ingest } from './run-ingest.ts'

/** The terminal as the bot's only platform, on this process's own streams. */
export function openTerminal({ catalogue, settings }: Bot, historyFile?: string): Terminal {
  return createTerminal({
    input: process.stdin,
    output: process.stdout,
    environment: process.env,
    catalogue,
    language: settings.language,
    ...(historyFile === undefined ? {} : { historyFile }),
  })
}

/** Talks in the terminal over the configured sources until input ends; commands wait for the first poll. */
export async function runTerminal(bot: Bot, stop: AbortController): Promise<void> {
  const terminal = openTerminal(bot, join(bot.settings.dataDir, 'history'))
  const { roles, language } = bot.settings
  if (!roles.includes('chat'))
    terminal.notice(bot.catalogue.translator(language)('terminal-no-chat'))
  const ingest = new Ingest(bot, stop.signal, (done, total, feed) =>
    terminal.progress(done, total, feed.publisher.name),
  )
  await ingest.start()
  await talk(bot, terminal, stop, { ingest, opening: process.stdin.isTTY ? ['/start'] : [] })
}

/** All roles at once until input ends or a signal says stop; then nothing waits for either any more. */
export async function talk(
  bot: Bot,
  terminal: Terminal,
  stop: AbortController,
  { ingest, opening }: { readonly ingest: Ingest; readonly opening: readonly string[] },
): Promise<void> {
  const { signal } = stop
  if (signal.aborted) return
  const delivers = bot.settings.roles.includes('deliver')
  if (delivers) bot.messengers.set(terminal.platform, terminal)
  const roles = [
    ingest.runUntilStopped(),
    ...(delivers ? [new Deliver(bot, { signal }).run()] : []),
  ]
  await Promise.race([terminal.run(bot.conversation, opening), once(signal, 'abort')])
  stop.abort()
  // A terminal, a pipe or a file: whatever it is, it must not keep the process alive.
  process.stdin.destroy()
  await Promise.all(roles)
}
