import type { Clock } from '../feed/clock.ts'
import { createRoom } from './create-room.ts'

/** Runs work when its turn has come, in the order in which it was asked for. */
export type TakeTurn = <T>(work: () => Promise<T>) => Promise<T>

/** All answers are written on one thread: a few at once keep it busy, and more would only finish later together. */
const atOnce = 4
/** What takes longer waits for something else (a feed to be read), and gives its place up meanwhile. */
const longestMs = 100

/** Turns among what many ask for at once. */
export function createTurns({ sleep }: Pick<Clock, 'sleep'>): TakeTurn {
  const room = createRoom(atOnce)
  return (work) =>
    room(async (leave) => {
      const ended = new AbortController()
      // Resolves when the work has ended, too.
      void sleep(longestMs, ended.signal).then(leave)
      try {
        return await work()
      } finally {
        ended.abort()
      }
    })
}
