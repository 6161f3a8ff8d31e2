import type { MemoryStore } from '../digest/memory-store.ts'
import type { Briefing, BriefingRun } from './briefing.ts'
import { briefingMemoryId } from './briefing-memory.ts'
import type { BriefingStore } from './briefing-store.ts'
import type { Delivery, DeliveryState } from './delivery.ts'
import { localDay } from './local-day.ts'
import type { Message } from './message.ts'
import type { Outbox } from './outbox.ts'
import type { LivingMessage } from './plan-briefing.ts'

/** Where it is looked up which message lives on. */
export interface LivingMeans {
  readonly briefings: Pick<BriefingStore, 'listRuns'>
  readonly outbox: Pick<Outbox, 'list'>
  readonly memory: Pick<MemoryStore, 'markShown' | 'lastShownAt'>
}

/** Runs looked back on: two days of one every quarter of an hour. */
const runsKept = 200
/** Parts and what is done to them, of one run. */
const deliveriesARun = 20
/** Still there, or on its way there. */
const alive: readonly DeliveryState[] = ['held', 'pending', 'sending', 'retry', 'sent']

/** Today's message of a living briefing, with what it shows or will show; null before its first slot of the day. */
export async function findLiving(
  briefing: Briefing,
  at: number,
  means: LivingMeans,
): Promise<(LivingMessage & { readonly shows: Message['shows'] }) | null> {
  const today = (await listRuns(briefing, means)).filter((run) => isSameDay(run, at, briefing))
  const made = (await Promise.all(today.map((run) => listMade(run, alive, means)))).flat()
  const [last] = made
  const sent = made.find(({ action }) => action === 'send')
  if (last === undefined || sent === undefined) return null
  return { sentBy: sent.key, last: last.key, shows: last.message?.shows ?? [] }
}

/**
 * With the first slot of a new day what the day before last surely showed becomes the briefing's memory. Doing it again
 * changes nothing.
 */
export async function closeLivingDay(
  briefing: Briefing,
  at: number,
  means: LivingMeans,
): Promise<void> {
  const memoryId = briefingMemoryId(briefing.chatId, briefing.id)
  const known = (await means.memory.lastShownAt(memoryId)) ?? 0
  for (const run of await listRuns(briefing, means)) {
    if (isSameDay(run, at, briefing)) continue
    const [last] = await listMade(run, ['sent'], means)
    if (last === undefined) continue
    if (last.changedAt > known)
      await means.memory.markShown(memoryId, last.message?.shows ?? [], last.changedAt)
    return
  }
}

async function listRuns(
  { id }: Briefing,
  { briefings }: LivingMeans,
): Promise<readonly BriefingRun[]> {
  const runs = await briefings.listRuns(id, runsKept)
  return runs.filter(({ outcome }) => outcome === 'queued' || outcome === 'held')
}

/** Newest first. */
async function listMade(
  { id }: BriefingRun,
  states: readonly DeliveryState[],
  { outbox }: LivingMeans,
): Promise<readonly Delivery[]> {
  const made = await outbox.list({ runId: id, states }, deliveriesARun)
  return made
    .filter(({ action }) => action === 'send' || action === 'edit')
    .toSorted((a, b) => b.id - a.id)
}

/** A run counts for the day it took place: written ahead, that of its slot; made up for, that of its writing. */
function isSameDay(run: BriefingRun, at: number, { timeZone }: Briefing): boolean {
  return localDay(Math.max(run.slotAt, run.at), timeZone) === localDay(at, timeZone)
}
