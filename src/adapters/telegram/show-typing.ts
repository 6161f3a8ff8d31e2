import type { Api } from 'grammy'
import type { Clock } from '../../feed/clock.ts'
import type { TelegramAddress } from './address.ts'

const quickMs = 1000
/** Telegram shows it for five seconds. */
const againMs = 4500
const mostTimes = 10

/** Shows that an answer is being written, once it takes longer than a moment. Resolves when `signal` aborts. */
export async function showTyping(
  { chatId, threadId }: TelegramAddress,
  signal: AbortSignal,
  { api, clock }: { readonly api: Pick<Api, 'sendChatAction'>; readonly clock: Clock },
): Promise<void> {
  const topic = threadId === null ? {} : { message_thread_id: threadId }
  for (let shown = 0; shown < mostTimes; shown++) {
    await clock.sleep(shown === 0 ? quickMs : againMs, signal)
    if (signal.aborted) return
    // Nothing is lost without it, and nobody waits for it.
    void api.sendChatAction(chatId, 'typing', topic).catch(() => undefined)
  }
}
