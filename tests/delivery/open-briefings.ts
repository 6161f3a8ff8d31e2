import type { Briefing, BriefingRun } from '../../src/delivery/briefing.ts'
import type { BriefingMeans } from '../../src/delivery/briefing-means.ts'
import type { Delivery } from '../../src/delivery/delivery.ts'
import type { Message } from '../../src/delivery/message.ts'
import { runDueBriefings } from '../../src/delivery/run-briefings.ts'
import { HOUR } from '../digest/make-news.ts'
import { type OpenNews, openNews } from '../digest/open-news.ts'
import { deliverAll } from '../fakes/deliver-all.ts'
import { catalogue } from '../fakes/open-chat.ts'
import { plainBriefing } from '../fakes/plain-briefing.ts'
import { plainPlace } from '../fakes/plain-place.ts'
import { telegramRates } from '../fakes/platform-rates.ts'
import { sampleDesks } from '../fakes/sample-briefs.ts'

/** Briefings over the real store in memory and real news; the platform takes `blocksPerPart` blocks a message. */
export interface OpenBriefings extends OpenNews {
  readonly warnings: string[]
  readonly means: BriefingMeans
  /** Due every day at seven in the evening UTC, an hour from the start; `given` says what is different. */
  add(given?: Partial<Omit<Briefing, 'id'>>): Promise<Briefing>
  /** One tick at this moment; `changes` to what it has. */
  tick(changes?: Partial<BriefingMeans>): Promise<number>
  /** Moves to a moment, ticks, and sends what is owed. */
  runAt(at: number): Promise<readonly Delivery[]>
  /** Sends what is owed by now, as a platform that never fails. */
  send(state?: 'sent' | 'unknown'): Promise<readonly Delivery[]>
  owed(): Promise<readonly Delivery[]>
  runs(briefing: Briefing): Promise<readonly BriefingRun[]>
}

export async function openBriefings(blocksPerPart = 100): Promise<OpenBriefings> {
  const open = await openNews()
  const { stores, clock, news } = open
  const warnings: string[] = []
  const messenger = { rates: telegramRates, plan: (whole: Message) => split(whole, blocksPerPart) }
  const means: BriefingMeans = {
    ...stores,
    news,
    catalogue,
    desks: sampleDesks,
    messengers: new Map([['telegram', messenger]]),
    defaults: { ...plainPlace, timeZone: 'Etc/UTC', minutes: 5 },
    clock,
    lateMinutes: 180,
    leadMs: 60_000,
    warn: (event) => warnings.push(event),
  }
  const send = (state?: 'sent' | 'unknown') => deliverAll(stores, clock.now(), state)
  const tick: OpenBriefings['tick'] = (changes) => runDueBriefings({ ...means, ...changes })
  return {
    ...open,
    warnings,
    means,
    tick,
    send,
    async add(given) {
      const chatId = given?.chatId ?? 'telegram:1'
      await stores.places.meet({ id: chatId, platform: 'telegram', shared: true }, clock.now())
      const evening = {
        schedule: { crons: ['0 19 * * *'] },
        timeZone: 'Etc/UTC',
        lateMinutes: 90,
        nextRunAt: clock.now() + HOUR,
        createdBy: 'telegram:ada',
      }
      const made = plainBriefing(chatId, clock.now(), { ...evening, ...given })
      return stores.briefings.addBriefing(made)
    },
    async runAt(at) {
      clock.advance(at - clock.now())
      await tick()
      return send()
    },
    owed: () => stores.outbox.list({ states: ['pending', 'held'] }, 100),
    runs: ({ id }) => stores.briefings.listRuns(id, 100),
  }
}

function split(whole: Message, size: number): readonly Message[] {
  const count = Math.max(1, Math.ceil(whole.blocks.length / size))
  return Array.from({ length: count }, (_, i) => ({
    ...whole,
    blocks: whole.blocks.slice(i * size, (i + 1) * size),
  }))
}

/** What a message says in its own words, a line each. */
export function linesOf(message: Message | null | undefined): readonly string[] {
  return (message?.blocks ?? []).flatMap((block) => {
    if (block.kind === 'heading' || block.kind === 'text')
      return [block.spans.map(({ text }) => text).join('')]
    if (block.kind === 'story') return [`${block.mark}: ${block.brief.headline.text}`]
    return []
  })
}
