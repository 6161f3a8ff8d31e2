import { BoundedMap } from '../feed/bounded-map.ts'
import type { Clock } from '../feed/clock.ts'
import type { Notice } from './write-notice.ts'

/** Refuses who asks again too soon; null: it was long enough ago, and counts from now. */
export type RefuseHaste = (personId: string, seconds: number) => Notice | null

const rememberedPeople = 10_000

/** One pause a person and community (CommunitySettings.cooldownSeconds), kept for those heard last. */
export function createCooldown({ now }: Pick<Clock, 'now'>): RefuseHaste {
  const heard = new BoundedMap<string, number>(rememberedPeople)
  return (personId, seconds) => {
    if (seconds === 0) return null
    const before = heard.get(personId)
    // A clock set back makes nobody wait longer than their pause.
    const left = before === undefined ? 0 : seconds * 1000 - Math.max(0, now() - before)
    if (left <= 0) {
      heard.set(personId, now())
      return null
    }
    return { key: 'problem-slow-down', values: { seconds: Math.ceil(left / 1000) } }
  }
}
