import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import type { FakeDiscord } from './fakes/discord/start-discord.ts'
import type { FakeTelegram } from './fakes/telegram/start-telegram.ts'

/** The program as a process of its own. */
export interface Program {
  readonly child: ChildProcess
  readonly out: () => string
  readonly err: () => string
  /** Its exit code; null: a signal ended it. */
  readonly ended: Promise<number | null>
}

/** What it needs of the machine it runs on. */
export const environment = {
  PATH: process.env['PATH'],
  TZ: 'UTC',
  NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
}

type Settings = Readonly<Record<string, string>>

export function discordSettings({
  token,
  apiUrl,
}: Pick<FakeDiscord, 'token' | 'apiUrl'>): Settings {
  return { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl }
}

export function telegramSettings({ token, url }: Pick<FakeTelegram, 'token' | 'url'>): Settings {
  return { TELEGRAM_TOKEN: token, TELEGRAM_API_ROOT: url }
}

/** Starts it over a store of its own and one source that is not there; it ends with the test. */
export function startProgram(settings: Settings, ...args: readonly string[]): Program {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-main-'))
  const sources = join(folder, 'sources.opml')
  writeFileSync(
    sources,
    '<opml version="2.0"><body><outline text="Nowhere" xmlUrl="http://127.0.0.1:9/feed.xml"/></body></opml>',
  )
  const child = spawn(process.execPath, ['src/main.ts', ...args], {
    env: {
      ...environment,
      SOURCES: sources,
      DATA_DIR: join(folder, 'data'),
      LOG_LEVEL: 'info',
      CHROMIUM_PATH: 'none',
      ...settings,
    },
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
    rmSync(folder, { recursive: true, force: true })
  })
  return { child, out: () => out, err: () => err, ended }
}

/** Waits until something is so; what the program wrote is told where it never is. */
export async function until(isSo: () => boolean, program: Program): Promise<void> {
  try {
    await vi.waitUntil(isSo, { timeout: 60_000 })
  } catch (cause) {
    throw new Error(`waited in vain; it wrote ${program.out()}${program.err()}`, { cause })
  }
}
