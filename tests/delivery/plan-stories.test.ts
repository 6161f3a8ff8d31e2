import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { briefingMemoryId } from '../../src/delivery/briefing-memory.ts'
import type { Delivery } from '../../src/delivery/delivery.ts'
import { HOUR, MORNING } from '../digest/make-news.ts'
import { deliverAll } from '../fakes/deliver-all.ts'
import { linesOf, type OpenBriefings, openBriefings } from './open-briefings.ts'

/** Monday 19:00 UTC: the first slot. */
const SEVEN = MORNING + 13 * HOUR
const DAY = 24 * HOUR
const memoryId = briefingMemoryId('telegram:1', 1)

let open: OpenBriefings
beforeEach(async () => {
  open = await openBriefings()
})
afterEach(() => open.close())

const bridge = { storyId: 1, title: 'Velm bridge reopens after load test' }
const comet = { storyId: 2, title: 'Comet survey finds second visitor', desks: ['science'] }

/** Action, stories and memory of each, in order. */
const rowsOf = (deliveries: readonly Delivery[]) =>
  deliveries.map(({ action, message, memoryId: id }) => [
    action,
    message?.shows.map(({ storyId }) => storyId) ?? null,
    id,
  ])

/** Writes the slot's deliveries without sending them. */
async function write(): Promise<readonly Delivery[]> {
  open.clock.advance(SEVEN - open.clock.now())
  await open.tick()
  return (await open.owed()).toSorted((a, b) => a.id - b.id)
}

