import { seeded } from '../../fakes/seeded.ts'
import type { Judgement } from './judge-ledger.ts'
import type { Dies } from './kill-switch.ts'

/** A round as it was played. */
export interface PlayedRound extends Judgement {
  /** The last point each process came to; null: it was not killed. */
  readonly died: readonly (string | null)[]
  /** Requests that failed on the way, besides those that were killed. */
  readonly faults: number
}

/** Rounds that are different for each number, and the same for the same one. */
export interface RandomRounds {
  /** What the round is made of, to be told when it ends badly. */
  mixOf(round: number): RoundMix
  /** @throws Error when a process fails by itself */
  play(round: number): Promise<PlayedRound>
}

interface RoundMix {
  readonly kills: readonly Kill[]
}

/** Where a process ends. */
export type Kill = {
  /** How long it is down, ms. */
  readonly downMs: number
} & (
  | { readonly dies: Dies }
  /** The nth request of that kind has arrived: before it is carried out, or after it and before the answer. */
  | { readonly request: 'arrives' | 'carried out'; readonly kind: string; readonly nth: number }
  /** So long after its first point, in real time. */
  | { readonly afterMs: number }
)

/** What is random in a round, in the order it is asked for. */
export interface Chance {
  readonly random: () => number
  readonly pick: <T>(values: readonly [T, ...T[]]) => T
}

export function chanceOf(seed: number, round: number): Chance {
  const random = seeded(seed + round * 7919)
  return {
    random,
    pick: (values) => values[Math.floor(random() * values.length)] ?? values[0],
  }
}

const minute = 60_000

/** Long enough down, Discord's nonces are forgotten. */
export function chooseDownMs({ random, pick }: Chance): number {
  return Math.round(pick([500, 3000, 40_000, 3 * minute]) * (0.5 + random()))
}
