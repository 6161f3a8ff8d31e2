import { type Database, openDatabase } from '../../src/adapters/database/open-database.ts'
import { createSender } from '../../src/delivery/create-sender.ts'
import type { Delivery, NewDelivery } from '../../src/delivery/delivery.ts'
import type { Message } from '../../src/delivery/message.ts'
import type { PresentStory } from '../../src/delivery/present-story.ts'
import type { Sender, SenderMeans, SenderNotice } from '../../src/delivery/sender.ts'
import { standardPolicies } from '../../src/delivery/unknown-policy.ts'
import type { LogFields } from '../../src/log.ts'
import { EventClock } from '../fakes/event-clock.ts'
import { FakePlatform, type FakePlatformOptions } from '../fakes/fake-platform.ts'
import { catalogue } from '../fakes/open-chat.ts'
import { telegramRates } from '../fakes/platform-rates.ts'
import { seeded } from '../fakes/seeded.ts'

/** Thursday 26 November 2026, 06:00 UTC. */
export const sixOClock = Date.UTC(2026, 10, 26, 6)

/** A sender over the real store in memory and a platform that works in virtual time. */
export interface OpenSender {
  readonly clock: EventClock
  readonly platform: FakePlatform
  readonly stores: Database
  readonly notices: SenderNotice[]
  /** What is logged, by event. */
  readonly logged: { readonly event: string; readonly fields: LogFields }[]
  /** What stories are now. */
  readonly present: Map<number, PresentStory>
  /** Another sender over the same store and platform, as after a restart. */
  createSender(means?: Partial<SenderMeans>): Sender
  /** Sends all that is due now and is not later than `ms` from now. */
  send(ms?: number): Promise<void>
  row(key: string): Promise<Delivery>
  close(): Promise<void>
}

export async function openSender(
  platformOptions: Partial<FakePlatformOptions> = {},
  senderMeans: Partial<SenderMeans> = {},
  storage: Parameters<typeof openDatabase>[0] = { path: ':memory:' },
): Promise<OpenSender> {
  const clock = new EventClock(sixOClock)
  const random = seeded(7)
  const stores = await openDatabase(storage)
  const platform = new FakePlatform({
    platform: 'telegram',
    rates: telegramRates,
    clock,
    latency: () => Math.round(20 + random() * 15),
    ...platformOptions,
  })
  const notices: SenderNotice[] = []
  const logged: OpenSender['logged'] = []
  const present = new Map<number, PresentStory>()
  const log = (event: string, fields: LogFields = {}) => void logged.push({ event, fields })
  let ids = 0
  const means: SenderMeans = {
    outbox: clock.watch(stores.outbox),
    places: clock.watch(stores.places),
    messengers: new Map([[platform.platform, platform]]),
    clock,
    log: { debug: log, info: log, warn: log, error: log },
    newId: () => `attempt-${++ids}`,
    random,
    policies: standardPolicies,
    present: async (storyIds) =>
      new Map(
        storyIds.flatMap((id) => {
          const story = present.get(id)
          return story === undefined ? [] : [[id, story]]
        }),
      ),
    translator: (language) => catalogue.translator(language),
    notify: async (notice) => void notices.push(notice),
    ...senderMeans,
  }
  const create: OpenSender['createSender'] = (more = {}) => createSender({ ...means, ...more })
  return {
    clock,
    platform,
    stores,
    notices,
    logged,
    present,
    createSender: create,
    async send(ms = 60_000) {
      const stop = new AbortController()
      const running = create().run(stop.signal)
      await clock.runUntil(clock.now() + ms)
      stop.abort()
      await clock.drive(running)
    },
    async row(key) {
      const [found] = await stores.outbox.list({ key }, 1)
      if (found === undefined) throw new Error(`no delivery ${key}`)
      return found
    },
    close: () => stores.close(),
  }
}

/** A message of one line. */
export function messageOf(text: string, shows: Message['shows'] = []): Message {
  return {
    blocks: [{ kind: 'text', spans: [{ text }] }],
    language: 'en',
    timeZone: 'Etc/UTC',
    at: sixOClock,
    private: false,
    shows,
  }
}

/** A digest due at six; `parts` say what is different. */
export function owed(key: string, parts: Partial<NewDelivery> = {}): NewDelivery {
  return {
    key,
    platform: 'telegram',
    chatId: 'telegram:1',
    purpose: 'digest',
    action: 'send',
    target: null,
    after: null,
    message: messageOf(key),
    silent: false,
    sendAt: sixOClock,
    notAfter: null,
    memoryId: null,
    state: 'pending',
    ...parts,
  }
}
