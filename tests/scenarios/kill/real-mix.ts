import { type Chance, chooseDownMs, type Kill } from './random-rounds.ts'
import type { RealRoundPlan } from './real-round.ts'

/** Of one undisturbed round, about. */
export interface RoundSize {
  /** Statements of SQL. */
  readonly statements: number
  readonly points: number
  /** In real time. */
  readonly ms: number
}

/** What a round with a real client is made of. */
export interface RealMix extends Pick<RealRoundPlan, 'policies' | 'blocksPerMessage'> {
  readonly kills: readonly Kill[]
  /** Share of the requests that fail. */
  readonly faulty: number
}

/** Chooses policies, kills and faults; `requestKinds` may be killed in. */
export function chooseRealMix(
  chance: Chance,
  requestKinds: readonly [string, ...string[]],
  size: RoundSize,
): RealMix {
  const { pick } = chance
  const count = pick([1, 1, 1, 2, 3])
  return {
    policies: {
      digest: pick(['skip', 'skip', 'resend']),
      alert: pick(['resend', 'resend', 'skip']),
    },
    blocksPerMessage: pick([2, 3, 100]),
    faulty: pick([0, 0, 0.05, 0.15]),
    kills: Array.from({ length: count }, () => chooseKill(chance, requestKinds, size)),
  }
}

function chooseKill(
  chance: Chance,
  requestKinds: readonly [string, ...string[]],
  { statements, points, ms }: RoundSize,
): Kill {
  const { random, pick } = chance
  const downMs = chooseDownMs(chance)
  switch (pick(['statement', 'point', 'request', 'request', 'time'])) {
    case 'statement':
      return { downMs, dies: { statement: 1 + Math.floor(random() * statements) } }
    case 'point':
      return { downMs, dies: { point: 1 + Math.floor(random() * points) } }
    case 'request': {
      const request = random() < 0.3 ? 'arrives' : 'carried out'
      const kind = pick([...requestKinds])
      return { downMs, request, kind, nth: 1 + Math.floor(random() * 4) }
    }
    default:
      return { downMs, afterMs: Math.round(random() * ms) }
  }
}
