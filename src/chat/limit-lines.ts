import { BoundedMap } from '../feed/bounded-map.ts'
import { ChatProblem } from './chat-problem.ts'

/** Slows a person down who says more than a place can bear. */
export interface LineLimit {
  /** @throws ChatProblem when this person has to wait, with how long */
  take(readerId: string): void
}

const minute = 60_000

/**
 * A bucket of `perMinute` lines a person, refilled evenly. Kept in memory for the `capacity` people heard
 * last: who was forgotten starts with a full one.
 */
export function createLineLimit(
  perMinute: number,
  now: () => number,
  capacity = 10_000,
): LineLimit {
  const buckets = new BoundedMap<string, { readonly left: number; readonly at: number }>(capacity)
  return {
    take(readerId) {
      const at = now()
      const bucket = buckets.get(readerId) ?? { left: perMinute, at }
      // A clock set back refills nothing and takes nothing away.
      const refilled = (Math.max(0, at - bucket.at) / minute) * perMinute
      const left = Math.min(perMinute, bucket.left + refilled)
      buckets.set(readerId, { left: left < 1 ? left : left - 1, at })
      if (left >= 1) return
      const seconds = Math.ceil(((1 - left) / perMinute) * 60)
      throw new ChatProblem('problem-slow-down', { seconds })
    },
  }
}
