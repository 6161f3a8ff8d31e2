import type { DeliveryOutcome } from '../../delivery/messenger.ts'
import type { Clock } from '../../feed/clock.ts'
import { readChatId, type TelegramAddress, writeChatId } from './address.ts'
import { judgeAnswer } from './judge-answer.ts'

/** What sending an answer in its turn takes. */
export interface TurnMeans {
  /** Waits for a turn among what is sent to that chat. */
  readonly reserve?: (chatId: string, shared: boolean) => Promise<void>
  /** Telegram told all of the bot to pause. */
  readonly hold?: (ms: number) => void
  readonly clock: Pick<Clock, 'sleep'>
}

const mostTries = 4
/** Nobody waits longer for an answer. */
const longestWaitMs = 60_000
const firstRestMs = 500

/**
 * Makes one request in its turn, and again while it surely did nothing; `isHarmless`: again too where nobody knows, since
 * done twice it does no more than once. Never rejects.
 */
export async function sendSurely(
  address: TelegramAddress,
  isHarmless: boolean,
  request: (address: TelegramAddress) => Promise<unknown>,
  means: TurnMeans,
): Promise<DeliveryOutcome> {
  let target = address
  let waitedMs = 0
  for (let tried = 1; ; tried++) {
    await means.reserve?.(writeChatId(target), target.chatId < 0)
    const outcome = await tryOnce(target, isHarmless, request)
    const restMs = restAfter(outcome, tried, isHarmless)
    if (outcome.kind === 'later') means.hold?.(outcome.afterMs)
    waitedMs += restMs ?? 0
    if (restMs === null || tried === mostTries || waitedMs > longestWaitMs) return outcome
    if (outcome.kind === 'moved') target = readChatId(outcome.chatId) ?? target
    // Where others wait for the same pause they wait together.
    if (outcome.kind !== 'later' || means.hold === undefined) await means.clock.sleep(restMs)
  }
}

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
function restAfter(outcome: DeliveryOutcome, tried: number, isHarmless: boolean): number | null {
  if (outcome.kind === 'later') return outcome.afterMs
  if (outcome.kind === 'moved') return 0
  if (outcome.kind === 'not-sent' || (isHarmless && outcome.kind === 'unknown'))
    return firstRestMs * 2 ** (tried - 1)
  return null
}
