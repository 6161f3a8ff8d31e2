import type { PlaceStore } from '../delivery/place-store.ts'
import type { Line } from './conversation.ts'

/** Once an hour is enough to notice that a place talks to us again. */
const againMs = 3_600_000

/** Notes the places that somebody talks to us in; once an hour each, for the `capacity` heard last. */
export function createMeetings(
  places: Pick<PlaceStore, 'meet'>,
  capacity = 10_000,
): (chat: Line['chat'], at: number) => Promise<void> {
  const met = new Map<string, number>()
  return async ({ id, platform, shared }, at) => {
    const before = met.get(id)
    if (before !== undefined && Math.abs(at - before) < againMs) return
    await places.meet({ id, platform, shared }, at)
    met.delete(id)
    met.set(id, at)
    const [oldest] = met.keys()
    if (met.size > capacity && oldest !== undefined) met.delete(oldest)
  }
}
