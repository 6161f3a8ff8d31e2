import { copyFileSync } from 'node:fs'
import { openDatabase } from '../../../src/adapters/database/open-database.ts'
import type { Message } from '../../../src/delivery/message.ts'
import type { DeliveryOrder, Messenger } from '../../../src/delivery/messenger.ts'
import type { Clock } from '../../../src/feed/clock.ts'
import { EventClock } from '../../fakes/event-clock.ts'
import { FakePlatform, type PlatformFault } from '../../fakes/fake-platform.ts'
import { discordRates, telegramRates } from '../../fakes/platform-rates.ts'
import { servePlatform } from '../../fakes/serve-platform.ts'
import { type JudgedPlatform, type Judgement, judgeLedger } from './judge-ledger.ts'
import { times } from './kill-story.ts'
import { type Mark, markMessenger, markStores } from './mark-ports.ts'
import { chatsOf, orderEarlier, type Platform, platforms } from './prepare-kill.ts'
import type { Kill } from './random-rounds.ts'
import { runKillBot } from './run-kill-bot.ts'
import type { MadeUpOrder } from './run-until-killed.ts'
import { orderOf, type RoundOrder, spawnKilled } from './spawn-killed.ts'
import { splitMessage } from './split-message.ts'

/** A round; its `path` is a file name nobody uses. */
export interface RoundPlan extends RoundOrder {
  /** The prepared file; it is copied. */
  readonly template: string
  readonly kills: readonly Kill[]
}

export interface Round extends Judgement {
  /** The last point each process came to; null: it was not killed. */
  readonly died: readonly (string | null)[]
}

/** "telegram digest send": what a request is about, by its key. */
function kindOf(order: Pick<DeliveryOrder, 'key' | 'action'>, platform: string): string {
  const [prefix = ''] = order.key.split(':')
  const purposes: Readonly<Record<string, string>> = { briefing: 'digest', approval: 'notice' }
  return `${platform} ${purposes[prefix] ?? prefix} ${order.action}`
}

/** Both platforms, in this process: their log outlives whoever talks to them. */
class Platforms {
  /** Who is killed by a request, and which. */
  onRequest: (kind: string) => PlatformFault | null = () => null
  clock: Clock
  readonly shownAs = new Map<string, Message['shows']>()
  #now = times.start
  readonly #platforms = new Map<string, FakePlatform>()

  constructor() {
    this.clock = { now: () => this.#now, sleep: () => Promise.resolve() }
    const clock: Clock = {
      now: () => this.clock.now(),
      sleep: (ms, signal) => this.clock.sleep(ms, signal),
    }
    for (const platform of platforms) {
      const made = new FakePlatform({
        platform,
        clock,
        rates: ratesOf(platform),
        ...(platform === 'discord' ? { keyWindowMs: 120_000, canFind: true } : {}),
        fault: (order) => this.#fault(order, platform),
      })
      made.receive(orderEarlier(platform))
      this.#platforms.set(platform, made)
    }
  }

  of = (platform: string): FakePlatform => {
    const found = this.#platforms.get(platform)
    if (found === undefined) throw new Error(`no platform ${platform}`)
    return found
  }

  get now(): number {
    return this.#now
  }

  /** The processes' time is the platforms': each request says when it was begun. */
  #fault(order: DeliveryOrder, platform: Platform): PlatformFault | null {
    this.#now = Math.max(this.#now, order.startedAt ?? 0)
    if (order.message !== null) this.shownAs.set(order.key, order.message.shows)
    return this.onRequest(kindOf(order, platform))
  }
}

/** Kills as planned, starts again each time on the same file, lets the last one come to rest, and judges. */
export async function playRound(plan: RoundPlan, onMark: Mark = () => {}): Promise<Round> {
  copyFileSync(plan.template, plan.path)
  const all = new Platforms()
  const died: (string | null)[] = []
  let from = times.start
  for (const kill of plan.kills) {
    const end = await runUntilKilled(plan, kill, from, all)
    died.push(end.at)
    from = end.now + kill.downMs
  }
  const clock = new EventClock(from)
  all.clock = clock
  // Long enough for every tick and whatever waits for one.
  const until = Math.max(times.end, plan.kills.length === 0 ? 0 : from + 130_000)
  const database = await openDatabase({ path: plan.path })
  const { problems } = await runKillBot({
    ...plan,
    database: markStores(database, onMark),
    messengers: platforms.map((platform) =>
      markMessenger(messengerOf(all.of(platform), plan), onMark),
    ),
    clock,
    until,
  })
  const { shownAs } = all
  const judged = { ...plan, database, platforms: judgedOf(all), shownAs, now: clock.now() }
  const judgement = await judgeLedger(judged)
  await database.close()
  return { ...judgement, violations: [...problems, ...judgement.violations], died }
}

/** The one platform has a key and can be searched; the other has neither. */
function judgedOf(all: Platforms): readonly JudgedPlatform[] {
  return platforms.map((platform) => {
    const chats = chatsOf(platform)
    return {
      platform,
      chatIds: Object.values(chats),
      alerted: [chats.alert, chats.quiet],
      briefed: [chats.digest, chats.approved],
      mayBeUnknown: platform === 'telegram',
      mayRepeat: platform === 'telegram',
      messages: (chatId) => all.of(platform).messages(chatId),
    }
  })
}

/** Talks to a platform without HTTP. */
function messengerOf(
  platform: FakePlatform,
  { blocksPerMessage }: Pick<RoundPlan, 'blocksPerMessage'>,
): Messenger {
  return {
    platform: platform.platform,
    rates: platform.rates,
    plan: (message) => splitMessage(message, blocksPerMessage),
    deliver: (order, signal) => platform.deliver(order, signal),
    findDelivered: (order) => platform.findDelivered(order),
  }
}

async function runUntilKilled(
  plan: RoundPlan,
  kill: Kill,
  from: number,
  all: Platforms,
): Promise<{ readonly at: string | null; readonly now: number }> {
  const served = await Promise.all(platforms.map((platform) => servePlatform(all.of(platform))))
  const urls = Object.fromEntries(platforms.map((platform, i) => [platform, served[i]?.url ?? '']))
  const order: MadeUpOrder = { ...orderOf(plan, kill, from), urls }
  const doomed = spawnKilled('run-until-killed.ts', order, kill)
  if ('request' in kill) {
    let count = 0
    all.onRequest = (kind) => {
      if (kind !== kill.kind || ++count !== kill.nth) return null
      doomed.kill(`${kind} ${kill.request}`)
      return kill.request === 'arrives' ? 'lost-request' : 'no-answer'
    }
  }
  const death = await doomed.ended
  all.onRequest = () => null
  await Promise.all(served.map((each) => each.close()))
  const now = Math.max(all.now, death.now ?? from)
  return { at: death.at, now: death.at === null ? Math.max(now, order.until) : now }
}

function ratesOf(platform: Platform): Messenger['rates'] {
  return platform === 'discord' ? discordRates : telegramRates
}
