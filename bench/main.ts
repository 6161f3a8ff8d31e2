import { spawnSync } from 'node:child_process'
import { benchAlerts } from './alerts.ts'
import { type BenchRow, formatRows } from './bench-row.ts'
import { benchDiscord } from './discord.ts'
import { benchDiscordMemory } from './discord-memory.ts'
import { benchDiscordSending } from './discord-sending.ts'
import { benchExtraction } from './extraction.ts'
import { benchFanOut } from './fan-out.ts'
import { benchFeedParsing } from './feed-parsing.ts'
import { benchGrouping } from './grouping.ts'
import { benchMatching } from './matching.ts'
import { benchPipeline } from './pipeline.ts'
import { benchPolling } from './polling.ts'
import { benchQueue } from './queue.ts'
import { benchStart } from './start.ts'
import { benchPostgres, benchStorage } from './storage.ts'
import { benchTelegram } from './telegram.ts'
import { benchTelegramSending } from './telegram-sending.ts'

// Speed as runnable numbers: `npm run bench`, or `npm run bench -- polling` for one table.
// Each table is measured in a process of its own, so that none pays for another's memory.

interface Bench {
  readonly title: string
  readonly run: () => Promise<readonly BenchRow[]>
}

const benches: Readonly<Record<string, Bench>> = {
  start: { title: 'Start to first briefing (sample newsroom)', run: benchStart },
  parsing: { title: 'Feed parsing', run: benchFeedParsing },
  extraction: { title: 'Page extraction', run: benchExtraction },
  grouping: { title: 'Grouping', run: benchGrouping },
  polling: { title: 'Polling over loopback', run: benchPolling },
  matching: { title: 'Articles against followed topics', run: benchMatching },
  alerts: { title: 'An alert, from "nothing holds it" to queued', run: benchAlerts },
  sending: { title: 'Sending, all chats due at once (virtual time)', run: benchFanOut },
  discord: { title: 'Answers on Discord, through the real client', run: benchDiscord },
  'discord-memory': { title: 'Discord: memory and start', run: benchDiscordMemory },
  'discord-sending': {
    title: 'Discord: sending, in real time through the real client',
    run: benchDiscordSending,
  },
  telegram: { title: 'Answers on Telegram, through the real client', run: benchTelegram },
  'telegram-sending': {
    title: 'Telegram: sending, in real time through the real client',
    run: benchTelegramSending,
  },
  pipeline: { title: 'Pipeline, from objects to grouped stories', run: benchPipeline },
  storage: { title: 'Storage', run: benchStorage },
  postgres: { title: 'Storage on PostgreSQL, 20,000 articles', run: benchPostgres },
  queue: { title: 'Queues: own tables beside pg-boss', run: benchQueue },
}

const [wanted, ...rest] = process.argv.slice(2)
if (wanted === undefined) {
  for (const name of Object.keys(benches))
    spawnSync(process.execPath, ['--expose-gc', import.meta.filename, name], { stdio: 'inherit' })
} else {
  const bench = Object.hasOwn(benches, wanted) && rest.length === 0 ? benches[wanted] : undefined
  if (bench === undefined) {
    console.error(`Usage: npm run bench [-- ${Object.keys(benches).join(' | ')}]`)
    process.exitCode = 2
  } else console.log(formatRows(bench.title, await bench.run()))
}
