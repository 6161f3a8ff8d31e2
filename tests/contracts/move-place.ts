import { expect, test } from 'vitest'
import { standardCommunity } from '../../src/chat/community.ts'
import { memoryIdOf } from '../../src/digest/memory-store.ts'
import {
  ADA,
  chatsOf,
  claim,
  fillChat,
  PORT_GROUP,
  sampleBriefing,
  sampleDelivery,
  sampleFollow,
  sendDue,
} from './delivery-samples.ts'
import { NOW, type OpenStore } from './storage-samples.ts'

const MOVED = 'telegram:-1007'

/** What every PlaceStore does when a place gets a new id. */
export function movePlaceContract(open: OpenStore): void {
  test('all that is stored of a place moves to its new id', async () => {
    const store = await open()
    await fillChat(store, PORT_GROUP)
    const before = await store.chats.exportChat(PORT_GROUP)
    await store.places.move(PORT_GROUP, MOVED)
    const renamed: unknown = JSON.parse(
      JSON.stringify(before)
        .replaceAll(PORT_GROUP, MOVED)
        // Messages keep the old place's ids.
        .replaceAll(/"messageId":"[^"]*"/gu, '"messageId":null'),
    )
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

  test('the places in it go with it', async () => {
    const store = await open()
    const topic = `${PORT_GROUP}/45`
    await fillChat(store, PORT_GROUP)
    await fillChat(store, topic, 'topic')
    await store.chats.saveSettings(memoryIdOf(topic, 'telegram:41'), { hiddenWords: ['golf'] })
    await store.places.move(PORT_GROUP, MOVED)
    expect(await store.places.listWithin(PORT_GROUP)).toEqual([])
    expect(await store.places.listWithin(MOVED)).toEqual([`${MOVED}/45`])
    expect(await store.briefings.listBriefings(`${MOVED}/45`)).toHaveLength(1)
    expect(await store.follows.listFollows(`${MOVED}/45`)).toHaveLength(2)
    const hidden = await store.chats.readSettings(memoryIdOf(`${MOVED}/45`, 'telegram:41'))
    expect(hidden).toEqual({ hiddenWords: ['golf'] })
  })

  test('what its community has set goes with it, and allows the place by its new id', async () => {
    const { places, communities, notes } = await open()
    const set = { editors: ['7'], allowed: ['-77', '-9'], cooldownSeconds: 30 }
    await communities.saveCommunity('telegram:g-77', set)
    await communities.saveCommunity('telegram:g-1007', { cooldownSeconds: 5 })
    await notes.writeNote('telegram', 'chat', 'Velm Harbour', 'telegram:g-77')
    await notes.writeNote('telegram', 'chat', 'Velm Quay', 'telegram:g-778')
    await places.move(PORT_GROUP, MOVED)
    expect(await communities.readCommunity('telegram:g-1007')).toEqual({
      editors: ['7'],
      allowed: ['-1007', '-9'],
      cooldownSeconds: 5,
    })
    expect(await communities.readCommunity('telegram:g-77')).toEqual(standardCommunity)
    expect(await notes.readNote('telegram', 'chat', 'telegram:g-1007')).toBe('Velm Harbour')
    expect(await notes.readNote('telegram', 'chat', 'telegram:g-778')).toBe('Velm Quay')
  })

  test('a pause that was asked for still holds under an id met before; a removal does not', async () => {
    const { places, chats } = await open()
    await places.pause(PORT_GROUP, { at: NOW, why: 'asked', detail: '' })
    await places.setAdminChat(PORT_GROUP, ADA)
    await chats.saveSettings(PORT_GROUP, { minutes: 2, language: 'he' })
    await places.meet({ id: MOVED, platform: 'telegram', shared: true }, NOW)
    await chats.saveSettings(MOVED, { language: 'en' })
    await places.move(PORT_GROUP, MOVED)
    expect((await places.getPlaces([MOVED])).get(MOVED)).toMatchObject({
      paused: { at: NOW, why: 'asked', detail: '' },
      adminChatId: ADA,
      settings: { minutes: 2, language: 'en' },
    })
    await places.pause('telegram:-5', { at: NOW, why: 'removed', detail: 'left' })
    await places.move('telegram:-5', 'telegram:-6')
    expect((await places.getPlaces(['telegram:-6'])).get('telegram:-6')?.paused).toBeNull()
  })

  test('a post of before cannot be changed under the new id: its message has another there', async () => {
    const store = await open()
    await store.outbox.enqueue([sampleDelivery('post')])
    await sendDue(store)
    await store.places.move(PORT_GROUP, MOVED)
    const edit = { chatId: MOVED, target: 'post', action: 'edit' } as const
    await store.outbox.enqueue([sampleDelivery('edit', edit)])
    expect(await claim(store)).toMatchObject([{ chatId: MOVED, targetMessageId: null }])
  })
}
