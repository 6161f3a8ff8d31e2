import type { Clock } from '../../feed/clock.ts'
import { isPrivate, readChatId } from './address.ts'

/** What waiting for a turn takes. */
export interface WaitMeans {
  /** Waits for a turn among what is sent to that chat; `ended` resolves with the request it is for. */
  readonly reserve?: (chatId: string, shared: boolean, ended?: Promise<void>) => Promise<void>
  readonly clock: Clock
}

/** Nobody waits longer for an answer. */
export const longestWaitMs = 60_000

/** Waits for a turn among what is sent to that chat until then, epoch ms; false: it did not come. */
export async function waitForTurn(
  chatId: string,
  until: number,
  { reserve, clock }: WaitMeans,
  ended?: Promise<void>,
): Promise<boolean> {
  if (reserve === undefined) return true
  const address = readChatId(chatId)
  const over = new AbortController()
  const isShared = address === null || !isPrivate(address)
  const turn = reserve(chatId, isShared, ended).then(() => true)
  const late = clock.sleep(Math.max(0, until - clock.now()), over.signal).then(() => false)
  const isTurn = await Promise.race([turn, late])
  over.abort()
  return isTurn
}
