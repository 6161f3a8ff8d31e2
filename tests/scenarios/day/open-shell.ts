import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveNewsroom } from '../../../sample/serve-newsroom.ts'
import { BotProcess } from './bot-process.ts'
import { readTime } from './shared-time.ts'

/** What every day has, whatever its platform: a store, the sample news, and time that passes only where it is let. */
export interface Shell {
  readonly databasePath: string
  readonly now: () => number
  /** A life of the bot from that moment; resolves when it has read the news and is on its platform. */
  start(from: number): Promise<BotProcess>
  close(): Promise<void>
}

/** A platform's fake, and how the bot finds it. */
interface Started<Platform> {
  readonly platform: Platform
  readonly environment: Readonly<Record<string, string>>
}

/** From when to when, epoch ms, and on which platform. */
interface ShellPlan<Platform> {
  readonly from: number
  readonly until: number
  readonly startPlatform: (now: () => number) => Promise<Started<Platform>>
}

/** Opens a day that has not begun: no bot is started yet. */
export async function openShell<Platform extends { close(): Promise<void> }>({
  from,
  until,
  startPlatform,
}: ShellPlan<Platform>): Promise<{ readonly platform: Platform; readonly shell: Shell }> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-day-'))
  const databasePath = join(folder, 'dateline.db')
  const timePath = join(folder, 'time')
  writeFileSync(timePath, `${from}`)
  const now = () => readTime(timePath)
  const newsroom = await serveNewsroom({ now: until, clock: now })
  const { opml } = newsroom
  const { platform, environment } = await startPlatform(now)
  const shell: Shell = {
    databasePath,
    now,
    start: (at) => BotProcess.start({ databasePath, timePath, from: at, environment, opml }),
    async close() {
      await platform.close()
      await newsroom.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return { platform, shell }
}
