import type { Claimed } from './claimed-queue.ts'
import { fitOwed } from './fit-owed.ts'
import { judgeOutcome, type Verdict } from './judge-outcome.ts'
import type { Message } from './message.ts'
import type { DeliveryOrder, DeliveryOutcome, Messenger } from './messenger.ts'
import type { ClaimedDelivery, DeliveryResult } from './outbox.ts'
import { recheckMessage } from './recheck-message.ts'
import { removeStory } from './remove-sent.ts'
import type { SenderMeans, SenderTiming } from './sender.ts'
import { tellUnknown } from './tell-unknown.ts'

/** What one attempt needs. */
export interface AttemptMeans
  extends Pick<
    SenderMeans,
    | 'outbox'
    | 'places'
    | 'clock'
    | 'log'
    | 'policies'
    | 'random'
    | 'translator'
    | 'notify'
    | 'present'
  > {
  readonly messenger: Messenger
  readonly timing: SenderTiming
  /** Called at the end of the request; false: there was no answer. */
  readonly onAnswer: (isAnswer: boolean) => void
}

/** What became of an attempt. */
export interface Attempted {
  readonly outcome: DeliveryOutcome
  readonly verdict: Verdict
}

/** How long after its request a message is looked for where the platform is out of reach; then nobody can tell. */
const mostLookingMs = 3_600_000

/**
 * One delivery, once: noted as begun, checked again, requested, its end noted. The steps are logged by name, so that a
 * test can end the process between any two of them. Null: it was not begun; `open`: the platform cannot be asked now what
 * became of it, and it is looked after as what was interrupted is.
 */
export async function attemptDelivery(
  means: AttemptMeans,
  { delivery, attemptId }: Claimed,
): Promise<Attempted | 'open' | null> {
  const { outbox, clock, log, timing } = means
  const fields = { id: delivery.id, key: delivery.key, platform: delivery.platform }
  const startedAt = clock.now()
  log.debug('delivery.claimed', fields)
  if (!(await outbox.begin(delivery.id, attemptId, startedAt, startedAt + timing.leaseMs))) {
    await outbox.release([delivery.id], attemptId)
    return null
  }
  log.debug('delivery.begun', fields)
  // Only now: a correction stored from here on finds this delivery begun, and edits it.
  const checked = await recheck(means, delivery)
  if (checked === null && delivery.message !== null) {
    const ending = await endWithdrawn(means, delivery)
    if (ending === null) return 'open'
    await outbox.record({ id: delivery.id, attemptId, at: clock.now(), ...ending })
    log.info('delivery.withdrawn', { ...fields, state: ending.state })
    return null
  }
  const message = checked === null ? null : await fitOwed(delivery, checked, means)
  const begun = { ...delivery, message, attempts: delivery.attempts + 1, startedAt }
  const asked = await request(means, begun)
  means.onAnswer(asked.kind !== 'unknown' && asked.kind !== 'not-sent')
  log.debug('delivery.answered', { ...fields, outcome: asked.kind })
  const outcome = asked.kind === 'unknown' ? await lookAgain(means, begun, asked) : asked
  const now = clock.now()
  if (asked.kind === 'unknown' && outcome.kind === 'later') {
    log.info('delivery.look-later', { ...fields, reason: asked.detail })
    return 'open'
  }
  const verdict = judgeOutcome(begun, outcome, { ...means, now })
  const changed = message !== delivery.message && message !== null ? { message } : {}
  const { ending } = verdict
  const result: DeliveryResult = {
    id: delivery.id,
    attemptId,
    at: now,
    ...(ending.state === 'sent' ? { ...ending, ...changed } : ending),
  }
  await recordSurely(means, begun, result)
  log.debug('delivery.recorded', { ...fields, state: ending.state })
  if (ending.state === 'sent') log.info('delivery.sent', { ...fields, chat: delivery.chatId })
  if (outcome.kind === 'unknown')
    log.warn('delivery.unknown', { ...fields, reason: outcome.detail, state: ending.state })
  return { outcome, verdict }
}

