import { expect, test } from 'vitest'
import { briefingMemoryId } from '../../src/delivery/briefing-memory.ts'
import type { NewDelivery } from '../../src/delivery/delivery.ts'
import type { Block, Message } from '../../src/delivery/message.ts'
import { bridgeBrief } from '../fakes/sample-briefs.ts'
import {
  chatsOf,
  claim,
  PORT_GROUP,
  sampleBriefing,
  sampleDelivery,
  sampleMessage,
  sampleRun,
  sendDue,
} from './delivery-samples.ts'
import { DAY, HOUR, NOW, type OpenStore } from './storage-samples.ts'

const TOMORROW = NOW + DAY
const anyBrief = bridgeBrief()

/** A digest of stories that differ in their ids only. */
function messageOfStories(ids: readonly number[]): Message {
  const blocks = ids.map((storyId): Block => {
    const brief = { ...anyBrief, storyId }
    const card = { mark: null, since: null, statements: [], changes: [], buttons: [] }
    return { kind: 'story', number: null, brief, compact: true, ...card }
  })
  return {
    ...sampleMessage(
      '',
      ids.map((storyId) => ({ storyId, revision: 1 })),
    ),
    blocks,
  }
}

function heldAs(key: string, changes: Parameters<typeof sampleDelivery>[1]): NewDelivery {
  return sampleDelivery(key, { state: 'held', ...changes })
}

