import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { DatabaseError } from '../../src/adapters/database/database-error.ts'
import { temporaryFolder } from '../adapters/database/temporary-folder.ts'
import { openBriefings } from '../delivery/open-briefings.ts'
import { messageOf, type OpenSender, openSender, owed, sixOClock } from '../delivery/open-sender.ts'
import { HOUR, MORNING } from '../digest/make-news.ts'

// A full disk, a lock and a clock that is set, while the sender works.

const minute = 60_000
const day = 24 * HOUR

async function sending(open: OpenSender, work: () => Promise<void>): Promise<void> {
  const stop = new AbortController()
  const running = open.createSender().run(stop.signal)
  await work()
  stop.abort()
  await open.clock.drive(running)
}

test('on a full disk what arrived is noted once there is room, and nothing is sent twice or lost', async () => {
  // Another page may be had by nobody, however small the ledger.
  const open = await openSender({}, {}, { path: ':memory:', maxPageCount: 180 })
  onTestFinished(() => open.close())
  const { outbox, memory, articles } = open.stores
  const long = 'The port authority said the span was tested. '.repeat(20)
  const earlier = sixOClock - 10 * day
  for (let i = 0; i < 40; i++) await outbox.enqueue([digestOf(`earlier ${i}`, i, earlier, long)])
  await sending(open, () => open.clock.runUntil(sixOClock + 10 * minute))
  const posted = open.platform.posted
  expect(posted).toBe(40)
  const keys: string[] = []
  for (let i = 100; await fits(() => outbox.enqueue([digestOf(`new ${i}`, i, 0, long)])); i++)
    keys.push(`new ${i}`)
  // What a row or two need is taken as well.
  for (let i = 0; await fits(() => memory.markShown('filler', [shown(i)], 0)); i += 1);
  expect(keys.length).toBeGreaterThan(10)
  await sending(open, async () => {
    await open.clock.runUntil(open.clock.now() + 5000)
    expect(open.logged.map(({ event }) => event)).toContain('delivery.record-failed')
    expect(open.platform.posted).toBeLessThan(posted + keys.length)
    await articles.deleteBefore(sixOClock + day, 100)
    await open.clock.runUntil(open.clock.now() + 20 * minute)
  })
  const said = open.platform.messages('telegram:1').map(({ key }) => key)
  expect(said.filter((key) => key.startsWith('new'))).toEqual(keys)
  expect(await outbox.countStates(null)).toMatchObject({ pending: 0, sending: 0, unknown: 0 })
  const seen = await memory.shownRevisions('mine', [100, 99 + keys.length])
  expect([...seen.keys()]).toEqual([100, 99 + keys.length])
})

const shown = (storyId: number) => ({ storyId, revision: 1 })

function digestOf(key: string, storyId: number, sendAt: number, text: string) {
  return owed(key, {
    sendAt,
    memoryId: 'mine',
    message: messageOf(`${text} ${key}`, [shown(storyId)]),
  })
}

/** False: there is no room. */
async function fits(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write()
    return true
  } catch (error) {
    if (error instanceof DatabaseError && error.trouble === 'full') return false
    throw error
  }
}

test('a database that another program locks for a while stops nothing for good, and nothing is sent twice', async () => {
  const path = join(temporaryFolder(), 'locked.db')
  let other: DatabaseSync | null = null
  let locks = 0
  const open = await openSender(
    {
      // In the middle of a request: its end cannot be noted.
      onPost: () => {
        if (locks++ === 0) other?.exec('begin immediate')
      },
    },
    {},
    { path },
  )
  onTestFinished(() => open.close())
  const { outbox } = open.stores
  await outbox.enqueue(['a', 'b'].map((key) => owed(key, { chatId: `telegram:${key}` })))
  other = new DatabaseSync(path)
  onTestFinished(() => other?.close())
  const failed = () => open.logged.filter(({ event }) => event === 'delivery.record-failed')
  await sending(open, async () => {
    while (failed().length === 0) await open.clock.runUntil(open.clock.now() + 100)
    await expect(outbox.enqueue([owed('c')])).rejects.toThrow(DatabaseError)
    const holder = other
    other = null
    holder?.exec('rollback')
    holder?.close()
    await open.clock.runUntil(sixOClock + 3 * minute)
    expect(await outbox.enqueue([owed('c')])).toBe(1)
    await open.clock.runUntil(sixOClock + 5 * minute)
  })
  expect(open.platform.requests.map(({ key }) => key).toSorted()).toEqual(['a', 'b', 'c'])
  expect(await outbox.countStates(null)).toMatchObject({ sent: 3, pending: 0, sending: 0 })
})

test('a clock set hours forward makes up for one digest, or skips it where that is too late; nothing comes twice', async () => {
  for (const [hours, outcomes] of [
    [2, ['queued']],
    [6, ['late']],
  ] as const) {
    const open = await openBriefings()
    onTestFinished(() => open.close())
    await open.tell({ storyId: 1, title: 'Velm bridge reopens after load test' })
    const briefing = await open.add()
    await open.tick()
    open.clock.advance(hours * HOUR)
    for (let i = 0; i < 3; i++) await open.tick()
    await open.send()
    // And it is set right again, before the slot.
    open.clock.advance(-hours * HOUR)
    for (let i = 0; i < 12; i++) await open.runAt(open.clock.now() + 10 * minute)
    expect((await open.runs(briefing)).map(({ outcome }) => outcome)).toEqual(outcomes)
    const sent = await open.stores.outbox.list({ states: ['sent'] }, 10)
    expect(sent).toHaveLength(outcomes[0] === 'queued' ? 1 : 0)
  }
})

test('a clock set back past a slot does not repeat it, and the next day has its own', async () => {
  const open = await openBriefings()
  onTestFinished(() => open.close())
  const seven = MORNING + 13 * HOUR
  await open.tell({ storyId: 1, title: 'Velm bridge reopens after load test' })
  const briefing = await open.add()
  await open.runAt(seven)
  open.clock.advance(-3 * HOUR)
  for (let i = 0; i < 12; i++) await open.runAt(open.clock.now() + HOUR / 2)
  expect(await open.runs(briefing)).toMatchObject([{ slotAt: seven }])
  await open.tell({ storyId: 2, title: 'Comet survey finds second visitor' })
  await open.runAt(seven + day)
  expect(await open.runs(briefing)).toMatchObject([{ slotAt: seven + day }, { slotAt: seven }])
  expect(await open.stores.outbox.list({ states: ['sent'] }, 10)).toHaveLength(2)
})
