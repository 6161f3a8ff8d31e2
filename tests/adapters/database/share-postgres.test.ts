import { afterAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { type Database, openDatabase } from '../../../src/adapters/database/open-database.ts'
import type { Briefing } from '../../../src/delivery/briefing.ts'
import type { NewDelivery } from '../../../src/delivery/delivery.ts'
import { DAY, HOUR, NOW } from '../../contracts/storage-samples.ts'
import { plainBriefing } from '../../fakes/plain-briefing.ts'
import { startPostgres } from '../../fakes/start-postgres.ts'

// Two processes' connections on one server, with several workers each, all taking from the same tables.

const server = await startPostgres()
afterAll(() => server?.stop())

let shared: readonly Database[] = []
beforeEach(async () => {
  const url = await server?.createDatabase()
  if (url === undefined) return
  const databases = [await openDatabase({ url }), await openDatabase({ url })]
  onTestFinished(async () => {
    for (const database of databases) await database.close()
  })
  shared = databases
})

/** Three workers on each database, until each of them finds nothing more. */
async function work(step: (database: Database, worker: string) => Promise<boolean>): Promise<void> {
  const workers = shared.flatMap((database, i) =>
    [1, 2, 3].map(async (n) => {
      while (await step(database, `worker-${i}-${n}`));
    }),
  )
  await Promise.all(workers)
}

function delivery(key: string, chat: number): NewDelivery {
  return {
    key,
    platform: 'terminal',
    chatId: `terminal:${chat}`,
    purpose: 'digest',
    action: 'send',
    target: null,
    after: null,
    message: null,
    silent: false,
    sendAt: NOW,
    notAfter: null,
    memoryId: null,
    state: 'pending',
  }
}

function briefing(chat: number): Omit<Briefing, 'id'> {
  return plainBriefing(`terminal:${chat}`, NOW, { createdAt: NOW - DAY })
}

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i)

describe.runIf(server !== null)('two processes on one server', () => {
  test('every delivery is claimed by one, sent once, and none is left', async () => {
    const owed = numbers(400).map((i) => delivery(`digest:${i}`, i % 40))
    expect(await shared[0]?.outbox.enqueue(owed)).toBe(400)
    const sent: string[] = []
    const workers = new Set<string>()
    await work(async ({ outbox }, worker) => {
      const wish = { platform: 'terminal', now: NOW, leaseUntil: NOW + HOUR, limit: 10, except: [] }
      const claimed = await outbox.claim({ ...wish, attemptId: worker })
      for (const { id, key } of claimed) {
        if (!(await outbox.begin(id, worker, NOW, NOW + HOUR))) continue
        sent.push(key)
        workers.add(worker)
        const result = { id, attemptId: worker, at: NOW, state: 'sent', messageId: key } as const
        expect(await outbox.record(result)).toBe(true)
      }
      return claimed.length > 0
    })
    expect(sent.toSorted()).toEqual(owed.map(({ key }) => key).toSorted())
    expect(workers.size).toBeGreaterThan(1)
    expect(await shared[1]?.outbox.countStates(null)).toMatchObject({ sent: 400, pending: 0 })
  })

  test('the same deliveries queued by both at once are queued once', async () => {
    const owed = numbers(200).map((i) => delivery(`digest:${i}`, i % 40))
    const queued = await Promise.all(shared.map(({ outbox }) => outbox.enqueue(owed)))
    expect(queued[0] ?? 0).toBe(200 - (queued[1] ?? 0))
  })

  test('every due briefing runs once, though claims run out while they work', async () => {
    for (const i of numbers(60)) await shared[i % 2]?.briefings.addBriefing(briefing(i))
    const committed: number[] = []
    await work(async ({ briefings }) => {
      // A lease that has ended at once: others claim the same briefing, and only one commits its slot.
      const due = await briefings.claimDue(NOW, 5, NOW, ['terminal'])
      for (const { id, nextRunAt } of due) {
        if (nextRunAt === null) continue
        const slot = { briefingId: id, slotAt: nextRunAt, at: NOW, outcome: 'queued', missed: 0 }
        const run = { ...slot, outcome: 'queued' as const }
        const key = `briefing:${id}:${nextRunAt}:0`
        if (await briefings.commitRun(run, nextRunAt + DAY, [delivery(key, id)])) committed.push(id)
      }
      return due.length > 0
    })
    expect(committed.length).toBe(60)
    expect(new Set(committed).size).toBe(60)
    expect(await shared[0]?.outbox.countStates(null)).toMatchObject({ pending: 60 })
  })

  test('briefings claimed by one are not claimed by another', async () => {
    for (const i of numbers(60)) await shared[0]?.briefings.addBriefing(briefing(i))
    const claimed: number[] = []
    await work(async ({ briefings }) => {
      const due = await briefings.claimDue(NOW, 5, NOW + HOUR, ['terminal'])
      claimed.push(...due.map(({ id }) => id))
      return due.length > 0
    })
    expect(claimed.length).toBe(60)
    expect(new Set(claimed).size).toBe(60)
  })

  test('a story waiting for its alert is decided by one', async () => {
    const waiting = numbers(100).map((i) => ({ storyId: i + 1, revision: 1, firstAt: NOW - HOUR }))
    await shared[0]?.alerts.propose(waiting)
    const claimed: number[] = []
    await work(async ({ alerts }) => {
      const candidates = await alerts.claimCandidates(NOW, 5, NOW + HOUR)
      claimed.push(...candidates.map(({ storyId }) => storyId))
      return candidates.length > 0
    })
    expect(claimed.toSorted((a, b) => a - b)).toEqual(waiting.map(({ storyId }) => storyId))
  })

  test('settings of a chat saved from both sides at once are all kept', async () => {
    for (let round = 0; round < 10; round++) {
      const chat = `terminal:${round}`
      await Promise.all([
        shared[0]?.chats.saveSettings(chat, { minutes: 5 }),
        shared[1]?.chats.saveSettings(chat, { language: 'he' }),
        shared[0]?.chats.saveSettings(chat, { hiddenWords: ['football'] }),
      ])
      expect(await shared[1]?.chats.readSettings(chat)).toEqual({
        minutes: 5,
        language: 'he',
        hiddenWords: ['football'],
      })
    }
  })

  test('the same list of feeds added by both at once is there once', async () => {
    const feeds = numbers(50).map((i) => ({
      url: `https://outlet${i}.example/feed.xml`,
      title: `Outlet ${i}`,
      publisher: { id: `outlet${i}.example`, name: `Outlet ${i}` },
      desks: [],
      language: null,
      addedBy: null,
    }))
    const added = await Promise.all(shared.map((database) => database.feeds.addFeeds(feeds)))
    expect(added[0]).toEqual(added[1])
    expect(await shared[0]?.feeds.listFeeds(null)).toHaveLength(50)
  })
})
