import type { DeliveryOutcome } from '../../delivery/messenger.ts'
import { isPrivate, readChatId, type TelegramAddress, writeChatId } from './address.ts'
import { judgeAnswer } from './judge-answer.ts'
import { longestWaitMs, type WaitMeans, waitForTurn } from './wait-for-turn.ts'

/** What sending an answer in its turn takes. */
export interface TurnMeans extends WaitMeans {
  /** Telegram told all of the bot to pause. */
  readonly hold?: (ms: number) => void
}

/** Half a minute's outage is outlived. */
const mostTries = 7
const firstRestMs = 500
/** In a private chat an answer that comes twice is better than none; oftener it does not come. */
const mostTriesUnknown = 3

/**
 * Makes one request in its turn, and again while it surely did nothing; where nobody knows, again in a private chat, and
 * where `isHarmless`: done twice it does no more than once. Never rejects.
 */
export async function sendSurely(
  address: TelegramAddress,
  isHarmless: boolean,
  request: (address: TelegramAddress) => Promise<unknown>,
  means: TurnMeans,
): Promise<DeliveryOutcome> {
  const { clock, hold } = means
  const until = clock.now() + longestWaitMs
  let target = address
  for (let tried = 1; ; tried++) {
    const { promise: ended, resolve: end } = Promise.withResolvers<void>()
    const isTurn = await waitForTurn(writeChatId(target), until, means, ended)
    const outcome = isTurn ? await tryOnce(target, isHarmless, request) : late
    end()
    if (!isTurn) return outcome
    const mayRepeat = isHarmless || (isPrivate(target) && tried < mostTriesUnknown)
    const restMs = restAfter(outcome, tried, mayRepeat)
    if (outcome.kind === 'later') hold?.(outcome.afterMs)
    if (restMs === null || tried === mostTries || clock.now() + restMs > until) return outcome
    if (outcome.kind === 'moved') target = readChatId(outcome.chatId) ?? target
    // Where others wait for the same pause they wait together.
    if (outcome.kind !== 'later' || hold === undefined) await clock.sleep(restMs)
  }
}

const late: DeliveryOutcome = { kind: 'not-sent', detail: 'its turn did not come in time' }

async function tryOnce(
  address: TelegramAddress,
  isEdit: boolean,
  request: (address: TelegramAddress) => Promise<unknown>,
): Promise<DeliveryOutcome> {
  try {
    await request(address)
    return { kind: 'sent', messageId: null }
  } catch (error) {
    return judgeAnswer(error, { action: isEdit ? 'edit' : 'send', targetMessageId: null })
  }
}

/** Null: it is not tried again. */
function restAfter(outcome: DeliveryOutcome, tried: number, mayRepeat: boolean): number | null {
  if (outcome.kind === 'later') return outcome.afterMs
  if (outcome.kind === 'moved') return 0
  if (outcome.kind === 'not-sent' || (mayRepeat && outcome.kind === 'unknown'))
    return firstRestMs * 2 ** (tried - 1)
  return null
}
