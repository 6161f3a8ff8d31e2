import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composeDigest } from '../src/delivery/compose-digest.ts'
import type { PlatformRates } from '../src/delivery/messenger.ts'
import type { PlatformFault } from '../tests/fakes/fake-platform.ts'
import { type FanOut, fanOut } from '../tests/fakes/fan-out.ts'
import { catalogue } from '../tests/fakes/open-chat.ts'
import { discordRates, telegramRates } from '../tests/fakes/platform-rates.ts'
import { sampleDesks, sampleDigest } from '../tests/fakes/sample-briefs.ts'
import { seeded } from '../tests/fakes/seeded.ts'
import type { BenchRow } from './bench-row.ts'

const megabyte = 1_000_000

/**
 * A morning's digests for `chats` chats, all due at once, through the real outbox on a file, to platforms that keep
 * their limits in true sliding windows. Virtual time: what sleeps costs nothing, everything else is done in full.
 */
export async function benchFanOut(chats = 10_000): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = []
  for (const [name, rates] of [
    ['Discord', discordRates],
    ['Telegram', telegramRates],
  ] as const) {
    rows.push(...(await benchRates(name, rates, chats)))
    rows.push(...(await benchStorm(name, rates, chats)))
  }
  return rows
}

async function benchRates(
  name: string,
  rates: PlatformRates,
  chats: number,
): Promise<readonly BenchRow[]> {
  const heaps: number[] = []
  const result = await onFile((path) =>
    fanOut({
      chats,
      rates,
      path,
      message: morningDigest(),
      onThird() {
        globalThis.gc?.()
        heaps.push(process.memoryUsage().heapUsed / megabyte)
      },
    }),
  )
  const [start = 0, middle = 0, end = 0] = heaps
  return [
    row(`${name}, ${chats} chats due at once: of the ceiling`, result.share * 100, '%', '≥ 95'),
    row(`${name}, until the last has it (virtual)`, result.seconds, 's'),
    row(`${name}, requests over a limit`, result.tooMany, '429s', '0'),
    row(`${name}, chats without their digest`, chats - result.states.sent, 'chats', '0'),
    row(`${name}, CPU, platform and store included`, result.cpuMs, 'ms/delivery'),
    row(`${name}, heap at the start`, start, 'MB'),
    row(`${name}, heap in the middle`, middle, 'MB', 'flat'),
    row(`${name}, heap at the end`, end, 'MB', 'flat'),
  ]
}

/** A minute in which the platform refuses everything, and one request in five going wrong in one of five ways. */
async function benchStorm(
  name: string,
  rates: PlatformRates,
  chats: number,
): Promise<readonly BenchRow[]> {
  const random = seeded(5)
  const faults = [
    'unreachable',
    'lost-request',
    'lost-answer',
    'no-answer',
    'server-error',
  ] as const
  const fault = (_order: unknown, sinceMs: number): PlatformFault | null => {
    if (sinceMs > 20_000 && sinceMs < 80_000) return { later: 5000, scope: 'all' }
    return random() < 0.2 ? (faults[Math.floor(random() * faults.length)] ?? null) : null
  }
  const purposes = ['digest', 'alert'] as const
  const result: FanOut = await onFile((path) =>
    fanOut({ chats, rates, path, message: morningDigest(), fault, purposes }),
  )
  return [
    row(`${name} in a storm, half of it alerts: lost`, result.lost, 'chats', '0'),
    row(`${name} in a storm, requests over a limit`, result.tooMany, '429s', '0'),
    row(`${name} in a storm, digests twice`, result.twice.digest ?? 0, 'chats', '0'),
    row(`${name} in a storm, alerts twice (their policy)`, result.twice.alert ?? 0, 'chats'),
    row(`${name} in a storm, unknown and listed`, result.states.unknown, 'deliveries'),
    row(`${name} in a storm, until the last has it (virtual)`, result.seconds, 's'),
  ]
}

async function onFile<T>(work: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
  try {
    return await work(join(folder, 'bench.db'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function morningDigest() {
  return composeDigest(sampleDigest(), {
    t: catalogue.translator('en'),
    language: 'en',
    timeZone: 'Etc/UTC',
    desks: sampleDesks,
    private: false,
    buttons: [],
  })
}

function row(what: string, value: number, unit: string, target?: string): BenchRow {
  return { what, value, unit, ...(target === undefined ? {} : { target }) }
}