/** An attempt before may have brought it there, unseen: then the correction edits it; null: nobody can tell just now. */
async function endWithdrawn(means: AttemptMeans, delivery: ClaimedDelivery) {
  const withdrawn = { state: 'dead', reason: 'withdrawn' } as const
  if (delivery.attempts === 0) return withdrawn
  const found = await lookAgain(means, delivery, { kind: 'unknown', detail: 'withdrawn' })
  if (found.kind === 'later') return null
  return found.kind === 'sent' ? { state: 'sent' as const, messageId: found.messageId } : withdrawn
}

/** What the message says is still so, or it is said otherwise; null: nothing of it is left. */
async function recheck(means: AttemptMeans, delivery: ClaimedDelivery): Promise<Message | null> {
  const message = await leaveOutHidden(means, delivery)
  if (message === null || message.shows.length === 0) return message
  const present = await means.present(message.shows.map(({ storyId }) => storyId))
  const t = means.translator(message.language)
  const checked = recheckMessage(message, present, { t, compact: false })
  if (checked === null || checked === message) return checked
  return means.messenger.plan(checked).length === 1
    ? checked
    : recheckMessage(message, present, { t, compact: true })
}

/** What was hidden in the chat since it was written; null: it showed nothing else, and there is no post to empty. */
async function leaveOutHidden(
  { places, translator }: AttemptMeans,
  { message, chatId, action }: ClaimedDelivery,
): Promise<Message | null> {
  if (message === null || message.shows.length === 0) return message
  const { settings } = (await places.getPlaces([chatId])).get(chatId) ?? {}
  const hidden = new Set(settings?.hiddenStories)
  if (!message.shows.some(({ storyId }) => hidden.has(storyId))) return message
  const t = translator(message.language)
  const kept = [...hidden].reduce((each, storyId) => removeStory(each, storyId, t), message)
  return kept.shows.length === 0 && action !== 'edit' ? null : kept
}

/** Whatever happens is an outcome, and it comes in time. */
async function request(means: AttemptMeans, order: DeliveryOrder): Promise<DeliveryOutcome> {
  const { clock, messenger, timing } = means
  const late = new AbortController()
  const answered = new AbortController()
  const timeout = async (): Promise<DeliveryOutcome> => {
    await clock.sleep(timing.requestMs, answered.signal)
    late.abort()
    // The messenger's own word on what it gave up is better than ours.
    await clock.sleep(1000, answered.signal)
    return { kind: 'unknown', detail: 'no answer in time' }
  }
  try {
    return await Promise.race([messenger.deliver(order, late.signal), timeout()])
  } catch (error) {
    return { kind: 'unknown', detail: reasonOf(error) }
  } finally {
    answered.abort()
  }
}

/** Where the platform can tell, it is asked before anything is sent twice; `later`: it is to be asked again. */
export async function lookAgain(
  { messenger, clock }: Pick<AttemptMeans, 'messenger' | 'clock'>,
  order: DeliveryOrder,
  unknown: Extract<DeliveryOutcome, { kind: 'unknown' }>,
): Promise<DeliveryOutcome> {
  const looked = await messenger.findDelivered(order).catch(() => unknown)
  if (looked.kind === 'unknown') return unknown
  const isTooOld = clock.now() - (order.startedAt ?? 0) > mostLookingMs
  return looked.kind === 'later' && isTooOld ? unknown : looked
}

/**
 * The platform has it: a store that cannot note it just now (a full disk, a lock) is asked until it can. Telling of it
 * comes first, so that a crash in between tells it again (the same notice) rather than never.
 */
async function recordSurely(
  means: AttemptMeans,
  delivery: ClaimedDelivery,
  result: DeliveryResult,
): Promise<void> {
  const { outbox, clock, log } = means
  let isTold = result.state !== 'unknown'
  for (let delay = 100; ; delay = Math.min(5000, delay * 2)) {
    if (!isTold && result.state === 'unknown')
      isTold = await tellUnknown(means, { delivery, reason: result.reason })
    try {
      if (!(await outbox.record(result)))
        log.warn('delivery.not-ours', { id: result.id, state: result.state })
      return
    } catch (error) {
      log.error('delivery.record-failed', { id: result.id, reason: reasonOf(error) })
      await clock.sleep(delay)
    }
  }
}

/** For the log. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
