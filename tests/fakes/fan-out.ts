import { openDatabase } from '../../src/adapters/database/open-database.ts'
import { createSender } from '../../src/delivery/create-sender.ts'
import type { DeliveryPurpose, DeliveryState, NewDelivery } from '../../src/delivery/delivery.ts'
import type { Message } from '../../src/delivery/message.ts'
import type { DeliveryOrder, PlatformRates } from '../../src/delivery/messenger.ts'
import { standardPolicies } from '../../src/delivery/unknown-policy.ts'
import { EventClock } from './event-clock.ts'
import { FakePlatform, type PlatformFault } from './fake-platform.ts'
import { catalogue } from './open-chat.ts'
import { seeded } from './seeded.ts'

/** Thursday 26 November 2026, 08:00 UTC. */
const slot = Date.UTC(2026, 10, 26, 8)

export interface FanOutWish {
  readonly chats: number
  readonly rates: PlatformRates
  /** For every chat; one in five is a group. */
  readonly message: Message
  /** A file path or `:memory:`. */
  readonly path: string
  /** What each chat gets, in turn. */
  readonly purposes?: readonly DeliveryPurpose[]
  readonly fault?: (order: DeliveryOrder, sinceMs: number) => PlatformFault | null
  readonly seed?: number
  /** Called at the start, when half is delivered, and at the end. */
  readonly onThird?: () => void
}

export interface FanOut {
  /** From the first message to the last, virtual time. */
  readonly seconds: number
  /** Messages a second, as a share of the platform's ceiling, until 98 % are there: the last are single stragglers. */
  readonly share: number
  /** Requests that broke a limit. */
  readonly tooMany: number
  /** Requests the platform saw. */
  readonly received: number
  /** Chats that got nothing though nobody says their delivery is dead or unknown. */
  readonly lost: number
  /** Chats that got it twice, by purpose. */
  readonly twice: Readonly<Partial<Record<DeliveryPurpose, number>>>
  readonly states: Readonly<Record<DeliveryState, number>>
  /** Milliseconds of this process's CPU a delivery, the platform's and the virtual time's share included. */
  readonly cpuMs: number
}

const quiet = () => undefined

/** As many chats as wished are due at one time, in virtual time: every request, limit and sleep is kept. */
export async function fanOut(wish: FanOutWish): Promise<FanOut> {
  const random = seeded(wish.seed ?? 11)
  const clock = new EventClock(slot)
  const stores = await openDatabase({ path: wish.path })
  const posts = new Map<string, { count: number; purpose: DeliveryPurpose }>()
  const times: number[] = []
  const platform = new FakePlatform({
    platform: 'fake',
    rates: wish.rates,
    clock,
    // Most answers take 60 to 100 ms, one in a hundred up to half a second.
    latency: () => 30 + random() * 20 + (random() < 0.005 ? random() * 400 : 0),
    isShared: (chatId) => chatId.endsWith('0') || chatId.endsWith('5'),
    fault: (order) => wish.fault?.(order, clock.now() - slot) ?? null,
    remembers: false,
    onPost: ({ chatId }) => {
      times.push(clock.now())
      const post = posts.get(chatId)
      if (post !== undefined) post.count++
    },
  })
  const owed = Array.from({ length: wish.chats }, (_, i): NewDelivery => {
    const purpose = wish.purposes?.[i % wish.purposes.length] ?? 'digest'
    const chatId = `fake:${i}`
    posts.set(chatId, { count: 0, purpose })
    return {
      key: `${purpose}:${i}`,
      platform: 'fake',
      chatId,
      purpose,
      action: 'send',
      target: null,
      after: null,
      message: wish.message,
      silent: false,
      sendAt: slot,
      notAfter: slot + 6 * 3_600_000,
      memoryId: `briefing:${i}`,
      state: 'pending',
    }
  })
  for (let i = 0; i < owed.length; i += 100) {
    const batch = owed.slice(i, i + 100)
    await stores.outbox.enqueue(batch)
    for (const { chatId } of batch)
      await stores.places.meet(
        { id: chatId, platform: 'fake', shared: /[05]$/u.test(chatId) },
        slot,
      )
  }
  let ids = 0
  const sender = createSender({
    outbox: clock.watch(stores.outbox),
    places: clock.watch(stores.places),
    messengers: new Map([['fake', platform]]),
    clock,
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    newId: () => `attempt-${++ids}`,
    random,
    policies: standardPolicies,
    present: async () => new Map(),
    translator: (language) => catalogue.translator(language),
    notify: async () => undefined,
  })
  wish.onThird?.()
  const stop = new AbortController()
  const cpu = process.cpuUsage()
  const running = sender.run(stop.signal)
  const half = ((wish.chats / 2) * wish.rates.all.windowMs) / wish.rates.all.count
  await clock.runUntil(slot + half)
  wish.onThird?.()
  await runUntilQuiet(clock, stores.outbox, slot + half)
  const used = process.cpuUsage(cpu)
  stop.abort()
  await clock.drive(running)
  wish.onThird?.()
  const states = await stores.outbox.countStates(null)
  const open = await stores.outbox.list({ states: ['unknown', 'dead'] }, wish.chats)
  const told = new Set(open.map(({ chatId }) => chatId))
  await stores.close()
  const all = [...posts]
  const twice: Partial<Record<DeliveryPurpose, number>> = {}
  for (const [, { count, purpose }] of all)
    if (count > 1) twice[purpose] = (twice[purpose] ?? 0) + 1
  const most = Math.floor(times.length * 0.98) - 1
  const ceiling = wish.rates.all.count / wish.rates.all.windowMs
  const until = (nth: number) => (times[nth] ?? 0) - (times[0] ?? 0)
  return {
    seconds: until(times.length - 1) / 1000,
    share: most / until(most) / ceiling,
    tooMany: platform.tooMany,
    received: platform.received,
    lost: all.filter(([chatId, { count }]) => count === 0 && !told.has(chatId)).length,
    twice,
    states,
    cpuMs: (used.user + used.system) / 1000 / wish.chats,
  }
}

/** Until nothing is owed any more. */
async function runUntilQuiet(
  clock: EventClock,
  outbox: { countStates(chatId: null): Promise<Readonly<Record<DeliveryState, number>>> },
  from: number,
): Promise<void> {
  for (let at = from; ; at += 5000) {
    await clock.runUntil(at)
    const { pending, retry, sending } = await outbox.countStates(null)
    if (pending + retry + sending === 0) return
    if (at > slot + 6 * 3_600_000) throw new Error('it never ends')
  }
}
