import { DiscordAPIError, RateLimitError } from 'discord.js'
import type { DeliveryAction } from '../../delivery/delivery.ts'
import type { DeliveryOutcome } from '../../delivery/messenger.ts'
import { NoAnswer } from '../../delivery/no-answer.ts'
import { type Refusal, refusals } from './refusals.ts'

/** What a request was about. */
export interface Asked {
  readonly action: DeliveryAction
  /** It went to another channel than the chat's own: a thread, a forum's post. */
  readonly inThread: boolean
  /** What it acts on, told as its result. */
  readonly targetMessageId: string | null
}

/** What done again changes nothing counts as done. */
const doneAlready: readonly { readonly action: DeliveryAction; readonly code: number }[] = [
  // Published before.
  { action: 'publish', code: 40_033 },
  // Deleted: nothing is pinned any more.
  { action: 'unpin', code: 10_008 },
]

/** What is known for sure of a request that failed; no detail holds a secret or a word of the chat's. */
export function judgeAnswer(error: unknown, asked: Asked): DeliveryOutcome {
  if (error instanceof NoAnswer) return error.end
  if (error instanceof DiscordAPIError) return judgeRefused(error, asked)
  if (error instanceof RateLimitError)
    return {
      kind: 'later',
      afterMs: error.timeToReset,
      scope: error.global ? 'all' : 'chat',
      detail: 'a rate limit is used up',
    }
  // Given up while it waited in the client's queue: what happens on the way is a NoAnswer.
  if (error instanceof Error && error.name === 'AbortError')
    return { kind: 'not-sent', detail: 'given up before it was sent' }
  return { kind: 'unknown', detail: error instanceof Error ? error.message : 'not understood' }
}

function judgeRefused(error: DiscordAPIError, asked: Asked): DeliveryOutcome {
  const { code } = error
  if (doneAlready.some((each) => each.action === asked.action && each.code === code))
    return { kind: 'sent', messageId: asked.targetMessageId }
  const refusal = refusals.get(Number(code)) ?? refusalByStatus(error.status)
  // 50035 names the fields that are wrong; other messages of Discord's add nothing to our words.
  const fields = code === 50_035 ? `: ${error.message}` : ''
  const detail = `${refusal.detail} (${code})${fields}`
  if (refusal.kind === 'later')
    return { kind: 'later', afterMs: refusal.afterMs, scope: refusal.scope, detail }
  return { kind: 'refused', scope: scopeOf(refusal, asked), why: refusal.why, detail }
}

function scopeOf(
  { of }: Extract<Refusal, { kind: 'refused' }>,
  { action, inThread }: Asked,
): 'chat' | 'message' | 'target' {
  switch (of) {
    case 'access':
      return 'chat'
    case 'channel':
      return inThread ? 'target' : 'chat'
    // The digest itself is there: that it may not be pinned or published too is no reason to write no more.
    case 'permission':
      return ['send', 'thread', 'reply'].includes(action) ? 'chat' : 'message'
    case 'message':
      return 'message'
    case 'target':
      return 'target'
  }
}

function refusalByStatus(status: number): Refusal {
  if (status === 403)
    return { kind: 'refused', of: 'permission', why: 'forbidden', detail: 'Discord forbids it' }
  return { kind: 'refused', of: 'message', why: 'invalid', detail: `refused, HTTP ${status}` }
}
