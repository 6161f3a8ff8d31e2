import type { SenderMeans, SenderNotice } from './sender.ts'

const mostTries = 3
const firstWaitMs = 100

/** Tells those responsible that nobody knows whether it arrived; false, and logged, where that failed three times. */
export async function tellUnknown(
  { notify, clock, log }: Pick<SenderMeans, 'notify' | 'clock' | 'log'>,
  notice: Omit<Extract<SenderNotice, { kind: 'unknown' }>, 'kind'>,
): Promise<boolean> {
  for (let tried = 1; tried <= mostTries; tried++) {
    try {
      await notify({ kind: 'unknown', ...notice })
      return true
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      log.error('delivery.untold', { id: notice.delivery.id, reason })
      if (tried < mostTries) await clock.sleep(firstWaitMs * tried)
    }
  }
  return false
}
