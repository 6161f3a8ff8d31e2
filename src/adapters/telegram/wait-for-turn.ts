import type { Turn } from '../../delivery/pace.ts'
import type { Clock } from '../../feed/clock.ts'
import { isPrivate, readChatId } from './address.ts'

/** What waiting for a turn takes. */
export interface WaitMeans {
  /** Resolves with a turn among what is sent to that chat, or when it is given up. */
  readonly reserve?: (chatId: string, shared: boolean, turn?: Turn) => Promise<void>
  readonly clock: Clock
}

/** Nobody waits longer for an answer. */
export const longestWaitMs = 60_000

/**
 * Waits for a turn among what is sent to that chat until then, epoch ms; false: it did not come, and is given up. `ended`
 * resolves with the request it is for.
 */
export async function waitForTurn(
  chatId: string,
  until: number,
  { reserve, clock }: WaitMeans,
  ended?: Promise<void>,
): Promise<boolean> {
  if (reserve === undefined) return true
  const address = readChatId(chatId)
  const isShared = address === null || !isPrivate(address)
  const late = new AbortController()
  const over = new AbortController()
  const waitMs = Math.max(0, until - clock.now())
  void clock.sleep(waitMs, over.signal).then(() => late.abort())
  await reserve(chatId, isShared, { ended, signal: late.signal })
  const isTurn = !late.signal.aborted
  over.abort()
  return isTurn
}
