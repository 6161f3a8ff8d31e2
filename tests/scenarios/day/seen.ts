import { setTimeout as wait } from 'node:timers/promises'

/** Waits, in real time, until something is so. */
export async function seen(isSo: () => boolean): Promise<void> {
  const giveUpAt = performance.now() + 60_000
  while (!isSo()) {
    if (performance.now() > giveUpAt) throw new Error(`waited in vain: ${isSo.toString()}`)
    await wait(2)
  }
}