/** What every BriefingStore does. */
export function briefingStoreContract(open: OpenStore): void {
  test('a briefing comes back as it was added', async () => {
    const { briefings } = await open()
    const full = await briefings.addBriefing(sampleBriefing())
    expect(full).toEqual({ ...sampleBriefing(), id: full.id })
    const bare = await briefings.addBriefing(
      sampleBriefing({
        topics: [],
        minutes: null,
        languages: null,
        approval: null,
        maxAgeHours: null,
        pausedAt: NOW,
        nextRunAt: null,
        creatorChatId: null,
      }),
    )
    expect(await briefings.getBriefing(bare.id)).toEqual(bare)
    expect(bare).toMatchObject({ topics: [], minutes: null, approval: null, nextRunAt: null })
    expect(await briefings.listBriefings(PORT_GROUP)).toEqual([full, bare])
    expect(await briefings.listBriefings('telegram:9')).toEqual([])
    expect(await briefings.getBriefing(99)).toBeNull()
  })

  test('the same topics and schedule again, in any order, are the same briefing, changed', async () => {
    const { briefings } = await open()
    const first = await briefings.addBriefing(sampleBriefing())
    const { topics, schedule } = sampleBriefing()
    const again = await briefings.addBriefing(
      sampleBriefing({
        topics: topics.toReversed(),
        schedule: { crons: schedule.crons.toReversed() },
        minutes: 9,
        createdAt: NOW + HOUR,
      }),
    )
    expect(again).toMatchObject({ id: first.id, minutes: 9, createdAt: first.createdAt })
    const other = await briefings.addBriefing(sampleBriefing({ chatId: 'telegram:9' }))
    const shorter = await briefings.addBriefing(sampleBriefing({ topics: topics.slice(1) }))
    expect(new Set([first.id, other.id, shorter.id]).size).toBe(3)
  })

  test('only what is given of a briefing changes', async () => {
    const { briefings } = await open()
    const { id, ...before } = await briefings.addBriefing(sampleBriefing())
    const changes = { approval: null, pausedAt: NOW, minutes: 7 }
    const saved = await briefings.saveBriefing(id, changes)
    expect(saved).toEqual({ ...before, id, ...changes })
    expect(await briefings.getBriefing(id)).toEqual(saved)
    expect(await briefings.saveBriefing(99, changes)).toBeNull()
  })

  test('due briefings that run are claimed once, the earliest first', async () => {
    const { briefings } = await open()
    const at = (chatId: string, nextRunAt: number | null, pausedAt: number | null = null) =>
      briefings.addBriefing(sampleBriefing({ chatId, nextRunAt, pausedAt }))
    await at('telegram:second', NOW)
    await at('telegram:first', NOW - HOUR)
    await at('telegram:later', NOW + 1)
    await at('telegram:never', null)
    await at('telegram:paused', NOW, NOW - HOUR)
    const lease = NOW + HOUR
    expect(chatsOf(await briefings.claimDue(NOW, 1, lease, ['telegram']))).toEqual([
      'telegram:first',
    ])
    expect(chatsOf(await briefings.claimDue(NOW, 9, lease, ['telegram']))).toEqual([
      'telegram:second',
    ])
    expect(await briefings.claimDue(NOW, 9, lease, ['telegram'])).toEqual([])
    await briefings.freeClaims()
    expect(chatsOf(await briefings.claimDue(NOW, 9, lease, ['telegram']))).toEqual([
      'telegram:first',
      'telegram:second',
    ])
    expect(chatsOf(await briefings.claimDue(lease, 9, lease + 1, ['telegram']))).toEqual([
      'telegram:first',
      'telegram:second',
      'telegram:later',
    ])
  })

  test('only briefings of the platforms asked for are claimed', async () => {
    const { briefings } = await open()
    for (const chatId of ['discord:1', 'telegram:1', 'terminal:local'])
      await briefings.addBriefing(sampleBriefing({ chatId }))
    const claimOn = async (...platforms: string[]) =>
      chatsOf(await briefings.claimDue(NOW, 9, NOW + HOUR, platforms))
    expect(await claimOn()).toEqual([])
    expect(await claimOn('terminal')).toEqual(['terminal:local'])
    expect((await claimOn('discord', 'telegram')).toSorted()).toEqual(['discord:1', 'telegram:1'])
  })

  test('claims at the same time share no briefing', async () => {
    const { briefings } = await open()
    for (const chatId of ['telegram:a', 'telegram:b', 'telegram:c'])
      await briefings.addBriefing(sampleBriefing({ chatId }))
    const claims = await Promise.all(
      [1, 2, 3].map(() => briefings.claimDue(NOW, 2, NOW + HOUR, ['telegram'])),
    )
    const chats = claims.flat().map((briefing) => briefing.chatId)
    expect(chats.toSorted()).toEqual(['telegram:a', 'telegram:b', 'telegram:c'])
  })

  test('a slot is taken once, with its run and its deliveries', async () => {
    const { briefings, outbox } = await open()
    const { id } = await briefings.addBriefing(sampleBriefing())
    const run = sampleRun(id, { missed: 2 })
    const commit = (claimer: string) => {
      const parts = [0, 1].map((part) => sampleDelivery(`${claimer}:${part}`))
      return briefings.commitRun(run, TOMORROW, parts)
    }
    // Which of two connections is first is not ours to say.
    expect(new Set(await Promise.all([commit('one'), commit('other')]))).toEqual(
      new Set([true, false]),
    )
    const runs = await briefings.listRuns(id, 9)
    const runId = runs[0]?.id ?? 0
    expect(runs).toEqual([{ ...run, id: runId }])
    expect(await briefings.findRun(runId)).toEqual(runs[0])
    expect(await briefings.findRun(99)).toBeNull()
    expect((await briefings.getBriefing(id))?.nextRunAt).toBe(TOMORROW)
    expect(await outbox.list({}, 9)).toMatchObject([{ runId }, { runId }])
    expect(await outbox.list({ runId }, 9)).toHaveLength(2)
  })

  test('a slot that was moved meanwhile is not taken', async () => {
    const { briefings, outbox } = await open()
    const { id } = await briefings.addBriefing(sampleBriefing())
    await briefings.claimDue(NOW, 9, NOW + HOUR, ['telegram'])
    await briefings.saveBriefing(id, { nextRunAt: TOMORROW })
    const parts = [sampleDelivery('a')]
    expect(await briefings.commitRun(sampleRun(id), TOMORROW + DAY, parts)).toBe(false)
    expect(await briefings.listRuns(id, 9)).toEqual([])
    expect(await outbox.list({}, 9)).toEqual([])
    expect(await briefings.claimDue(TOMORROW, 9, TOMORROW + HOUR, ['telegram'])).toHaveLength(1)
  })

  test('runs are listed newest first', async () => {
    const { briefings } = await open()
    const { id } = await briefings.addBriefing(sampleBriefing())
    await briefings.commitRun(sampleRun(id), TOMORROW, [])
    await briefings.commitRun(sampleRun(id, { slotAt: TOMORROW, outcome: 'empty' }), null, [])
    expect(await briefings.listRuns(id, 1)).toMatchObject([{ slotAt: TOMORROW, outcome: 'empty' }])
    expect(await briefings.listRuns(id, 9)).toHaveLength(2)
  })

  test('a held run is released or rejected once, and by nobody else', async () => {
    const store = await open()
    const { id } = await store.briefings.addBriefing(sampleBriefing())
    const hold = async (slotAt: number, key: string) => {
      const run = sampleRun(id, { slotAt, outcome: 'held' })
      const held = sampleDelivery(key, { state: 'held' })
      const notice = sampleDelivery(`${key}: for moderators`, { chatId: 'telegram:-99' })
      await store.briefings.commitRun(run, slotAt + DAY, [held, notice])
      return (await store.briefings.listRuns(id, 1))[0]?.id ?? 0
    }
    const released = await hold(NOW, 'released')
    const rejected = await hold(TOMORROW, 'rejected')
    const at = NOW + HOUR
    expect(await store.briefings.decideRun(released, 'queued', at)).toBe(true)
    expect(await store.briefings.decideRun(released, 'rejected', at)).toBe(false)
    expect(await store.briefings.decideRun(rejected, 'rejected', at)).toBe(true)
    expect(await store.briefings.decideRun(rejected, 'queued', at)).toBe(false)
    const states = (await store.outbox.list({ chatId: PORT_GROUP }, 9)).map((each) => [
      each.key,
      each.state,
      each.sendAt,
    ])
    expect(states).toEqual([
      ['rejected', 'dead', NOW],
      ['released', 'pending', at],
    ])
    expect(await store.briefings.findRun(released)).toMatchObject({ outcome: 'queued' })
    expect(await store.briefings.findRun(rejected)).toMatchObject({ outcome: 'rejected' })
  })

  test('a story is dropped from what is held, for that run alone', async () => {
    const store = await open()
    const { id } = await store.briefings.addBriefing(sampleBriefing())
    const message = messageOfStories([7, 8])
    const owed = sampleDelivery('owed', { message })
    const held = sampleDelivery('held', { message, state: 'held' })
    await store.briefings.commitRun(sampleRun(id, { outcome: 'held' }), TOMORROW, [held])
    await store.outbox.enqueue([owed])
    const [run] = await store.briefings.listRuns(id, 1)
    expect(await store.briefings.dropStory(run?.id ?? 0, 7)).toBe(true)
    expect(await store.briefings.dropStory(run?.id ?? 0, 7)).toBe(false)
    const messages = (await store.outbox.list({}, 9)).map((each) => [each.key, each.message])
    expect(Object.fromEntries(messages)).toEqual({ held: messageOfStories([8]), owed: message })
    await store.briefings.decideRun(run?.id ?? 0, 'queued', NOW)
    expect(await store.briefings.dropStory(run?.id ?? 0, 8)).toBe(false)
  })

  test('a message whose only story is dropped goes, with what was to be done to it', async () => {
    const store = await open()
    const { id } = await store.briefings.addBriefing(sampleBriefing())
    await store.briefings.commitRun(sampleRun(id, { outcome: 'held' }), TOMORROW, [
      heldAs('both', { message: messageOfStories([7, 8]) }),
      heldAs('seven', { message: messageOfStories([7]), after: 'both' }),
      heldAs('eight', { message: messageOfStories([8]), after: 'both' }),
      heldAs('publish seven', { action: 'publish', target: 'seven', message: null }),
      heldAs('publish eight', { action: 'publish', target: 'eight', message: null }),
    ])
    const [run] = await store.briefings.listRuns(id, 1)
    expect(await store.briefings.dropStory(run?.id ?? 0, 7)).toBe(true)
    const left = (await store.outbox.list({}, 9)).map(({ key }) => key)
    expect(left).toEqual(['publish eight', 'eight', 'both'])
  })

  test('a removed briefing takes its runs, its memory and what is not begun with it', async () => {
    const store = await open()
    const { id } = await store.briefings.addBriefing(sampleBriefing())
    const memoryId = briefingMemoryId(PORT_GROUP, id)
    const message = sampleMessage('Velm', [{ storyId: 7, revision: 1 }])
    const parts = ['sent', 'begun', 'owed', 'held'].map((key) =>
      sampleDelivery(key, { memoryId, message, state: key === 'held' ? 'held' : 'pending' }),
    )
    await store.briefings.commitRun(sampleRun(id), TOMORROW, parts)
    await store.outbox.enqueue([sampleDelivery('another’s')])
    const [sent, begun] = await claim(store)
    for (const each of [sent, begun])
      await store.outbox.begin(each?.id ?? 0, 'first', NOW, NOW + HOUR)
    const result = { attemptId: 'first', at: NOW, state: 'sent', messageId: '1' } as const
    await store.outbox.record({ id: sent?.id ?? 0, ...result })
    expect(await store.memory.lastShownAt(memoryId)).toBe(NOW)
    const [run] = await store.briefings.listRuns(id, 1)

    expect(await store.briefings.removeBriefing(id)).toBe(true)
    expect(await store.briefings.removeBriefing(id)).toBe(false)
    expect(await store.briefings.getBriefing(id)).toBeNull()
    expect(await store.briefings.findRun(run?.id ?? 0)).toBeNull()
    expect(await store.memory.lastShownAt(memoryId)).toBeNull()
    const left = (await store.outbox.list({}, 9)).map((delivery) => delivery.key)
    expect(left).toEqual(['another’s', 'begun', 'sent'])
    expect(await sendDue(store, NOW + 2 * HOUR)).toEqual(['another’s'])
  })
}
