import { GrammyError, HttpError } from 'grammy'
import type { DeliveryAction } from '../../delivery/delivery.ts'
import type { DeliveryOutcome } from '../../delivery/messenger.ts'
import { NoAnswer } from '../../delivery/no-answer.ts'
import { writeChatId } from './address.ts'
import { findRefusal, type Refusal } from './refusals.ts'

/** What a request was about. */
export interface Asked {
  readonly action: DeliveryAction
  /** What it acts on, told as its result. */
  readonly targetMessageId: string | null
}

/** What done again changes nothing counts as done. */
const doneAlready: readonly { readonly action: DeliveryAction; readonly words: string }[] = [
  { action: 'edit', words: 'message is not modified' },
  { action: 'pin', words: 'message is not modified' },
  // Deleted, or pinned no more.
  { action: 'unpin', words: 'not found' },
  { action: 'unpin', words: 'message is not modified' },
]
const restMs = 30_000

/** What is known for sure of a request that failed; nobody's words on it are trusted to be without the token. */
export function judgeAnswer(error: unknown, asked: Asked): DeliveryOutcome {
  const outcome = judgeFailed(error, asked)
  if (!('detail' in outcome)) return outcome
  return { ...outcome, detail: withoutToken(outcome.detail) }
}

/** Words on a failure without the token that may stand in them. */
export function withoutToken(words: string): string {
  return words.replace(anyToken, '[token]')
}

/** The bot's id and a secret (https://core.telegram.org/bots/api#authorizing-your-bot), in an address perhaps escaped. */
const anyToken = /\d+(?::|%3A)[\w-]{20,}/giu

function judgeFailed(error: unknown, asked: Asked): DeliveryOutcome {
  // What grammY wraps: our own word on a request without an answer, or its timeout.
  if (error instanceof HttpError) return judgeFailed(error.error, asked)
  if (error instanceof NoAnswer) return error.end
  if (error instanceof GrammyError) return judgeRefused(error, asked)
  return { kind: 'unknown', detail: error instanceof Error ? error.message : 'not understood' }
}

/**
 * Telegram does not know the bot: 404 for what is no token at all, 421 for one that a server of one's own leaves out. A
 * method that such a server does not have is not found either: only of those that every server has it tells of the token.
 */
export function isTokenRefused(error: unknown): error is GrammyError {
  if (!(error instanceof GrammyError)) return false
  const { error_code: code, method } = error
  return code === 401 || code === 421 || (code === 404 && everywhere.includes(method))
}

const everywhere = ['getMe', 'getUpdates']

/** The picture of a message that was surely not sent: it cannot be fetched or shown, or pictures are not allowed. */
export function isPictureRefused(error: unknown): boolean {
  if (!(error instanceof GrammyError) || error.error_code !== 400) return false
  const { of } = findRefusal(error.error_code, error.description)
  return (
    error.parameters.migrate_to_chat_id === undefined && (of === 'message' || of === 'permission')
  )
}

function judgeRefused(error: GrammyError, asked: Asked): DeliveryOutcome {
  const { error_code: code, description, parameters } = error
  const words = description.toLowerCase()
  // A server that failed may have done it before.
  if (code >= 500) return { kind: 'unknown', detail: `${description.slice(0, 200)} (${code})` }
  if (code === 429)
    return {
      kind: 'later',
      afterMs: parameters.retry_after === undefined ? restMs : parameters.retry_after * 1000,
      // Whatever limit it was: who goes on sending waits longer (https://grammy.dev/advanced/flood).
      scope: 'all',
      detail: 'too many requests (429)',
    }
  if (code !== 400 && code !== 403)
    return {
      kind: 'later',
      afterMs: restMs,
      scope: 'all',
      detail: `${description.slice(0, 200)} (${code})`,
    }
  if (parameters.migrate_to_chat_id !== undefined)
    return {
      kind: 'moved',
      chatId: writeChatId({ chatId: parameters.migrate_to_chat_id, threadId: null }),
    }
  if (doneAlready.some((each) => each.action === asked.action && words.includes(each.words)))
    return { kind: 'sent', messageId: asked.targetMessageId }
  const { of, why, detail } = findRefusal(code, description)
  return { kind: 'refused', scope: scopeOf(of, asked.action), why, detail }
}

function scopeOf(of: Refusal['of'], action: DeliveryAction): 'chat' | 'message' | 'target' {
  if (of !== 'permission') return of
  // The digest itself is there: that it may not be pinned too is no reason to write no more.
  return ['send', 'thread', 'reply'].includes(action) ? 'chat' : 'message'
}
