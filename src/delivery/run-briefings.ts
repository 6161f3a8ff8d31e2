import { askApprovals } from './ask-approvals.ts'
import type { Briefing } from './briefing.ts'
import type { BriefingMeans } from './briefing-means.ts'
import { ChatTurns } from './chat-turns.ts'
import { planRun } from './plan-run.ts'
import { readPlaces } from './read-places.ts'

/** Briefings claimed, and written one after the other, at a time. */
const claimedAtOnce = 100
/** Whoever claimed them has written them by then, or has stopped: another may. */
const leaseMs = 60_000
/** Digests due together begin within this long, if the platform can send them within it. */
const mostSpreadMs = 120_000

/**
 * Writes the digests of all briefings that are due, or soon will be, on the platforms this process sends to, and puts them
 * into the outbox: the slot is taken and all its deliveries are queued in one transaction. What goes wrong with one is
 * told and tried again until it is too late for it; the others go on. Digests of one chat go one after the other. Then asks
 * moderators about what is held, and decides where they did not answer. Returns how many slots were taken.
 */
export async function runDueBriefings(means: BriefingMeans): Promise<number> {
  const platforms = [...means.messengers.keys()]
  const turns = new ChatTurns()
  let taken = 0
  for (;;) {
    const before = means.clock.now() + means.leadMs
    const due = await means.briefings.claimDue(before, claimedAtOnce, before + leaseMs, platforms)
    taken += await runAll(due, turns, means)
    if (due.length < claimedAtOnce || means.signal?.aborted === true) break
  }
  await askApprovals(means)
  return taken
}

async function runAll(
  due: readonly Briefing[],
  turns: ChatTurns,
  means: BriefingMeans,
): Promise<number> {
  const chatIds = due.map(({ chatId }) => chatId)
  const places = await readPlaces(chatIds, means)
  const platforms = [...places.values()].map(({ platform }) => platform)
  let taken = 0
  for (const briefing of due) {
    if (means.signal?.aborted === true) return taken
    const place = places.get(briefing.chatId)
    if (place === undefined) continue
    const together = platforms.filter((platform) => platform === place.platform).length
    const spreadMs = due.length === claimedAtOnce ? mostSpreadMs : spread(together, place, means)
    try {
      const planned = await planRun(briefing, place, spreadMs, means)
      const { run, nextRunAt, deliveries } = planned
      if (await means.briefings.commitRun(run, nextRunAt, turns.take(deliveries))) taken += 1
    } catch (error) {
      means.warn('briefing-failed', error)
    }
    // Writing takes milliseconds: those who talk to the bot meanwhile come in between.
    await means.clock.sleep(0)
  }
  return taken
}

/** As long as the platform needs to take them all, ms. */
function spread(
  together: number,
  { platform }: { readonly platform: string },
  { messengers }: BriefingMeans,
): number {
  const all = messengers.get(platform)?.rates.all
  if (all === undefined || together < 2) return 0
  return Math.min(mostSpreadMs, (together * all.windowMs) / all.count)
}
