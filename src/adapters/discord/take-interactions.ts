import { BoundedMap } from '../../feed/bounded-map.ts'
import type { Clock } from '../../feed/clock.ts'
import type { Log } from '../../log.ts'
import { createAgeJudge } from './judge-age.ts'
import { type Asked, readInteraction } from './read-interaction.ts'

/** Everything asked of the bot comes in here. */
export interface Intake {
  /** One interaction as the gateway sent it. */
  take(data: unknown): void
  /** What goes on besides, to be finished before the end too. */
  follow(work: Promise<void>): void
  /** Takes nothing more; resolves when all in hand is done, or after `patienceMs`. */
  stop(patienceMs: number): Promise<void>
}

/** The gateway repeats what it is not sure of, soon after. */
const rememberedIds = 5000

/**
 * Hands each interaction on once. One that comes so late that Discord has given up on it is dropped: its answer could
 * not be shown, and whoever asked has tried again.
 */
export function createIntake(means: {
  readonly answer: (asked: Asked) => Promise<void>
  /** Oldest interaction that is answered, ms. */
  readonly latest: number
  readonly clock: Clock
  readonly log: Log
}): Intake {
  const { answer, latest, clock, log } = means
  const seen = new BoundedMap<string, true>(rememberedIds)
  const inHand = new Set<Promise<void>>()
  const judgeAge = createAgeJudge(latest)
  let stopped = false

  function follow(work: Promise<void>): void {
    inHand.add(work)
    void work.finally(() => inHand.delete(work))
  }

  return {
    take(data) {
      const asked = stopped ? null : readInteraction(data)
      if (asked === null || seen.get(asked.id) === true) return
      seen.set(asked.id, true)
      const now = clock.now()
      const age = judgeAge(asked.at, now)
      if (age > latest) {
        log.warn('discord-interaction-stale', { age_ms: age, kind: asked.kind })
        return
      }
      // From here on all is reckoned by this machine's clock.
      follow(answer({ ...asked, at: now - age }))
    },
    follow,
    async stop(patienceMs) {
      stopped = true
      const enough = new AbortController()
      const finished = Promise.allSettled(inHand).then(() => enough.abort())
      await Promise.race([finished, clock.sleep(patienceMs, enough.signal)])
    },
  }
}
