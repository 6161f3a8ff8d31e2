import { spawnSync } from 'node:child_process'
import { type BenchRow, formatRows } from './bench-row.ts'

// Speed as runnable numbers: `npm run bench`, or `npm run bench -- polling` for one table.
// Each table is measured in a process of its own, which loads only what it measures, so that none pays
// for another's memory.

interface Bench {
  readonly title: string
  readonly run: () => Promise<readonly BenchRow[]>
}

const benches: Readonly<Record<string, Bench>> = {
  start: {
    title: 'Start to first briefing (sample newsroom)',
    run: async () => (await import('./start.ts')).benchStart(),
  },
  parsing: {
    title: 'Feed parsing',
    run: async () => (await import('./feed-parsing.ts')).benchFeedParsing(),
  },
  extraction: {
    title: 'Page extraction',
    run: async () => (await import('./extraction.ts')).benchExtraction(),
  },
  grouping: { title: 'Grouping', run: async () => (await import('./grouping.ts')).benchGrouping() },
  polling: {
    title: 'Polling over loopback',
    run: async () => (await import('./polling.ts')).benchPolling(),
  },
  matching: {
    title: 'Articles against followed topics',
    run: async () => (await import('./matching.ts')).benchMatching(),
  },
  alerts: {
    title: 'An alert, from "nothing holds it" to queued',
    run: async () => (await import('./alerts.ts')).benchAlerts(),
  },
  sending: {
    title: 'Sending, all chats due at once (virtual time)',
    run: async () => (await import('./fan-out.ts')).benchFanOut(),
  },
  discord: {
    title: 'Answers on Discord, through the real client',
    run: async () => (await import('./discord.ts')).benchDiscord(),
  },
  'discord-memory': {
    title: 'Discord: memory and start',
    run: async () => (await import('./discord-memory.ts')).benchDiscordMemory(),
  },
  'discord-sending': {
    title: 'Discord: sending, in real time through the real client',
    run: async () => (await import('./discord-sending.ts')).benchDiscordSending(),
  },
  telegram: {
    title: 'Answers on Telegram, through the real client',
    run: async () => (await import('./telegram.ts')).benchTelegram(),
  },
  'telegram-sending': {
    title: 'Telegram: sending, in real time through the real client',
    run: async () => (await import('./telegram-sending.ts')).benchTelegramSending(),
  },
  pipeline: {
    title: 'Pipeline, from objects to grouped stories',
    run: async () => (await import('./pipeline.ts')).benchPipeline(),
  },
  storage: { title: 'Storage', run: async () => (await import('./storage.ts')).benchStorage() },
  postgres: {
    title: 'Storage on PostgreSQL, 20,000 articles',
    run: async () => (await import('./storage.ts')).benchPostgres(),
  },
  queue: {
    title: 'Queues: own tables beside pg-boss',
    run: async () => (await import('./queue.ts')).benchQueue(),
  },
}

const [wanted, ...rest] = process.argv.slice(2)
if (wanted === undefined) {
  for (const name of Object.keys(benches))
    spawnSync(process.execPath, [...process.execArgv, import.meta.filename, name], {
      stdio: 'inherit',
    })
} else {
  const bench = Object.hasOwn(benches, wanted) && rest.length === 0 ? benches[wanted] : undefined
  if (bench === undefined) {
    console.error(`Usage: npm run bench [-- ${Object.keys(benches).join(' | ')}]`)
    process.exitCode = 2
  } else console.log(formatRows(bench.title, await bench.run()))
}
