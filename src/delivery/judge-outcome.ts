import type { DeliveryOutcome } from './messenger.ts'
import type { ClaimedDelivery, DeliveryResult } from './outbox.ts'
import type { Pause } from './place.ts'
import { shouldResend, type UnknownPolicies } from './unknown-policy.ts'

/** What the outbox is to note of a request. */
type Ending = DeliveryResult extends infer R
  ? R extends DeliveryResult
    ? Omit<R, 'id' | 'attemptId' | 'at'>
    : never
  : never

/** What an outcome means for the delivery, its place and the platform. */
export interface Verdict {
  readonly ending: Ending
  /** Nothing goes there, or anywhere, before that time (epoch ms). */
  readonly hold: { readonly scope: 'chat' | 'all'; readonly until: number } | null
  readonly pause: Pause | null
  readonly movedTo: string | null
}

/** What an outcome is judged by; `now` is epoch ms. */
export interface Judging {
  readonly policies: UnknownPolicies
  readonly now: number
  /** In [0, 1): spreads what would otherwise come back all at once. */
  readonly random: () => number
}

type Judged = Pick<
  ClaimedDelivery,
  'purpose' | 'action' | 'attempts' | 'state' | 'sendAt' | 'changedAt' | 'notAfter'
>

const firstDelayMs = 1000
const longestDelayMs = 5 * 60_000
const nothingElse = { hold: null, pause: null, movedTo: null }

/** What is to be done about what came of a request; `attempts` counts this request. */
export function judgeOutcome(
  delivery: Judged,
  outcome: DeliveryOutcome,
  judging: Judging,
): Verdict {
  const { now, random } = judging
  switch (outcome.kind) {
    case 'sent':
      return { ...nothingElse, ending: { state: 'sent', messageId: outcome.messageId } }
    case 'moved':
      return {
        ...nothingElse,
        movedTo: outcome.chatId,
        ending: { state: 'retry', sendAt: now, reason: 'the chat has a new id', uncounted: true },
      }
    case 'refused':
      return judgeRefusal(delivery, outcome, now)
    case 'later': {
      // All that waits comes back at once otherwise.
      const until = now + outcome.afterMs + Math.round((100 + outcome.afterMs * 0.05) * random())
      // The limit on publishing is its own: posts go on.
      const hold = delivery.action === 'publish' ? null : { scope: outcome.scope, until }
      return { ...nothingElse, hold, ending: retry(delivery, until, outcome.detail) }
    }
    case 'not-sent': {
      const until = now + nextDelay(delivery, random)
      return { ...nothingElse, ending: retry(delivery, until, outcome.detail) }
    }
    case 'unknown':
      return { ...nothingElse, ending: judgeUnknown(delivery, outcome.detail, judging) }
  }
}

/** A delivery whose end nobody knows: sent again as the policy says, or left for a person to say. */
function judgeUnknown(delivery: Judged, detail: string, judging: Judging): Ending {
  const sendAt = judging.now + nextDelay(delivery, judging.random)
  const late = delivery.notAfter !== null && sendAt > delivery.notAfter
  if (late || !shouldResend(delivery, judging.policies)) return { state: 'unknown', reason: detail }
  return { state: 'retry', sendAt, reason: `may have arrived: ${detail}` }
}

function judgeRefusal(
  delivery: Judged,
  { scope, why, detail }: Extract<DeliveryOutcome, { kind: 'refused' }>,
  now: number,
): Verdict {
  if (scope !== 'chat') return { ...nothingElse, ending: { state: 'dead', reason: detail } }
  const removed = why === 'removed'
  return {
    ...nothingElse,
    pause: { at: now, why: removed ? 'removed' : 'refused', detail },
    // Once the admins let us write again, what is not too late by then is sent.
    ending: removed ? { state: 'dead', reason: detail } : retry(delivery, now, detail),
  }
}

function retry({ notAfter }: Judged, sendAt: number, reason: string): Ending {
  if (notAfter !== null && sendAt > notAfter)
    return { state: 'dead', reason: `too late: ${reason}` }
  return { state: 'retry', sendAt, reason, uncounted: true }
}

/** Twice as long as it waited the last time, between half and all of it. */
function nextDelay({ state, sendAt, changedAt }: Judged, random: () => number): number {
  const last = state === 'retry' ? sendAt - changedAt : 0
  const delay = Math.min(longestDelayMs, Math.max(firstDelayMs, last * 2))
  return Math.round(delay * (0.5 + random() / 2))
}
