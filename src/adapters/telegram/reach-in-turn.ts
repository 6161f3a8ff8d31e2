import type { Message } from '../../delivery/message.ts'
import type { TelegramChatParts } from './telegram-chat.ts'
import { longestWaitMs, type WaitMeans, waitForTurn } from './wait-for-turn.ts'

/** What reaching somebody takes. */
interface ReachMeans extends WaitMeans, Pick<TelegramChatParts, 'messenger'> {}

/** Writes to a person's private chat when its turn comes; false: it did not arrive, or no turn came in time. */
export function reachInTurn(means: ReachMeans) {
  return async (chatId: string, message: Message): Promise<boolean> => {
    const until = means.clock.now() + longestWaitMs
    return (await waitForTurn(chatId, until, means)) && means.messenger.reach(chatId, message)
  }
}
