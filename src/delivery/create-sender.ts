import { reasonOf } from './attempt-delivery.ts'
import type { ClaimedDelivery } from './outbox.ts'
import { PlatformSender } from './platform-sender.ts'
import { resolveUnknown } from './resolve-unknown.ts'
import { type Sender, type SenderMeans, standardTiming } from './sender.ts'

/** A sender over these platforms: one loop each, and one that looks after what was interrupted. */
export function createSender(means: SenderMeans): Sender {
  const timing = { ...standardTiming, ...means.timing }
  const { outbox, clock, log, messengers } = means
  const platforms = new Map(
    [...messengers].map(([name, messenger]) => [
      name,
      new PlatformSender({ ...means, messenger, timing }),
    ]),
  )
  const all = [...platforms.values()]

  async function recover(until: number): Promise<void> {
    const recovered = await outbox.recover(until, [...messengers.keys()])
    for (const delivery of recovered) {
      // A clock set forward ends leases early: what is in flight here says for itself what became of it.
      if (platforms.get(delivery.platform)?.isInFlight(delivery.id) === true) continue
      await settle(delivery)
    }
    if (recovered.length > 0) for (const platform of all) platform.wake()
  }

  async function settle(delivery: ClaimedDelivery): Promise<void> {
    const messenger = messengers.get(delivery.platform)
    if (messenger === undefined) return
    try {
      await resolveUnknown({ ...means, messenger }, delivery)
    } catch (error) {
      // It comes again with the next recovery; the others need not wait for it.
      log.error('delivery.recover-failed', { id: delivery.id, reason: reasonOf(error) })
    }
  }

  /** False: the store could not be asked. */
  async function tryRecover(until: number): Promise<boolean> {
    try {
      await recover(until)
      return true
    } catch (error) {
      log.error('delivery.recover-failed', { reason: reasonOf(error) })
      return false
    }
  }

  async function recoverRegularly(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await clock.sleep(timing.leaseMs / 2, signal)
      if (!signal.aborted) await tryRecover(clock.now())
    }
  }

  return {
    async run(signal) {
      // Before anything new is begun, so that nothing of our own is taken for interrupted.
      const until = timing.alone ? Number.MAX_SAFE_INTEGER : clock.now()
      while (!signal.aborted && !(await tryRecover(until))) await clock.sleep(timing.pollMs, signal)
      await Promise.all([recoverRegularly(signal), ...all.map((platform) => platform.run(signal))])
    },
    wake: () => all.forEach((platform) => platform.wake()),
    idle: async () => void (await Promise.all(all.map((platform) => platform.idle()))),
    reserve: async (platform, chatId, shared, turn) =>
      platforms.get(platform)?.reserve(chatId, shared, turn),
    hold: (platform, afterMs) => platforms.get(platform)?.hold(afterMs),
  }
}
