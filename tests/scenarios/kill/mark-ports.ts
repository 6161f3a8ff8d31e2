import type { Database } from '../../../src/adapters/database/open-database.ts'
import type { Delivery, NewDelivery } from '../../../src/delivery/delivery.ts'
import type { Messenger } from '../../../src/delivery/messenger.ts'
import type { Outbox } from '../../../src/delivery/outbox.ts'

/** Told of each point the work passes, by name; a process that ends in it ends there. */
export type Mark = (name: string) => void

/** Stores that tell of every step between "due" and "recorded", before and after it. */
export function markStores(database: Database, mark: Mark): Database {
  const { alerts, briefings, stories, articles } = database
  const around = markAround(mark)
  return {
    ...database,
    outbox: markOutbox(database.outbox, mark),
    articles: {
      ...articles,
      saveVersion: (...given) => around('saveVersion', () => articles.saveVersion(...given)),
    },
    stories: {
      ...stories,
      saveRevision: (...given) => around('saveRevision', () => stories.saveRevision(...given)),
    },
    briefings: {
      ...briefings,
      claimDue: (...given) =>
        markFound('claimDue', mark, () => briefings.claimDue(...given), isAny),
      commitRun: (...given) =>
        around(`commitRun ${labelOf(given[2][0])}`, () => briefings.commitRun(...given)),
      decideRun: (...given) => around('decideRun', () => briefings.decideRun(...given)),
    },
    alerts: {
      ...alerts,
      propose: (...given) => around('propose', () => alerts.propose(...given)),
      claimCandidates: (...given) =>
        markFound('claimCandidates', mark, () => alerts.claimCandidates(...given), isAny),
      postpone: (...given) => around('postpone', () => alerts.postpone(...given)),
      noteAlerts: (...given) => around('noteAlerts', () => alerts.noteAlerts(...given)),
      settle: (...given) => around('settle', () => alerts.settle(...given)),
      releaseBatch: (...given) =>
        around(`releaseBatch ${labelOf(given[1])}`, () => alerts.releaseBatch(...given)),
    },
  }
}

/** A messenger that tells of every request, before it is made and once it is answered. */
export function markMessenger(messenger: Messenger, mark: Mark): Messenger {
  return {
    ...messenger,
    async deliver(order, signal) {
      const outcome = await messenger.deliver(order, signal)
      mark(`answered ${messenger.platform} ${order.action}`)
      return outcome
    },
    async findDelivered(order) {
      mark(`before findDelivered ${messenger.platform}`)
      const found = await messenger.findDelivered(order)
      mark(`after findDelivered ${messenger.platform}`)
      return found
    },
  }
}

/** Deliveries are told apart by what they are. */
function markOutbox(outbox: Outbox, mark: Mark): Outbox {
  const around = markAround(mark)
  const labels = new Map<number, string>()
  const remember = (deliveries: readonly Delivery[]): void => {
    for (const delivery of deliveries) labels.set(delivery.id, labelOf(delivery))
  }
  const named = (id: number): string => labels.get(id) ?? 'unclaimed'
  return {
    ...outbox,
    enqueue: (deliveries) =>
      around(`enqueue ${labelOf(deliveries[0])}`, () => outbox.enqueue(deliveries)),
    async claim(wish) {
      const claimed = await markFound('claim', mark, () => outbox.claim(wish), isAny)
      remember(claimed)
      return claimed
    },
    begin: (id, ...given) => around(`begin ${named(id)}`, () => outbox.begin(id, ...given)),
    record: (result) =>
      around(`record ${named(result.id)} ${result.state}`, () => outbox.record(result)),
    async recover(...given) {
      const recovered = await markFound('recover', mark, () => outbox.recover(...given), isAny)
      remember(recovered)
      return recovered
    },
  }
}

function markAround(mark: Mark): <T>(name: string, work: () => Promise<T>) => Promise<T> {
  return async (name, work) => {
    mark(`before ${name}`)
    const done = await work()
    mark(`after ${name}`)
    return done
  }
}

/** What is asked over and over has one point before it, and one after it only when it found something. */
async function markFound<T>(
  name: string,
  mark: Mark,
  work: () => Promise<T>,
  isFound: (found: T) => boolean,
): Promise<T> {
  mark(`before ${name}`)
  const found = await work()
  if (isFound(found)) mark(`after ${name}`)
  return found
}

function isAny(found: readonly unknown[]): boolean {
  return found.length > 0
}

/** E.g. "telegram digest send", "discord quiet send". */
function labelOf(
  delivery: Pick<NewDelivery, 'key' | 'platform' | 'purpose' | 'action'> | null | undefined,
): string {
  if (delivery === null || delivery === undefined) return 'nothing'
  const { key, platform, purpose, action } = delivery
  return `${platform} ${key.startsWith('quiet:') ? 'quiet' : purpose} ${action}`
}
