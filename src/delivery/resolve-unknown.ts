import { lookAgain } from './attempt-delivery.ts'
import { judgeOutcome } from './judge-outcome.ts'
import type { Messenger } from './messenger.ts'
import type { ClaimedDelivery } from './outbox.ts'
import type { SenderMeans } from './sender.ts'
import { tellUnknown } from './tell-unknown.ts'

/** What an interrupted delivery is judged with, and its platform. */
export interface ResolveMeans
  extends Pick<SenderMeans, 'outbox' | 'clock' | 'log' | 'policies' | 'random' | 'notify'> {
  readonly messenger: Messenger
}

/**
 * A delivery that was interrupted (the process ended, or the platform could not be asked): the platform is asked where
 * it can tell, until it can; else the policy says whether it goes out again or waits for a person's word.
 */
export async function resolveUnknown(
  means: ResolveMeans,
  delivery: ClaimedDelivery,
): Promise<void> {
  const { outbox, clock, log, messenger } = means
  const { id, attemptId, key, platform } = delivery
  const interrupted = { kind: 'unknown' as const, detail: 'interrupted, and nobody can tell' }
  const outcome = await lookAgain({ messenger, clock }, delivery, interrupted)
  // Nothing is noted, so that the next recovery finds it again.
  if (outcome.kind === 'later') return
  const { ending } = judgeOutcome(delivery, outcome, { ...means, now: clock.now() })
  log.warn('delivery.interrupted', { id, key, platform, found: outcome.kind, state: ending.state })
  if (attemptId === null) return
  // First, so that a crash in between tells it again (the same notice) rather than never.
  if (ending.state === 'unknown') await tellUnknown(means, { delivery, reason: ending.reason })
  await outbox.record({ id, attemptId, at: clock.now(), ...ending })
}
