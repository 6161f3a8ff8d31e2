import type { Digest } from '../digest/digest.ts'
import type { Briefing, BriefingRun, RunOutcome } from './briefing.ts'
import type { BriefingMeans } from './briefing-means.ts'
import { briefingMemoryId } from './briefing-memory.ts'
import { composeHeadlines } from './compose-headlines.ts'
import { decideRun, type RunDecision } from './decide-run.ts'
import type { DeliveryState, NewDelivery } from './delivery.ts'
import { formatMoment } from './format-time.ts'
import { withShown } from './list-shown.ts'
import { closeLivingDay, findLiving } from './living-message.ts'
import type { Message } from './message.ts'
import type { Messenger } from './messenger.ts'
import type { Place } from './place.ts'
import { briefingKey, type PinnedPost, planBriefing } from './plan-briefing.ts'
import { planStories } from './plan-stories.ts'
import { isQuiet } from './quiet-hours.ts'
import { runsBetween } from './runs-between.ts'
import { stableJitter } from './stable-jitter.ts'
import type { Translate } from './translate.ts'
import { isEmptyDigest, type WrittenBriefing, writeBriefing } from './write-briefing.ts'

/** A slot decided: what became of it, the next one, and what is owed. */
export interface PlannedRun {
  readonly run: Omit<BriefingRun, 'id'>
  readonly nextRunAt: number | null
  readonly deliveries: readonly NewDelivery[]
}

const minute = 60_000
/** Of the slots missed, those looked at for the newest. */
const mostMissed = 1000
/** A pin that was done, or may still be. */
const mayPin: readonly DeliveryState[] = ['pending', 'retry', 'sending', 'unknown', 'sent']
/** Runs looked back on for the message pinned last. */
const runsLookedBack = 20

/** Decides a due briefing's slot and writes its digest. Changes nothing but a living message's memory of days gone by. */
export async function planRun(
  briefing: Briefing,
  place: Place,
  spreadMs: number,
  means: BriefingMeans,
): Promise<PlannedRun> {
  const now = means.clock.now()
  // Written ahead of its slot it is what it will be at its slot.
  const lateMinutes = briefing.lateMinutes ?? means.lateMinutes
  const decision = decideRun(briefing, lateMinutes, Math.max(now, briefing.nextRunAt ?? now))
  const decided = (outcome: RunOutcome, deliveries: readonly NewDelivery[] = []): PlannedRun => ({
    run: {
      briefingId: briefing.id,
      slotAt: decision.slotAt,
      at: now,
      outcome,
      missed: decision.missed,
    },
    nextRunAt: decision.nextRunAt,
    deliveries,
  })
  if (place.paused !== null) return decided('paused')
  if (decision.late) return decided('late')
  const messenger = means.messengers.get(place.platform)
  if (messenger === undefined) throw new Error(`no messenger for ${place.platform}`)
  const slot: Slot = { briefing, place, decision, lateMinutes, messenger, now, spreadMs }
  const deliveries =
    briefing.layout === 'living' ? await planLiving(slot, means) : await planPost(slot, means)
  if (deliveries.length === 0) return decided('empty')
  return decided(briefing.approval === null ? 'queued' : 'held', deliveries)
}

interface Slot {
  readonly briefing: Briefing
  readonly place: Place
  readonly decision: RunDecision
  readonly lateMinutes: number
  readonly messenger: Pick<Messenger, 'plan' | 'grammar'>
  readonly now: number
  readonly spreadMs: number
}

async function planPost(slot: Slot, means: BriefingMeans): Promise<readonly NewDelivery[]> {
  const { briefing, messenger } = slot
  const written = await write(slot, Number.POSITIVE_INFINITY, means)
  const isEmpty = isEmptyDigest(written.digest)
  if (isEmpty && briefing.whenEmpty === 'skip') return []
  const t = means.catalogue.translator(written.message.language)
  if (briefing.layout === 'stories' && written.digest.stories.length > 0) {
    const stories = planStories(written.digest, written.message, t, messenger)
    return queue(slot, means, { card: null, parts: [], stories, living: null })
  }
  const toldIn = messenger.grammar === 'typed' ? 'answer' : 'thread'
  const hasCard = briefing.layout === 'card' && !isEmpty
  const card = hasCard ? composeHeadlines(written.digest, written.message, t, toldIn) : null
  return queue(slot, means, {
    card: card === null ? null : (messenger.plan(card)[0] ?? card),
    parts: messenger.plan(written.message).map(withShown),
    stories: null,
    living: null,
  })
}

