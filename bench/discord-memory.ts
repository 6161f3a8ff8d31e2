import { setTimeout as wait } from 'node:timers/promises'
import { type FakeDiscord, startDiscord } from '../tests/fakes/discord/start-discord.ts'
import type { BenchRow } from './bench-row.ts'
import { inFolder } from './bot/fill-store.ts'
import type { Reading } from './bot/probe.ts'
import { type Program, startBot, startProgram } from './bot/start-program.ts'
import { environmentOf } from './discord/ask-members.ts'

const guilds = 2500
const each = { channels: 30, roles: 12, emojis: 30 }
const megabyte = 1_000_000
const bareClient = new URL('./discord/bare-client.ts', import.meta.url).pathname
/** What a start leaves behind is over after so long. */
const settleMs = 1500

interface Started {
  readonly readyMs: number
  readonly reading: Reading
}

/**
 * Memory after a start and a full collection, and how long the start takes: with one server and with 2,500 of 30
 * channels, 12 roles and 30 emoji each. Beside the bot, discord.js alone: as the bot sets it up, and as it comes.
 */
export async function benchDiscordMemory(): Promise<readonly BenchRow[]> {
  const discord = await startDiscord({ validate: false, identifyEveryMs: 0, heartbeatMs: 45_000 })
  try {
    return await inFolder(async (path) => {
      const without = await measure(startBot(environmentOf(discord), path, { ROLES: 'deliver' }))
      discord.gateway.addSyntheticGuilds(1, each)
      const one = await measure(startBot(environmentOf(discord), path))
      const small = await measure(startClient(discord, 'own'))
      discord.gateway.addSyntheticGuilds(guilds - 1, each)
      const all = await measure(startBot(environmentOf(discord), path))
      const own = await measure(startClient(discord, 'own'))
      const usual = await measure(startClient(discord, 'usual'))
      return [
        ...memory('the bot without its gateway', without),
        ...memory('the bot, one server', one),
        ...memory('the bot, 2,500 servers', all),
        ...memory('discord.js alone as the bot sets it up, 2,500', own),
        ...memory('discord.js alone as it comes, 2,500', usual),
        perGuild('a server more, in the bot', one, all),
        perGuild('a server more, discord.js as the bot sets it up', small, own),
        perGuild('a server more, discord.js as it comes', small, usual),
        row('from spawn to ready, one server', one.readyMs / 1000, 's'),
        row('from spawn to ready, 2,500 servers', all.readyMs / 1000, 's'),
      ]
    })
  } finally {
    await discord.close()
  }
}

function startClient({ apiUrl, token }: FakeDiscord, caches: 'own' | 'usual'): Promise<Program> {
  return startProgram([bareClient, caches], /"msg":"started"/u, {
    BENCH_TOKEN: token,
    BENCH_API_URL: apiUrl,
  })
}

async function measure(starting: Promise<Program>): Promise<Started> {
  const program = await starting
  try {
    await wait(settleMs)
    return { readyMs: program.readyMs, reading: await program.read('collect') }
  } finally {
    await program.stop()
  }
}

function memory(what: string, { reading }: Started): readonly BenchRow[] {
  return [
    row(`${what}: heap`, reading.heapBytes / megabyte, 'MB'),
    row(`${what}: resident`, reading.residentBytes / megabyte, 'MB'),
  ]
}

function perGuild(what: string, few: Started, many: Started): BenchRow {
  const bytes = many.reading.heapBytes - few.reading.heapBytes
  return row(`${what}: heap`, bytes / (guilds - 1) / 1000, 'kB')
}

function row(what: string, value: number, unit: string): BenchRow {
  return { what, value, unit }
}
