import type { CommandContext } from '../../src/chat/command.ts'
import type { Unable } from '../../src/chat/other-place.ts'
import { heading, sentence } from '../../src/chat/reply.ts'
import type { Delivery } from '../../src/delivery/delivery.ts'
import type { Block, MenuItem, Span } from '../../src/delivery/message.ts'
import type { DeliveryFilter } from '../../src/delivery/outbox.ts'
import { type Phrasing, phraseMoment } from '../../src/delivery/phrase-source.ts'
import { lateMs } from './find-run-fate.ts'
import { row, type StatusPart } from './row.ts'

type Context = Pick<CommandContext, 'chat' | 'clock' | 'lookAtPlace' | 't' | 'services'>

/** Looked through for what is late. */
const looked = 500
const shown = 5

/** What is owed here: queued, late, failed, and what nobody knows the end of, for a person to say. */
export async function showQueue(context: Context): Promise<StatusPart> {
  const { chat, clock, t, services } = context
  const { outbox } = services
  const { language, timeZone } = chat.settings
  const phrasing: Phrasing = { t, language, timeZone, now: clock.now() }
  const counts = await outbox.countStates(scopeOf(context).chatId ?? null)
  const due = await list(['pending', 'retry'], looked, context)
  const late = due.filter(({ sendAt }) => sendAt < clock.now() - lateMs).length
  const queued = counts.pending + counts.retry + counts.sending
  const numbers = [
    { key: 'queued', count: queued },
    { key: 'held', count: counts.held },
    { key: 'late', count: late },
    { key: 'failed', count: counts.dead },
    { key: 'unknown', count: counts.unknown },
  ].filter(({ key, count }) => key === 'queued' || count > 0)
  const describe: Describe = (delivery) => describeIn(delivery, isEverywhere(context), phrasing)
  const unknown = counts.unknown === 0 ? [] : await list(['unknown'], shown, context)
  const dead = counts.dead === 0 ? [] : await list(['dead'], shown, context)
  return {
    rows: numbers.map(({ key, count }) =>
      row(t(`status-${key}`), {
        text: String(count),
        ...(key === 'queued' || key === 'held' ? {} : { style: 'warning' as const }),
      }),
    ),
    blocks: [...(await failed(dead, describe, context)), ...unknowns(unknown, describe, t)],
  }
}

type Describe = (delivery: Delivery) => readonly Span[]

/** Who sits at the machine sees all places; everyone else their own. */
function isEverywhere({ chat }: Pick<Context, 'chat'>): boolean {
  return chat.isOperator === true
}

function scopeOf(context: Pick<Context, 'chat'>): DeliveryFilter {
  return isEverywhere(context) ? {} : { chatId: context.chat.id }
}

function list(
  states: NonNullable<DeliveryFilter['states']>,
  limit: number,
  context: Context,
): Promise<readonly Delivery[]> {
  return context.services.outbox.list({ ...scopeOf(context), states }, limit)
}

async function failed(
  deliveries: readonly Delivery[],
  describe: Describe,
  context: Context,
): Promise<readonly Block[]> {
  const { t } = context
  if (deliveries.length === 0) return []
  const unable = (await context.lookAtPlace(context.chat.id))?.unable ?? []
  const cures = steps
    .filter((step) => deliveries.some(({ action }) => action === step))
    .map((step) => sentence(t('status-step-cure', { step, ...permissionFor(step, unable) })))
  return [heading(t('status-failed')), { kind: 'list', items: deliveries.map(describe) }, ...cures]
}

/** What is done with a post that has arrived. */
const steps = ['pin', 'publish'] as const

/** By the platform's own name, where it tells that one is missing. */
function permissionFor(way: (typeof steps)[number], unable: readonly Unable[]) {
  const permission = unable.find((each) => each.way === way)?.permission
  return { permission: permission ?? '', known: permission ? 'yes' : 'no' }
}

function unknowns(
  deliveries: readonly Delivery[],
  describe: Describe,
  t: Context['t'],
): readonly Block[] {
  if (deliveries.length === 0) return []
  const items = deliveries.map(
    (delivery): MenuItem => ({
      spans: describe(delivery),
      aside: [],
      button: { label: t('button-arrived'), command: `/status arrived ${delivery.id}` },
      also: { label: t('button-send-again'), command: `/status again ${delivery.id}` },
    }),
  )
  return [
    heading(t('status-unknown')),
    sentence(t('status-unknown-what'), 'quiet'),
    { kind: 'menu', items },
  ]
}

/** "digest sent, but not pinned, Wed 21:10 · …", "digest, Wed 21:10 · socket hang up". */
function describeIn(
  { chatId, purpose, action, startedAt, changedAt, reason }: Delivery,
  withPlace: boolean,
  phrasing: Phrasing,
): readonly Span[] {
  const { t } = phrasing
  return [
    { text: `${t('delivery-step', { action, purpose: t('delivery-purpose', { purpose }) })}, ` },
    phraseMoment(startedAt ?? changedAt, phrasing),
    ...(withPlace ? [{ text: ` · ${chatId}`, style: 'quiet' as const }] : []),
    ...(reason === null ? [] : [{ text: ` · ${reason}`, style: 'quiet' as const }]),
  ]
}
