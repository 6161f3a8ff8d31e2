import type { Clock } from '../feed/clock.ts'

/** Runs work when its turn has come, in the order in which it was asked for. */
export type TakeTurn = <T>(work: () => Promise<T>) => Promise<T>

/** All answers are written on one thread: a few at once keep it busy, and more would only finish later together. */
const atOnce = 4
/** What takes longer waits for something else (a feed to be read), and gives its place up meanwhile. */
const longestMs = 100

/** Turns among what many ask for at once. */
export function createTurns({ sleep }: Pick<Clock, 'sleep'>): TakeTurn {
  const waiting: (() => void)[] = []
  let free = atOnce

  function leave(): void {
    const next = waiting.shift()
    if (next === undefined) free++
    else next()
  }

  async function enter(): Promise<void> {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    else free--
  }

  return async (work) => {
    await enter()
    const ended = new AbortController()
    // Resolves when the work has ended, too.
    void sleep(longestMs, ended.signal).then(leave)
    try {
      return await work()
    } finally {
      ended.abort()
    }
  }
}
