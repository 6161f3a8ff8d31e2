import type { PlaceStore } from '../delivery/place-store.ts'
import { BoundedMap } from '../feed/bounded-map.ts'
import type { Line } from './conversation.ts'

/** Notes the places that somebody talks to us in. */
export interface Meetings {
  /**
   * Once an hour a shared place, a person's own at each line: their words end a refusal at once. True when it was not met
   * within the hour.
   */
  meet(chat: Line['chat'], at: number): Promise<boolean>
  /** What changed a place may have deleted it: its next line meets it anew. */
  forget(chatId: string): void
}

const againMs = 3_600_000
const mostPlaces = 10_000

/** Kept in memory for the `mostPlaces` places heard last; the others are met again at their next line. */
export function createMeetings(places: Pick<PlaceStore, 'meet'>): Meetings {
  const met = new BoundedMap<string, number>(mostPlaces)
  return {
    async meet({ id, platform, shared }, at) {
      const before = met.get(id)
      const lately = before !== undefined && Math.abs(at - before) < againMs
      if (lately && shared) return false
      await places.meet({ id, platform, shared }, at)
      if (!lately) met.set(id, at)
      return !lately
    },
    forget(chatId) {
      met.delete(chatId)
    },
  }
}
