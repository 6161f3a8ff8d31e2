import { BoundedMap } from '../../feed/bounded-map.ts'
import type { Clock } from '../../feed/clock.ts'

/** Who is choosing a chat by a key of ours: the bot is brought to it by the choice itself, which `/setup` answers. */
export interface Choosing {
  begin(personId: number): void
  /** The choice was made, or there will be none. */
  end(personId: number): void
  isChoosing(personId: number): boolean
}

/** Longer than finding a chat takes. */
const longestMs = 10 * 60_000
/** The choice and the bot's coming are told at about the same time, in either order. */
const settlingMs = 10_000
const mostPeople = 1000

/** Kept in memory: after a restart the person is welcomed as well. */
export function createChoosing({ now }: Pick<Clock, 'now'>): Choosing {
  const until = new BoundedMap<number, number>(mostPeople)
  return {
    begin: (personId) => until.set(personId, now() + longestMs),
    end(personId) {
      if (until.get(personId) !== undefined) until.set(personId, now() + settlingMs)
    },
    isChoosing: (personId) => now() < (until.get(personId) ?? 0),
  }
}
