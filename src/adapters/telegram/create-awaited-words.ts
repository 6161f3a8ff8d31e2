import { BoundedMap } from '../../feed/bounded-map.ts'
import type { Clock } from '../../feed/clock.ts'
import type { CallbackData } from './callback-data.ts'

/** What the words that were asked for complete. */
export type Completed = Pick<CallbackData, 'line' | 'about'>

/** What each person was last asked for alone with the bot: there their next plain line answers it, reply or not. */
export interface AwaitedWords {
  await(chatId: number, completed: Completed): void
  /** The open question, which is closed by this; null: none was asked of late. */
  take(chatId: number): Completed | null
}

/** Who comes back later speaks of something else. */
const longestMs = 10 * 60_000
const mostPeople = 1000

/** Kept in memory: after a restart a reply to the question still answers it. */
export function createAwaitedWords({ now }: Pick<Clock, 'now'>): AwaitedWords {
  const open = new BoundedMap<number, { readonly completed: Completed; readonly until: number }>(
    mostPeople,
  )
  return {
    await: (chatId, completed) => open.set(chatId, { completed, until: now() + longestMs }),
    take(chatId) {
      const asked = open.get(chatId)
      open.delete(chatId)
      return asked !== undefined && now() < asked.until ? asked.completed : null
    },
  }
}
