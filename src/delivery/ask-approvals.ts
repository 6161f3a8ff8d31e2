import type { Approval, Briefing, BriefingRun } from './briefing.ts'
import type { BriefingMeans } from './briefing-means.ts'
import { ChatTurns } from './chat-turns.ts'
import { composeApproval } from './compose-approval.ts'
import type { Delivery, NewDelivery } from './delivery.ts'
import { approvalKey, editApproval } from './edit-approval.ts'
import { readPlaces } from './read-places.ts'
import type { Translate } from './translate.ts'

type ApprovalMeans = Pick<
  BriefingMeans,
  | 'briefings'
  | 'outbox'
  | 'places'
  | 'defaults'
  | 'messengers'
  | 'catalogue'
  | 'desks'
  | 'clock'
  | 'warn'
>

const minute = 60_000
/** Held deliveries looked at. */
const mostHeld = 1000

/** Shows each held digest to its moderators once, and decides where they did not answer in time. */
export async function askApprovals(means: ApprovalMeans): Promise<void> {
  const held = await means.outbox.list({ states: ['held'] }, mostHeld)
  const turns = new ChatTurns()
  const byRun = Map.groupBy(held, ({ runId }) => runId)
  for (const [runId, deliveries] of byRun) {
    // What another process sends it also asks for.
    if (runId === null || !deliveries.every(({ platform }) => means.messengers.has(platform)))
      continue
    try {
      await askApproval(runId, deliveries, turns, means)
    } catch (error) {
      means.warn('approval-failed', error)
    }
  }
}

async function askApproval(
  runId: number,
  deliveries: readonly Delivery[],
  turns: ChatTurns,
  means: ApprovalMeans,
): Promise<void> {
  const run = await means.briefings.findRun(runId)
  const briefing = run === null ? null : await means.briefings.getBriefing(run.briefingId)
  if (run === null || briefing === null) return
  const { approval } = briefing
  const now = means.clock.now()
  // Nobody is asked any more: what was written goes out.
  if (approval === null) await means.briefings.decideRun(runId, 'queued', now)
  else if (now >= deadline(run, approval)) {
    const outcome = approval.otherwise === 'publish' ? 'queued' : 'rejected'
    const { outbox, catalogue } = means
    const decided = (t: Translate) => [{ text: t('approval-unanswered', { outcome }) }]
    await editApproval(
      { runId, step: 'decided', decided, at: now },
      { outbox, translator: (language) => catalogue.translator(language) },
    )
    await means.briefings.decideRun(runId, outcome, now)
  } else await ask({ briefing, approval, run, deliveries, turns }, means)
}

function deadline({ slotAt, at }: BriefingRun, { timeoutMinutes }: Approval): number {
  return Math.max(slotAt, at) + timeoutMinutes * minute
}

interface Asked {
  readonly briefing: Briefing
  readonly approval: Approval
  readonly run: BriefingRun
  readonly deliveries: readonly Delivery[]
  readonly turns: ChatTurns
}

async function ask({ briefing, approval, run, deliveries, turns }: Asked, means: ApprovalMeans) {
  const keyOf = (part: number): string => approvalKey(run.id, part)
  if ((await means.outbox.list({ key: keyOf(0) }, 1)).length > 0) return
  const { chatId } = approval
  const place = (await readPlaces([chatId], means)).get(chatId)
  const messenger = means.messengers.get(place?.platform ?? '')
  if (place === undefined) return
  const { language } = place.settings
  const parts = deliveries.toSorted((a, b) => a.id - b.id).flatMap(({ message }) => message ?? [])
  const notAfter = deadline(run, approval)
  const message = composeApproval(parts, {
    t: means.catalogue.translator(language),
    language,
    desks: means.desks,
    briefing,
    approval,
    run,
    until: notAfter,
  })
  // Where another process writes to them, it makes the card fit.
  const asked = (messenger?.plan(message) ?? [message]).map(
    (part, i): NewDelivery => ({
      key: keyOf(i),
      platform: place.platform,
      chatId,
      purpose: 'notice',
      action: 'send',
      target: i === 0 ? null : keyOf(0),
      after: i === 0 ? null : keyOf(i - 1),
      message: part,
      silent: false,
      sendAt: means.clock.now(),
      notAfter,
      memoryId: null,
      state: 'pending',
    }),
  )
  await means.outbox.enqueue(turns.take(asked))
}