describe('a digest story by story', () => {
  test('begins with its headlines, and each story is a message that alone advances the memory by it', async () => {
    await open.tell(bridge, comet)
    await open.add({ layout: 'stories' })
    const [opening, ...stories] = await open.runAt(SEVEN)
    expect(rowsOf(opening === undefined ? [] : [opening])).toEqual([['send', [2, 1], null]])
    expect(rowsOf(stories)).toEqual([
      ['send', [2], memoryId],
      ['send', [1], memoryId],
    ])
    const kinds = opening?.message?.blocks.map(({ kind }) => kind)
    expect(kinds).toEqual(['heading', 'text', 'menu', 'text', 'coverage'])
    expect(linesOf(opening?.message)).toContain('Each story follows by itself.')
    expect(stories.map(({ message }) => message?.blocks.map(({ kind }) => kind))).toEqual([
      ['story'],
      ['story'],
    ])
    expect(stories.map(({ target }) => target)).toEqual([null, null])
    const cards = stories.flatMap(({ message }) => message?.blocks ?? [])
    expect(cards).toMatchObject([{ number: null }, { number: null }])
  })

  test('a story that does not come holds no other back, and comes again as new', async () => {
    await open.tell(bridge, comet)
    await open.add({ layout: 'stories' })
    const [opening, first, second] = await write()
    expect([first?.after, second?.after]).toEqual([opening?.key, opening?.key])
    const now = open.clock.now()
    const lease = { platform: 'telegram', now, leaseUntil: now + HOUR, attemptId: 'a' }
    const refuse = { attemptId: 'a', at: now, state: 'dead', reason: 'test' } as const
    const { outbox, memory } = open.stores
    for (const { id, key } of await outbox.claim({ ...lease, limit: 1, except: [] })) {
      expect(key).toBe(opening?.key)
      await outbox.begin(id, 'a', now, now + HOUR)
      await outbox.record({ attemptId: 'a', at: now, id, state: 'sent', messageId: 'm' })
    }
    const [claimed] = await outbox.claim({ ...lease, limit: 1, except: [] })
    expect(claimed?.key).toBe(first?.key)
    await outbox.record({ ...refuse, id: claimed?.id ?? 0 })
    expect((await open.send()).map(({ key }) => key)).toEqual([second?.key])
    expect(await memory.shownRevisions(memoryId, [1, 2])).toEqual(new Map([[1, 1]]))
  })

  test('what was alerted already goes on from the headlines', async () => {
    await open.tell(bridge, comet)
    await open.alert(1, 1)
    await open.add({ layout: 'stories' })
    const [opening, lines, story] = await open.runAt(SEVEN)
    expect(rowsOf([opening, lines, story].filter((each) => each !== undefined))).toEqual([
      ['send', [2], null],
      ['send', [1], memoryId],
      ['send', [2], memoryId],
    ])
    expect([lines?.target, lines?.after, story?.target]).toEqual([opening?.key, opening?.key, null])
  })

  test('all are published, the first is pinned', async () => {
    await open.tell(bridge, comet)
    await open.add({ layout: 'stories', pin: true, publish: true })
    const sent = await open.runAt(SEVEN)
    const done = sent.filter(({ message }) => message === null)
    expect(done.map(({ action, target }) => [action, target])).toEqual([
      ['publish', sent[0]?.key],
      ['publish', sent[1]?.key],
      ['publish', sent[2]?.key],
      ['pin', sent[0]?.key],
    ])
  })

  test('a story too long for one message goes on from its own first part', async () => {
    await open.close()
    open = await openBriefings(1)
    await open.tell(bridge, comet)
    await open.add({ layout: 'stories' })
    const parts = await write()
    const opening = parts.filter(
      ({ target, key }) => target === parts[0]?.key || key === parts[0]?.key,
    )
    expect(opening.length).toBeGreaterThan(1)
    expect(opening.flatMap(({ message }) => message?.shows ?? [])).toHaveLength(2)
    expect(opening.every(({ memoryId: id }) => id === null)).toBe(true)
    expect(rowsOf(parts.slice(opening.length))).toEqual([
      ['send', [2], memoryId],
      ['send', [1], memoryId],
    ])
  })

  test('is held for approval, and a dropped story is in none of it', async () => {
    await open.tell(bridge, comet)
    const approval = { chatId: 'telegram:9', timeoutMinutes: 30, otherwise: 'publish' } as const
    await open.stores.places.meet({ id: 'telegram:9', platform: 'telegram', shared: true }, 0)
    const briefing = await open.add({ layout: 'stories', approval, publish: true })
    const asked = (await write()).find(({ chatId }) => chatId === approval.chatId)
    const drops = asked?.message?.blocks.flatMap((block) =>
      block.kind === 'story' ? block.buttons.map(({ label }) => label) : [],
    )
    expect(drops).toEqual(['Drop 1', 'Drop 2'])
    const [run] = await open.runs(briefing)
    const runId = run?.id ?? 0
    expect(await open.stores.briefings.dropStory(runId, 1)).toBe(true)
    await open.stores.briefings.decideRun(runId, 'queued', open.clock.now())
    await deliverAll(open.stores, open.clock.now())
    const sent = (await open.stores.outbox.list({ runId }, 20)).toSorted((a, b) => a.id - b.id)
    expect(sent.map(({ action, state }) => [action, state])).toEqual([
      ['send', 'sent'],
      ['send', 'sent'],
      ['publish', 'sent'],
      ['publish', 'sent'],
    ])
    expect(
      sent.flatMap(({ message }) => message?.shows.map(({ storyId }) => storyId) ?? []),
    ).toEqual([2, 2])
  })

  test('without a story it is a post of what merely changed, or says so', async () => {
    await open.add({ layout: 'stories', whenEmpty: 'say' })
    const [post, ...more] = await open.runAt(SEVEN)
    expect(more).toEqual([])
    expect(linesOf(post?.message)).not.toContain('Each story follows by itself.')
    await open.tell(bridge)
    expect(await open.runAt(SEVEN + DAY)).toHaveLength(2)
  })
})

describe('a post in parts', () => {
  test('goes on from its first', async () => {
    await open.close()
    open = await openBriefings(2)
    await open.tell(bridge, comet)
    await open.add()
    const [first, ...others] = await open.runAt(SEVEN)
    expect(first?.target).toBeNull()
    expect(others.length).toBeGreaterThan(0)
    expect(new Set(others.map(({ target }) => target))).toEqual(new Set([first?.key]))
  })
})
