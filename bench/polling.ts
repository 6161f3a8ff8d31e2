import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadSettings } from '../config/load-settings.ts'
import { loadTopics } from '../config/load-topics.ts'
import { ShiftedClock } from '../src/adapters/clock/shifted-clock.ts'
import { type Bot, connectBot } from '../src/connect-bot.ts'
import { Ingest } from '../src/run-ingest.ts'
import type { BenchRow } from './bench-row.ts'
import { hosts } from './serve-feeds.ts'

const hour = 3_600_000

/**
 * Reads `count` feeds of 10 full-text items each from a server in a process of its own: everything
 * from the socket to the prepared briefing, then a second time when nothing has changed.
 */
export async function benchPolling(count = 2000): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
  const server = fork(new URL('./serve-feeds.ts', import.meta.url), { stdio: 'inherit' })
  try {
    const port = await new Promise<number>((resolve) =>
      server.once('message', (m) => resolve(Number(m))),
    )
    const clock = new ShiftedClock()
    const bot = await connect(join(folder, 'bench.db'), clock)
    await addFeeds(bot, port, count)
    const ingest = new Ingest(bot, new AbortController().signal)
    const first = await timeCycle(ingest)
    clock.shift(24 * hour)
    const second = await timeCycle(ingest)
    const articles = await bot.database.articles.countArticles()
    await bot.close()
    return [
      {
        what: `${count.toLocaleString('en')} feeds, first read`,
        value: first,
        unit: 's',
        target: '≤ 30',
      },
      { what: 'articles stored', value: articles, unit: '' },
      { what: 'read again, all 304', value: second, unit: 's', target: '≤ 5' },
      {
        what: 'peak memory of the process',
        value: process.resourceUsage().maxRSS / 1024,
        unit: 'MB',
        target: '≤ 350',
      },
    ]
  } finally {
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

function connect(databasePath: string, clock: ShiftedClock): Promise<Bot> {
  const { settings } = loadSettings({ LOG_LEVEL: 'error', ALLOW_PRIVATE_HOSTS: hosts.join(',') })
  return connectBot({
    settings,
    desks: loadTopics(settings.topics),
    databasePath,
    version: 'bench',
    clock,
  })
}

async function addFeeds({ database }: Bot, port: number, count: number): Promise<void> {
  const feeds = Array.from({ length: count }, (_, i) => ({
    // Many addresses of one machine, so that "two connections a host" is met as it would be.
    url: `http://${hosts[i % hosts.length]}:${port}/${i}/feed.xml`,
    title: `Outlet ${i}`,
    publisher: { id: `outlet${i}.example`, name: `Outlet ${i}` },
    desks: ['world'],
    language: 'en',
    addedBy: null,
  }))
  await database.feeds.addFeeds(feeds)
}

/** Seconds. */
async function timeCycle(ingest: Ingest): Promise<number> {
  const started = performance.now()
  await ingest.runOnce()
  return (performance.now() - started) / 1000
}
