import { expect, onTestFinished, test } from 'vitest'
import { DatabaseError } from '../../../src/adapters/database/database-error.ts'
import { type Database, openDatabase } from '../../../src/adapters/database/open-database.ts'
import {
  PORT_GROUP,
  sampleBriefing,
  sampleDelivery,
  sampleMessage,
  sampleRun,
  sendDue,
} from '../../contracts/delivery-samples.ts'
import { DAY, NOW } from '../../contracts/storage-samples.ts'

/** Pages of 4 KiB: the tables, and room for a few hundred deliveries. */
const PAGES = 180
const LONG = 'The port authority said the span was tested. '.repeat(20)

test('on a full disk a batch is queued whole or not at all, and what was queued is sent', async () => {
  const store = await openSmall()
  const queued = await writeUntilFull(async (round) => {
    await store.outbox.enqueue(deliveriesOf(round))
  })
  const { pending } = await store.outbox.countStates(null)
  expect(pending).toBe(queued * BATCH)
  expect(queued).toBeGreaterThan(0)
})

test('on a full disk a slot is taken with all of its deliveries, or is still due', async () => {
  const store = await openSmall()
  const { id } = await store.briefings.addBriefing(sampleBriefing())
  const taken = await writeUntilFull(async (round) => {
    const run = sampleRun(id, { slotAt: NOW + round * DAY })
    await store.briefings.commitRun(run, NOW + (round + 1) * DAY, deliveriesOf(round))
  })
  expect(taken).toBeGreaterThan(0)
  expect(await store.briefings.getBriefing(id)).toMatchObject({ nextRunAt: NOW + taken * DAY })
  expect(await store.briefings.listRuns(id, 1000)).toHaveLength(taken)
  expect((await store.outbox.countStates(PORT_GROUP)).pending).toBe(taken * BATCH)
})

test('on a full disk an alert is noted with its delivery, or not at all', async () => {
  const store = await openSmall()
  const noted = await writeUntilFull(async (round) => {
    const alerts = deliveriesOf(round).map((_, i) => ({
      chatId: `telegram:${i}`,
      storyId: round,
      revision: 1,
      at: NOW,
      state: 'queued' as const,
      topicIds: [1],
    }))
    const deliveries = alerts.map(({ chatId }) =>
      sampleDelivery(`alert:${chatId}:${round}:1`, { chatId, message: sampleMessage(LONG) }),
    )
    await store.alerts.noteAlerts(alerts, deliveries)
  })
  expect(noted).toBeGreaterThan(0)
  expect(await store.alerts.recentAlerts(['telegram:0'], 0)).toHaveLength(noted)
  expect((await store.outbox.countStates('telegram:0')).pending).toBe(noted)
})

test('after the disk has room again, the ledger goes on where it was', async () => {
  const store = await openSmall()
  await writeUntilFull(async (round) => {
    await store.outbox.enqueue(deliveriesOf(round))
    await sendDue(store)
  })
  const owed = await store.outbox.list({ states: ['pending', 'sending'] }, 100)
  // Retention gives the space back, of what is over alone.
  while ((await store.outbox.list({ states: ['sent'] }, 1)).length > 0)
    await store.articles.deleteBefore(NOW + DAY, 100)
  expect(await store.outbox.list({ states: ['pending', 'sending'] }, 100)).toEqual(owed)
  expect(await store.outbox.enqueue([sampleDelivery('after')])).toBe(1)
  expect(await sendDue(store)).toContain('after')
})

const BATCH = 10

function deliveriesOf(round: number) {
  const message = sampleMessage(`${LONG} ${round}`)
  return Array.from({ length: BATCH }, (_, i) => sampleDelivery(`${round}:${i}`, { message }))
}

async function openSmall(): Promise<Database> {
  const store = await openDatabase({ path: ':memory:', maxPageCount: PAGES })
  onTestFinished(() => store.close())
  return store
}

/** Writes, rounds from 0, until the disk is full. Returns how many rounds were done. */
async function writeUntilFull(write: (round: number) => Promise<void>): Promise<number> {
  for (let round = 0; round < 1000; round++) {
    try {
      await write(round)
    } catch (error) {
      if (error instanceof DatabaseError && error.trouble === 'full') return round
      throw error
    }
  }
  throw new Error('the disk was never full')
}
