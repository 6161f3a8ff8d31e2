import { expect, test } from 'vitest'
import { memoryIdOf } from '../../src/digest/memory-store.ts'
import {
  fillChat,
  PORT_GROUP,
  sampleBriefing,
  sampleDelivery,
  sampleFollow,
  sampleMessage,
} from './delivery-samples.ts'
import { DAY, NOW, type OpenStore } from './storage-samples.ts'

/** What `/privacy export` shows and `/forget` deletes. */
export function chatDataContract(open: OpenStore): void {
  test('the export has all that a chat ever had stored', async () => {
    const store = await open()
    await fillChat(store, PORT_GROUP)
    const exported = await store.chats.exportChat(PORT_GROUP)
    expect(exported).toMatchObject({
      settings: { minutes: 4 },
      place: {
        platform: 'telegram',
        shared: 1,
        pausedAt: NOW,
        why: 'asked',
        adminChat: 'telegram:9',
      },
      sources: [{ url: 'https://velmcourier.example/feed.xml' }],
      follows: [{ topic: { kind: 'words', words: 'Velm' } }, { topic: { storyId: 3 } }],
      briefings: [{ minutes: 3 }],
      runs: [{ outcome: 'queued' }],
      deliveries: [
        { message: sampleMessage('A secret wish.', [{ storyId: 3, revision: 2 }]), state: 'sent' },
        { state: 'pending' },
      ],
      alerts: [{ storyId: 3, state: 'capped' }],
      audit: [{ command: 'follow', detail: '/follow Velm' }],
      memories: [{ memory: memoryIdOf(PORT_GROUP, 'ada') }],
      shown: [{ story: 3, revision: 2 }],
      kept: [{ keeper: PORT_GROUP, story: 3 }],
    })
  })

  test('after its deletion nothing of a chat is left, and everything of the others', async () => {
    const store = await open()
    const others = ['telegram:-7', `${PORT_GROUP}7`]
    for (const chatId of [PORT_GROUP, ...others]) await fillChat(store, chatId, chatId)
    const before = await Promise.all(others.map((chat) => store.chats.exportChat(chat)))
    await store.chats.deleteChat(PORT_GROUP)
    const { chat: _, settings, place, ...lists } = await store.chats.exportChat(PORT_GROUP)
    expect([settings, place]).toEqual([{}, null])
    expect(Object.values(lists)).toEqual(Object.values(lists).map(() => []))
    expect(await Promise.all(others.map((chat) => store.chats.exportChat(chat)))).toEqual(before)
  })

  test('a topic that only the deleted chat followed is forgotten', async () => {
    const { chats, follows } = await open()
    const shared = await follows.addFollow(sampleFollow())
    await follows.addFollow(sampleFollow({ chatId: PORT_GROUP }))
    const own = await follows.addFollow(sampleFollow({ chatId: PORT_GROUP, key: 'own' }))
    await chats.deleteChat(PORT_GROUP)
    const topics = (await follows.topicChanges(0, 9)).map((each) => [each.topicId, each.followed])
    expect(topics).toEqual([
      [shared.topicId, true],
      [own.topicId, false],
    ])
  })

  test('a delivery under way is forgotten with its chat', async () => {
    const { chats, outbox, memory } = await open()
    const memoryId = memoryIdOf(PORT_GROUP, 'ada')
    await outbox.enqueue([sampleDelivery('a', { memoryId })])
    const wish = { platform: 'telegram', now: NOW, leaseUntil: NOW + DAY, attemptId: 'x', limit: 1 }
    const [claimed] = await outbox.claim({ ...wish, except: [] })
    const id = claimed?.id ?? 0
    await outbox.begin(id, 'x', NOW, NOW + DAY)
    await chats.deleteChat(PORT_GROUP)
    const sent = { state: 'sent', messageId: '1' } as const
    expect(await outbox.record({ id, attemptId: 'x', at: NOW, ...sent })).toBe(false)
    expect(await memory.lastShownAt(memoryId)).toBeNull()
  })

  test('moderators who left approve no more, but nothing goes out unseen', async () => {
    const { chats, briefings, places } = await open()
    const approval = { chatId: 'telegram:-99', timeoutMinutes: 5, otherwise: 'skip' } as const
    const { id } = await briefings.addBriefing(
      sampleBriefing({ approval, creatorChatId: approval.chatId }),
    )
    await places.setAdminChat(PORT_GROUP, approval.chatId)
    await chats.deleteChat(approval.chatId)
    expect(await briefings.getBriefing(id)).toMatchObject({ approval, creatorChatId: null })
    expect((await places.getPlaces([PORT_GROUP])).get(PORT_GROUP)?.adminChatId).toBeNull()
  })
}
