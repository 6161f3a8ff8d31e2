import type { BriefingRun } from '../../src/delivery/briefing.ts'
import type { Delivery } from '../../src/delivery/delivery.ts'
import type { Outbox } from '../../src/delivery/outbox.ts'

/** What a run came to, and when, by what the ledger says of its deliveries. */
export interface RunFate {
  readonly outcome:
    | BriefingRun['outcome']
    | 'due'
    | 'overdue'
    | 'sent'
    | 'failed'
    | 'unknown'
    | 'withdrawn'
  /** Epoch ms; of `sent` when the last part had gone, else when the run was due. */
  readonly at: number
  /** What was to be done with a digest that arrived, and could not be. */
  readonly undone?: readonly ('pin' | 'publish')[]
}

/** Due for longer than this is late. */
export const lateMs = 2 * 60_000
/** A digest's parts with its edits and its pin are fewer. */
const looked = 100

const steps = ['pin', 'publish'] as const

/** A run is written before its time, and what is queued is not yet sent. */
export async function findRunFate(
  { id, slotAt, outcome }: BriefingRun,
  outbox: Pick<Outbox, 'list'>,
  now: number,
): Promise<RunFate> {
  const plain: RunFate = { outcome, at: slotAt }
  if (outcome !== 'queued') return plain
  const all = await outbox.list({ runId: id }, looked)
  // Whether it was pinned says nothing of whether it was read.
  const written = all.filter(({ message }) => message !== null)
  // A part whose stories were all withdrawn before its turn is not missing.
  const parts = written.filter(({ state, reason }) => state !== 'dead' || reason !== 'withdrawn')
  const has = (...states: readonly Delivery['state'][]) =>
    parts.some(({ state }) => states.includes(state))
  if (written.length === 0) return plain
  if (parts.length === 0) return { ...plain, outcome: 'withdrawn' }
  if (has('dead')) return { ...plain, outcome: 'failed' }
  if (has('unknown')) return { ...plain, outcome: 'unknown' }
  if (!has('pending', 'retry', 'sending'))
    return {
      outcome: 'sent',
      at: Math.max(...parts.map(({ changedAt }) => changedAt)),
      undone: steps.filter((step) =>
        all.some(({ action, state }) => action === step && state === 'dead'),
      ),
    }
  if (slotAt > now) return { ...plain, outcome: 'due' }
  const owed = parts.filter(({ state }) => state === 'pending' || state === 'retry')
  return owed.some(({ sendAt }) => sendAt < now - lateMs) ? { ...plain, outcome: 'overdue' } : plain
}
