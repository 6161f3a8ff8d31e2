import { expect, test } from 'vitest'
import { memoryIdOf } from '../../src/digest/memory-store.ts'
import {
  ADA,
  chatsOf,
  fillChat,
  PORT_GROUP,
  sampleBriefing,
  sampleFollow,
} from './delivery-samples.ts'
import { DAY, NOW, type OpenStore } from './storage-samples.ts'

const MOVED = 'telegram:-1007'

/** What every PlaceStore does. */
export function placeStoreContract(open: OpenStore): void {
  test('a place is known once met, with what it has set itself', async () => {
    const { places, chats } = await open()
    expect(await places.getPlaces([PORT_GROUP])).toEqual(new Map())
    await places.meet({ id: PORT_GROUP, platform: 'telegram', shared: true }, NOW)
    await chats.saveSettings(PORT_GROUP, { minutes: 4 })
    await places.setAdminChat(PORT_GROUP, ADA)
    expect(await places.getPlaces([PORT_GROUP, ADA])).toEqual(
      new Map([
        [
          PORT_GROUP,
          {
            id: PORT_GROUP,
            platform: 'telegram',
            shared: true,
            settings: { minutes: 4 },
            paused: null,
            adminChatId: ADA,
          },
        ],
      ]),
    )
  })

  test('the first pause stays until it is ended, but a removal takes its place', async () => {
    const { places } = await open()
    await places.meet({ id: PORT_GROUP, platform: 'telegram', shared: true }, NOW)
    const asked = { at: NOW, why: 'asked', detail: '' } as const
    const refused = { at: NOW + 1, why: 'refused', detail: 'no rights' } as const
    const removed = { at: NOW + 2, why: 'removed', detail: 'kicked' } as const
    const pausedNow = async () => (await places.getPlaces([PORT_GROUP])).get(PORT_GROUP)?.paused
    expect(await places.pause(PORT_GROUP, asked)).toBe(true)
    expect(await places.pause(PORT_GROUP, refused)).toBe(false)
    expect(await pausedNow()).toEqual(asked)
    expect(await places.pause(PORT_GROUP, removed)).toBe(true)
    expect(await places.pause(PORT_GROUP, { ...removed, at: NOW + 3 })).toBe(false)
    expect(await pausedNow()).toEqual(removed)
    expect(await places.resume(PORT_GROUP)).toBe(true)
    expect(await places.resume(PORT_GROUP)).toBe(false)
    expect(await pausedNow()).toBeNull()
  })

  test('who lets us in again ends a removal, and no other pause', async () => {
    const { places } = await open()
    const met = { id: PORT_GROUP, platform: 'telegram', shared: true }
    await places.pause(PORT_GROUP, { at: NOW, why: 'removed', detail: '' })
    await places.meet(met, NOW)
    expect((await places.getPlaces([PORT_GROUP])).get(PORT_GROUP)?.paused).toBeNull()
    await places.pause(PORT_GROUP, { at: NOW, why: 'asked', detail: '' })
    await places.meet(met, NOW)
    expect((await places.getPlaces([PORT_GROUP])).get(PORT_GROUP)?.paused?.why).toBe('asked')
  })

  test('places removed long ago are listed, the first first', async () => {
    const { places } = await open()
    for (const [id, at] of [
      ['telegram:3', NOW - 2 * DAY],
      ['telegram:1', NOW - 3 * DAY],
      ['telegram:2', NOW],
    ] as const)
      await places.pause(id, { at, why: 'removed', detail: '' })
    await places.pause('telegram:4', { at: NOW - 9 * DAY, why: 'refused', detail: '' })
    expect(await places.listRemoved(NOW, 9)).toEqual(['telegram:1', 'telegram:3'])
    expect(await places.listRemoved(NOW, 1)).toEqual(['telegram:1'])
  })

  test('all that is stored of a place moves to its new id', async () => {
    const store = await open()
    await fillChat(store, PORT_GROUP)
    const before = await store.chats.exportChat(PORT_GROUP)
    await store.places.move(PORT_GROUP, MOVED)
    const renamed: unknown = JSON.parse(JSON.stringify(before).replaceAll(PORT_GROUP, MOVED))
    const after: unknown = JSON.parse(JSON.stringify(await store.chats.exportChat(MOVED)))
    expect(after).toEqual(renamed)
    const { settings, follows, deliveries } = await store.chats.exportChat(PORT_GROUP)
    expect({ settings, follows, deliveries }).toEqual({
      settings: {},
      follows: [],
      deliveries: [],
    })
  })

  test('others that point at a place follow it when it moves', async () => {
    const { places, briefings } = await open()
    const approval = { chatId: PORT_GROUP, timeoutMinutes: 5, otherwise: 'skip' } as const
    const { id } = await briefings.addBriefing(
      sampleBriefing({ chatId: 'telegram:-5', approval, creatorChatId: PORT_GROUP }),
    )
    await places.setAdminChat('telegram:-5', PORT_GROUP)
    await places.move(PORT_GROUP, MOVED)
    expect(await briefings.getBriefing(id)).toMatchObject({
      approval: { chatId: MOVED },
      creatorChatId: MOVED,
    })
    expect((await places.getPlaces(['telegram:-5'])).get('telegram:-5')?.adminChatId).toBe(MOVED)
  })

  test('what the new id has already wins, and a follow of both counts once', async () => {
    const { places, chats, follows, memory } = await open()
    await chats.saveSettings(PORT_GROUP, { minutes: 2 })
    await chats.saveSettings(MOVED, { minutes: 9 })
    await memory.markShown(memoryIdOf(PORT_GROUP, 'x'), [{ storyId: 1, revision: 5 }], NOW)
    await memory.markShown(memoryIdOf(MOVED, 'x'), [{ storyId: 1, revision: 2 }], NOW)
    const { topicId } = await follows.addFollow(sampleFollow({ chatId: PORT_GROUP }))
    await follows.addFollow(sampleFollow({ chatId: MOVED, alerts: false }))
    await places.move(PORT_GROUP, MOVED)
    expect(await chats.readSettings(MOVED)).toEqual({ minutes: 9 })
    expect(await memory.shownRevisions(memoryIdOf(MOVED, 'x'), [1])).toEqual(new Map([[1, 2]]))
    const [left, ...more] = await follows.listFollows(MOVED)
    expect([left?.alerts, more]).toEqual([false, []])
    await follows.removeFollow(MOVED, left?.id ?? 0)
    expect(await follows.topicChanges(0, 9)).toMatchObject([{ topicId, followed: false }])
  })

  test('a place with an id that begins alike stays where it is', async () => {
    const { places, follows } = await open()
    await follows.addFollow(sampleFollow({ chatId: `${PORT_GROUP}8` }))
    await follows.addFollow(sampleFollow({ chatId: PORT_GROUP }))
    await places.move(PORT_GROUP, MOVED)
    expect(chatsOf(await follows.listFollows(`${PORT_GROUP}8`))).toEqual([`${PORT_GROUP}8`])
  })
}
