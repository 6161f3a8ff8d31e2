import type { Clock } from '../feed/clock.ts'
import type { Inbox } from './inbox.ts'

/** What handling each line once needs. */
export interface OnceMeans {
  readonly inbox: Inbox
  readonly clock: Pick<Clock, 'now'>
  readonly warn: (event: string, error: unknown) => void
}

/**
 * A line that another process began and has not finished for so long was cut short by a crash: less than a
 * restart takes, so that it is not lost, more than a line takes. Whoever restarts faster waits so long with what an earlier
 * process had in hand.
 */
export const staleMs = 1000

/** Lines, each handled once for its key, in this process and with those that share its inbox. */
export interface Once {
  /**
   * Runs the work of a line; null for what was handled before or is in hand. A line without a key is always new; when
   * the inbox cannot tell, it is handled. It stays in hand until `finish`, or until its work failed. `repeated`: its
   * work was begun before, and nobody knows how far it came.
   */
  begin<T>(key: string | undefined, work: (repeated: boolean) => Promise<T>): Promise<T | null>
  /** The line is handled: what its platform delivers again is answered no more. */
  finish(key: string | undefined): Promise<void>
}

/** Keeps what is in hand in memory, what was handled in the inbox. */
export function createOnce(means: OnceMeans): Once {
  const { inbox, clock, warn } = means
  /** Handled here and now: a slow one is not begun again. */
  const inHand = new Set<string>()
  const failed = (error: unknown): 'new' => {
    warn('inbox-failed', error)
    return 'new'
  }
  return {
    async begin(key, work) {
      if (key === undefined) return work(false)
      if (inHand.has(key)) return null
      inHand.add(key)
      try {
        const begun = await inbox.begin(key, clock.now(), staleMs).catch(failed)
        if (begun !== null) return await work(begun === 'again')
      } catch (error) {
        inHand.delete(key)
        throw error
      }
      inHand.delete(key)
      return null
    },
    async finish(key) {
      if (key === undefined) return
      await inbox.finish(key, clock.now()).catch(failed)
      inHand.delete(key)
    },
  }
}
