import { BoundedMap } from '../feed/bounded-map.ts'

/** Slows a person down who says more than a place can bear. */
export interface LineLimit {
  /** Takes a line that this person said at that time (epoch ms); null: it is taken. */
  take(readerId: string, at: number): TooMuch | null
}

/** How long this person has to wait, and whether they were told since they may speak. */
interface TooMuch {
  readonly seconds: number
  readonly told: boolean
}

interface Bucket {
  readonly left: number
  readonly at: number
  readonly told: boolean
}

const minute = 60_000
const mostPeople = 10_000

/**
 * A bucket of `perMinute` lines a person, refilled evenly. Kept in memory for the `mostPeople` people heard
 * last: who was forgotten starts with a full one.
 */
export function createLineLimit(perMinute: number): LineLimit {
  const buckets = new BoundedMap<string, Bucket>(mostPeople)
  return {
    take(readerId, at) {
      const bucket = buckets.get(readerId) ?? { left: perMinute, at, told: false }
      // A clock set back refills nothing and takes nothing away.
      const refilled = (Math.max(0, at - bucket.at) / minute) * perMinute
      const left = Math.min(perMinute, bucket.left + refilled)
      const isTaken = left >= 1
      buckets.set(readerId, { left: isTaken ? left - 1 : left, at, told: !isTaken })
      if (isTaken) return null
      return { seconds: Math.ceil(((1 - left) / perMinute) * 60), told: bucket.told }
    },
  }
}
