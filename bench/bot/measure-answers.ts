import { type BenchRow, percentile } from '../bench-row.ts'
import type { Program } from './start-program.ts'

/** One thing somebody does; resolves when something shows. */
export interface Deed {
  /** As its row is called. */
  readonly kind: string
  readonly done: () => Promise<unknown>
}

/** People of a platform, and how long each of them has waited. */
export interface People {
  readonly size: number
  /** What one of them does; another `turn`, another deed. */
  deedAt(person: number, turn: number): Deed
  /** Ms, one for each deed that is done, in the order of their ends. */
  readonly latencies: readonly number[]
}

const usualRounds = 7
/** One after the other: each of the deeds some thirty times. */
const alone = 390
/** Each of them twice before: the first answers only warm up. */
const warmUp = 26

/** One after the other, by what they do. */
export async function measureAlone(people: People, when = ''): Promise<readonly BenchRow[]> {
  const spent = new Map<string, number[]>()
  for (let i = 0; i < warmUp + alone; i++) {
    const { kind, done } = people.deedAt(i % people.size, i)
    await done()
    if (i >= warmUp) spent.set(kind, [...(spent.get(kind) ?? []), people.latencies.at(-1) ?? 0])
  }
  return [...spent].flatMap(([kind, values]) => [
    { what: `${kind} alone${when}: p50`, value: percentile(values, 0.5), unit: 'ms' },
    {
      what: `${kind} alone${when}: p99`,
      value: percentile(values, 0.99),
      unit: 'ms',
      target: '≤ 50',
    },
  ])
}

/** All at once, a few rounds of it. Milliseconds. */
export interface CrowdTimes {
  readonly rounds: number
  readonly size: number
  /** Of one round in the middle. */
  readonly p50: number
  readonly p99: number
  /** Of the worst round. */
  readonly worstP99: number
  readonly answers: number
  /** CPU of the bot, an answer. */
  readonly botMs: number
  /** CPU of this process, the platform and its people, an answer. */
  readonly platformMs: number
}

/** Each of them does something, all at once; again when all have their answers. */
export async function measureCrowd(
  people: People,
  bot: Program,
  rounds = usualRounds,
): Promise<CrowdTimes> {
  const halves: number[] = []
  const slowest: number[] = []
  const before = await bot.read()
  const own = process.cpuUsage()
  for (let round = 0; round < rounds; round++) {
    const first = people.latencies.length
    const deeds = Array.from({ length: people.size }, (_, i) => people.deedAt(i, i + round))
    await Promise.all(deeds.map(({ done }) => done()))
    const spent = people.latencies.slice(first)
    halves.push(percentile(spent, 0.5))
    slowest.push(percentile(spent, 0.99))
  }
  const after = await bot.read()
  const used = process.cpuUsage(own)
  const answers = rounds * people.size
  return {
    rounds,
    size: people.size,
    p50: percentile(halves, 0.5),
    p99: percentile(slowest, 0.5),
    worstP99: Math.max(...slowest),
    answers,
    botMs: (after.cpuMs - before.cpuMs) / answers,
    platformMs: (used.user + used.system) / 1000 / answers,
  }
}