/** One message through the day: all of the day's news so far, however often it is edited, in what one message holds. */
async function planLiving(slot: Slot, means: BriefingMeans): Promise<readonly NewDelivery[]> {
  const { briefing, place, decision, messenger, now } = slot
  const at = Math.max(decision.slotAt, now)
  const living = await findLiving(briefing, at, means)
  if (living === null) await closeLivingDay(briefing, at, means)
  let minutes = briefing.minutes ?? place.settings.minutes
  let written = await write(slot, minutes, means)
  let parts = messenger.plan(written.message)
  while (parts.length > 1 && minutes > 1) {
    minutes -= 1
    written = await write(slot, minutes, means)
    parts = messenger.plan(written.message)
  }
  if (isEmptyDigest(written.digest) && (living !== null || briefing.whenEmpty === 'skip')) return []
  const shown = parts.slice(0, 1).map(withShown)
  if (living !== null && isSame(shown[0]?.shows ?? [], living.shows)) return []
  return queue(slot, means, { card: null, parts: shown, stories: null, living })
}

function isSame(a: Message['shows'], b: Message['shows']): boolean {
  return nameShown(a) === nameShown(b)
}

function nameShown(shows: Message['shows']): string {
  const names = shows.map(({ storyId, revision }) => `${storyId}:${revision}`)
  return names.toSorted().join(' ')
}

function write(slot: Slot, atMost: number, means: BriefingMeans): Promise<WrittenBriefing> {
  const { briefing, place, decision, now } = slot
  const at = Math.max(decision.slotAt, now)
  const notes = (digest: Digest, t: Translate): readonly string[] => {
    const { language } = place.settings
    const updated = { time: formatMoment(at, { language, timeZone: briefing.timeZone, now: at }) }
    return [
      ...(digest.previousAt === null ? [t('digest-first')] : []),
      ...(decision.missed > 0 ? [t('digest-made-up', { count: decision.missed })] : []),
      ...(briefing.layout === 'living' ? [t('digest-updated', updated)] : []),
    ]
  }
  const memoryId = briefingMemoryId(briefing.chatId, briefing.id)
  return writeBriefing(briefing, place, { memoryId, at, notes, atMost }, means)
}

async function queue(
  { briefing, place, decision, lateMinutes, now, spreadMs }: Slot,
  means: BriefingMeans,
  content: Pick<Parameters<typeof planBriefing>[0], 'card' | 'parts' | 'stories' | 'living'>,
): Promise<readonly NewDelivery[]> {
  const { slotAt } = decision
  const { schedule, timeZone, approval } = briefing
  // Made up for several: what counts is how late the newest of them is.
  const newest = runsBetween(schedule, timeZone, slotAt, now, mostMissed).at(-1) ?? slotAt
  const patience = lateMinutes + (approval?.timeoutMinutes ?? 0)
  // The same for all digests of a chat: they go one after the other, and none waits for another's time.
  const sendAt = Math.max(slotAt, now) + stableJitter(`chat:${briefing.chatId}`, spreadMs)
  return planBriefing({
    ...content,
    briefing,
    platform: place.platform,
    slotAt,
    pinned: briefing.pin ? await findPinned(briefing, means) : null,
    silent: isQuiet(place.settings.quietHours, place.settings.timeZone, sendAt),
    sendAt,
    notAfter: newest + patience * minute,
  })
}

/** The message that was pinned last, or is about to be. */
async function findPinned({ id }: Briefing, means: BriefingMeans): Promise<PinnedPost | null> {
  for (const { slotAt, outcome } of await means.briefings.listRuns(id, runsLookedBack)) {
    if (outcome !== 'queued') continue
    const key = briefingKey(id, slotAt, 'pin')
    const [pin] = await means.outbox.list({ key, states: mayPin }, 1)
    if (pin !== undefined && pin.target !== null) return { sentBy: pin.target, pin: key }
  }
  return null
}
