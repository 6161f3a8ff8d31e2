import { expect, test } from 'vitest'
import { ADA, chatsOf, followOfStory, PORT_GROUP, sampleFollow } from './delivery-samples.ts'
import { addArticle, DAY, HOUR, NOW, type OpenStore, sampleStory } from './storage-samples.ts'

/** What every FollowStore does. */
export function followStoreContract(open: OpenStore): void {
  test('a follow is listed for its chat, as its reader wrote it', async () => {
    const { follows } = await open()
    const first = await follows.addFollow(sampleFollow())
    const desk = { kind: 'desk', desk: 'science' } as const
    const second = await follows.addFollow(
      sampleFollow({ topic: desk, key: 'desk:science', languages: [], alerts: false }),
    )
    await follows.addFollow(sampleFollow({ chatId: PORT_GROUP }))
    const { key: _, languages: __, ...wished } = sampleFollow()
    expect(first).toEqual({ ...wished, id: first.id, topicId: first.topicId })
    expect(await follows.listFollows(ADA)).toEqual([first, second])
    expect(second).toMatchObject({ topic: desk, alerts: false, digests: true })
  })

  test('the same topic again is the same follow, with new wishes', async () => {
    const { follows } = await open()
    const first = await follows.addFollow(sampleFollow({ alerts: false }))
    const again = await follows.addFollow(
      sampleFollow({ alerts: true, digests: false, since: NOW + HOUR }),
    )
    // Alerts that begin now tell of nothing from before.
    expect(again).toEqual({ ...first, alerts: true, digests: false, since: NOW + HOUR })
    const third = await follows.addFollow(sampleFollow({ since: NOW + DAY }))
    expect(third).toEqual({ ...first, alerts: true, digests: true, since: NOW + HOUR })
    expect(await follows.listFollows(ADA)).toEqual([third])
  })

  test('follows that mean the same share their topic, each in its reader’s words', async () => {
    const { follows } = await open()
    const one = await follows.addFollow(sampleFollow())
    const topic = { kind: 'words', words: 'VELM' } as const
    const two = await follows.addFollow(sampleFollow({ chatId: PORT_GROUP, topic }))
    expect(two.topicId).toBe(one.topicId)
    expect(two.topic).toEqual(topic)
    expect(await follows.findTopics(['words:en:velm', 'desk:none'])).toEqual(
      new Map([['words:en:velm', one.topicId]]),
    )
  })

  test('only its own chat removes a follow', async () => {
    const { follows } = await open()
    const follow = await follows.addFollow(sampleFollow())
    expect(await follows.removeFollow(PORT_GROUP, follow.id)).toBeNull()
    expect(await follows.removeFollow(ADA, follow.id)).toEqual(follow)
    expect(await follows.removeFollow(ADA, follow.id)).toBeNull()
    expect(await follows.listFollows(ADA)).toEqual([])
  })

  test('a process learns of the first follower and of the last, and of none between', async () => {
    const { follows } = await open()
    const one = await follows.addFollow(sampleFollow())
    const [added] = await follows.topicChanges(0, 9)
    expect(added).toMatchObject({
      topicId: one.topicId,
      topic: { kind: 'words', words: 'Velm' },
      languages: ['en'],
      followed: true,
    })
    const version = added?.version ?? 0
    const two = await follows.addFollow(sampleFollow({ chatId: PORT_GROUP }))
    await follows.removeFollow(ADA, one.id)
    expect(await follows.topicChanges(version, 9)).toEqual([])
    await follows.removeFollow(PORT_GROUP, two.id)
    const [gone, ...more] = await follows.topicChanges(version, 9)
    expect([gone?.topicId, gone?.followed, more]).toEqual([one.topicId, false, []])
    expect(gone?.version).toBeGreaterThan(version)
    expect(await follows.findTopics(['words:en:velm'])).toEqual(new Map())
  })

  test('what nobody follows any more is not kept in words', async () => {
    const { follows } = await open()
    const { id } = await follows.addFollow(sampleFollow())
    await follows.removeFollow(ADA, id)
    expect(JSON.stringify(await follows.topicChanges(0, 9))).not.toMatch(/velm/i)
  })

  test('changes come in the order of their versions, a page at a time', async () => {
    const { follows } = await open()
    for (const key of ['a', 'b', 'c']) await follows.addFollow(sampleFollow({ key }))
    const page = await follows.topicChanges(0, 2)
    const rest = await follows.topicChanges(page.at(-1)?.version ?? 0, 2)
    const versions = [...page, ...rest].map((change) => change.version)
    expect(versions).toHaveLength(3)
    expect(versions).toEqual(versions.toSorted((a, b) => a - b))
  })

  test('followers at the same time are each counted', async () => {
    const { follows } = await open()
    const chats = Array.from({ length: 8 }, (_, i) => `telegram:${i}`)
    const added = await Promise.all(
      chats.map((chatId) => follows.addFollow(sampleFollow({ chatId }))),
    )
    expect(new Set(added.map((follow) => follow.topicId)).size).toBe(1)
    await Promise.all(added.slice(1).map((each) => follows.removeFollow(each.chatId, each.id)))
    expect((await follows.topicChanges(0, 9)).map((change) => change.followed)).toEqual([true])
    await follows.removeFollow(added[0]?.chatId ?? '', added[0]?.id ?? 0)
    expect((await follows.topicChanges(0, 9)).map((change) => change.followed)).toEqual([false])
  })

  test('those who want alerts of any of the topics are read a page at a time', async () => {
    const { follows } = await open()
    const topicIds: number[] = []
    for (const chatId of ['telegram:1', 'telegram:2', 'telegram:3'])
      for (const key of ['a', 'b']) {
        const alerts = key === 'a' || chatId !== 'telegram:2'
        topicIds.push((await follows.addFollow(sampleFollow({ chatId, key, alerts }))).topicId)
      }
    await follows.addFollow(sampleFollow({ key: 'other' }))
    const page = await follows.alertFollows(topicIds, 0, 3)
    expect(chatsOf(page)).toEqual(['telegram:1', 'telegram:1', 'telegram:2'])
    const rest = await follows.alertFollows(topicIds, page.at(-1)?.id ?? 0, 3)
    expect(chatsOf(rest)).toEqual(['telegram:3', 'telegram:3'])
    expect(await follows.alertFollows(topicIds, rest.at(-1)?.id ?? 0, 3)).toEqual([])
    expect(await follows.alertFollows([], 0, 3)).toEqual([])
  })

  test('the first match of a story and topic stays', async () => {
    const { follows } = await open()
    const match = { storyId: 7, topicId: 1, articleId: 10, at: NOW }
    const other = { ...match, topicId: 2 }
    await follows.saveMatches([match, { ...match, articleId: 11 }, other])
    await follows.saveMatches([{ ...match, articleId: 12, at: NOW + HOUR }])
    expect(await follows.matchesOf([7, 8])).toEqual([match, other])
    expect(await follows.matchesOf([])).toEqual([])
  })

  test('a followed story outlives the retention time until nobody follows it', async () => {
    const store = await open()
    const { id } = await addArticle(store, { firstSeen: NOW - 60 * DAY })
    await addArticle(store)
    await store.stories.saveGrouping({
      stories: [sampleStory(5), sampleStory(9)],
      placed: [{ articleId: id, segment: 0, storyId: 5, originator: 'a' }],
      merges: [],
    })
    const one = await store.follows.addFollow(followOfStory(5))
    const two = await store.follows.addFollow(followOfStory(5, PORT_GROUP))
    await store.follows.removeFollow(ADA, one.id)
    expect(await store.articles.deleteBefore(NOW - DAY, 9)).toBe(0)
    await store.follows.removeFollow(PORT_GROUP, two.id)
    expect(await store.articles.deleteBefore(NOW - DAY, 9)).toBe(1)
  })

  test('a merge moves a story’s follows, and its matches', async () => {
    const { stories, follows } = await open()
    await stories.saveGrouping({
      stories: [1, 2].map((id) => sampleStory(id)),
      placed: [],
      merges: [],
    })
    const followed = await follows.addFollow(followOfStory(1))
    await follows.saveMatches([{ storyId: 1, topicId: 4, articleId: 10, at: NOW }])
    const version = (await follows.topicChanges(0, 9)).at(-1)?.version ?? 0
    await stories.saveGrouping({ stories: [], placed: [], merges: [{ from: 1, into: 2 }] })
    const [moved] = await follows.listFollows(ADA)
    expect(moved).toEqual({ ...followed, topic: { kind: 'story', storyId: 2 } })
    expect(await follows.findTopics(['story:1', 'story:2'])).toEqual(
      new Map([['story:2', followed.topicId]]),
    )
    expect(await follows.topicChanges(version, 9)).toMatchObject([
      { topicId: followed.topicId, topic: { kind: 'story', storyId: 2 }, followed: true },
    ])
    expect(await follows.matchesOf([1])).toEqual([])
    expect(await follows.matchesOf([2])).toMatchObject([{ topicId: 4, articleId: 10 }])
  })

  test('who followed both stories of a merge follows one', async () => {
    const { stories, follows } = await open()
    await stories.saveGrouping({
      stories: [1, 2].map((id) => sampleStory(id)),
      placed: [],
      merges: [],
    })
    await follows.addFollow(followOfStory(1))
    await follows.addFollow(followOfStory(1, PORT_GROUP))
    const kept = await follows.addFollow({ ...followOfStory(2), alerts: false })
    await stories.saveGrouping({ stories: [], placed: [], merges: [{ from: 1, into: 2 }] })
    expect(await follows.listFollows(ADA)).toEqual([kept])
    const [other] = await follows.listFollows(PORT_GROUP)
    expect(other).toMatchObject({ topicId: kept.topicId, topic: { kind: 'story', storyId: 2 } })
    await follows.removeFollow(ADA, kept.id)
    await follows.removeFollow(PORT_GROUP, other?.id ?? 0)
    expect(await follows.findTopics(['story:1', 'story:2'])).toEqual(new Map())
  })
}
